package dk.helhed.plans.milestone;

import dk.helhed.kit.work.Sequential;
import dk.helhed.plans.indicator.IndicatorRepository;
import dk.helhed.plans.progress.Actual;
import dk.helhed.plans.progress.Course;
import dk.helhed.plans.progress.StatusAssessment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Says where the milestones of a plan stood on a day, by the figures about the time up to it that are known today. */
@ApplicationScoped
public class MilestoneSnapshots {

    private final MilestoneRepository milestones;
    private final IndicatorRepository indicators;
    private final Actuals actuals;
    private final MilestoneConfig config;
    private final Clock clock;

    MilestoneSnapshots(
            MilestoneRepository milestones,
            IndicatorRepository indicators,
            Actuals actuals,
            MilestoneConfig config,
            Clock clock) {
        this.milestones = milestones;
        this.indicators = indicators;
        this.actuals = actuals;
        this.config = config;
        this.clock = clock;
    }

    /** In the session of the caller, by the age of the milestones; a day to come is today. */
    public Uni<List<MilestoneSnapshot>> on(UUID planId, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = day.isAfter(today) ? today : day;
        return milestones.ofPlan(planId).chain(found -> Sequential.each(found, milestone -> one(milestone, until)));
    }

    private Uni<MilestoneSnapshot> one(Milestone milestone, LocalDate until) {
        return milestone.indicatorId() == null
                ? Uni.createFrom().item(at(milestone, milestone.course(null), Actual.NONE, until))
                : indicators
                        .findById(milestone.indicatorId())
                        .chain(indicator -> actuals.newest(milestone, indicator, until)
                                .map(actual -> at(milestone, milestone.course(indicator.polarity()), actual, until)));
    }

    private MilestoneSnapshot at(Milestone milestone, Course course, Actual actual, LocalDate until) {
        return MilestoneSnapshot.of(
                milestone,
                actual,
                StatusAssessment.of(course, actual, milestone.isSynthetic(), until, config.thresholds()));
    }
}
