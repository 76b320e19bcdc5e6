package dk.helhed.plans.milestone;

import dk.helhed.plans.milestone.override.MilestoneOverride;
import dk.helhed.plans.milestone.override.OverrideRepository;
import dk.helhed.plans.milestone.override.OverrideView;
import dk.helhed.plans.progress.Actual;
import dk.helhed.plans.progress.Polarity;
import dk.helhed.plans.progress.StatusAssessment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts milestones together with where they stand today; a day that has just begun needs no sweep to be seen. */
@ApplicationScoped
class StatusReader {

    private final StatusSnapshotRepository standings;
    private final OverrideRepository overrides;
    private final MilestoneConfig config;
    private final Clock clock;

    StatusReader(
            StatusSnapshotRepository standings, OverrideRepository overrides, MilestoneConfig config, Clock clock) {
        this.standings = standings;
        this.overrides = overrides;
        this.config = config;
        this.clock = clock;
    }

    /** In the session of the caller, in the order of the milestones. */
    Uni<List<MilestoneView>> views(List<Milestone> milestones) {
        List<UUID> ids = milestones.stream().map(Milestone::id).toList();
        LocalDate today = LocalDate.now(clock);
        return Uni.combine()
                .all()
                .unis(standings.of(ids), overrides.notLifted(ids).map(found -> standing(found, today)))
                .usingConcurrencyOf(1)
                .with((standing, override) -> milestones.stream()
                        .map(milestone -> MilestoneView.of(
                                milestone,
                                status(milestone, standing.get(milestone.id()), today),
                                override.get(milestone.id())))
                        .toList());
    }

    /** One of them. */
    Uni<MilestoneView> view(Milestone milestone) {
        return views(List.of(milestone)).map(List::getFirst);
    }

    private static Map<UUID, OverrideView> standing(List<MilestoneOverride> overrides, LocalDate today) {
        return overrides.stream()
                .filter(override -> override.stands(today))
                .collect(Collectors.toMap(MilestoneOverride::milestoneId, OverrideView::of));
    }

    private StatusView status(Milestone milestone, @Nullable StatusSnapshot standing, LocalDate today) {
        Actual actual = standing == null ? Actual.NONE : standing.actual();
        @Nullable Polarity polarity = standing == null ? null : standing.polarity();
        StatusAssessment outcome = StatusAssessment.of(
                milestone.course(polarity), actual, milestone.isSynthetic(), today, config.thresholds());
        return new StatusView(
                outcome.status(),
                outcome.flags(),
                outcome.progress(),
                outcome.elapsed(),
                ActualView.of(actual),
                standing != null && standing.isPublished(outcome)
                        ? standing.computedAt()
                        : today.atStartOfDay(clock.getZone()).toInstant());
    }
}
