package dk.helhed.plans.milestone;

import dk.helhed.kit.work.Sequential;
import dk.helhed.plans.indicator.Indicator;
import dk.helhed.plans.indicator.IndicatorFollowers;
import dk.helhed.plans.indicator.IndicatorRepository;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.progress.Actual;
import dk.helhed.plans.progress.Polarity;
import dk.helhed.plans.progress.StatusAssessment;
import dk.helhed.plans.progress.StatusCode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Assesses milestones by their newest figures, keeps the outcome and publishes what changed; all in the transaction of
 * the caller, whose tenant is the milestones'.
 */
@ApplicationScoped
class MilestoneRefresh implements IndicatorFollowers {

    private final MilestoneRepository milestones;
    private final IndicatorRepository indicators;
    private final StatusSnapshotRepository standings;
    private final WatchRepository watches;
    private final Actuals actuals;
    private final PlanRegister plans;
    private final MilestoneConfig config;
    private final Clock clock;

    MilestoneRefresh(
            MilestoneRepository milestones,
            IndicatorRepository indicators,
            StatusSnapshotRepository standings,
            WatchRepository watches,
            Actuals actuals,
            PlanRegister plans,
            MilestoneConfig config,
            Clock clock) {
        this.milestones = milestones;
        this.indicators = indicators;
        this.standings = standings;
        this.watches = watches;
        this.actuals = actuals;
        this.plans = plans;
        this.config = config;
        this.clock = clock;
    }

    /** Publishes the plans of those whose figure or status has changed. */
    Uni<Void> refresh(Collection<UUID> milestoneIds) {
        return settleChanged(milestoneIds).chain(this::publish);
    }

    private Uni<List<Settled>> settleChanged(Collection<UUID> milestoneIds) {
        // Locked first, then read: whoever brings the next figure waits here and sees this one.
        return milestones
                .plansOf(milestoneIds)
                .chain(plans::lock)
                .chain(() -> milestones.lock(milestoneIds))
                .chain(this::settleAll)
                .map(settled -> settled.stream().filter(Settled::changed).toList());
    }

    @Override
    public Uni<Void> follow(UUID indicatorId) {
        return milestones.measuredBy(indicatorId).chain(this::refresh);
    }

    @Override
    public Uni<Void> settle(UUID indicatorId) {
        return milestones.measuredBy(indicatorId).chain(this::settleChanged).chain(this::report);
    }

    /** As {@link #refresh}, after a change of the milestone itself: its plan is published in any case. */
    Uni<Void> afterChange(Milestone milestone) {
        return settleOne(milestone).chain(this::publish);
    }

    /** As {@link #afterChange}, where the caller publishes the plan. */
    Uni<Void> settle(Milestone milestone) {
        return settleOne(milestone).chain(this::report);
    }

    private Uni<List<Settled>> settleOne(Milestone milestone) {
        return milestones.lock(List.of(milestone.id())).chain(this::settleAll);
    }

    /** Publishes nothing. What they need is looked up for all of them at once. */
    Uni<List<Settled>> settleAll(List<Milestone> locked) {
        List<UUID> ids = locked.stream().map(Milestone::id).toList();
        Set<UUID> indicatorIds = locked.stream()
                .map(Milestone::indicatorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return indicators
                .byId(indicatorIds)
                .chain(indicator -> Uni.combine()
                        .all()
                        .unis(actuals.newest(locked, indicator), watches.of(ids), standings.of(ids))
                        .usingConcurrencyOf(1)
                        .with((actual, watch, standing) -> new Known(indicator, actual, watch, standing))
                        .chain(known -> keep(locked, known)));
    }

    private Uni<List<Settled>> keep(List<Milestone> locked, Known known) {
        List<Object> made = new ArrayList<>();
        List<Settled> settled =
                locked.stream().map(milestone -> settle(milestone, known, made)).toList();
        return milestones
                .getSession()
                .chain(session -> session.persistAll(made.toArray()).chain(session::flush))
                .replaceWith(settled);
    }

    private Settled settle(Milestone milestone, Known known, List<Object> made) {
        @Nullable
        Indicator indicator =
                milestone.indicatorId() == null ? null : known.indicators().get(milestone.indicatorId());
        @Nullable Polarity polarity = indicator == null ? null : indicator.polarity();
        Actual actual = known.actuals().getOrDefault(milestone.id(), Actual.NONE);
        StatusAssessment outcome = StatusAssessment.of(
                milestone.course(polarity), actual, milestone.isSynthetic(), LocalDate.now(clock), config.thresholds());
        MilestoneWatch watch = known.watches().get(milestone.id());
        if (watch == null) {
            watch = new MilestoneWatch(milestone);
            made.add(watch);
        }
        watch.waitFor(indicator == null ? null : indicator.binding(), outcome.nextChange());
        StatusSnapshot standing = known.standings().get(milestone.id());
        if (standing == null) {
            StatusSnapshot first = new StatusSnapshot(milestone);
            first.settle(outcome, actual, polarity, clock.instant());
            made.add(first);
            return new Settled(milestone, null, outcome, true);
        }
        return keep(milestone, standing, outcome, actual, polarity);
    }

    private Settled keep(
            Milestone milestone,
            StatusSnapshot standing,
            StatusAssessment outcome,
            Actual actual,
            @Nullable Polarity polarity) {
        StatusCode before = standing.status();
        boolean sameStatus = standing.isPublished(outcome);
        boolean sameFigure = standing.actual().equals(actual);
        if (!sameStatus || !sameFigure || standing.polarity() != polarity) {
            standing.settle(outcome, actual, polarity, clock.instant());
        }
        return new Settled(milestone, sameStatus ? null : before, outcome, !sameStatus || !sameFigure);
    }

    private Uni<Void> publish(List<Settled> settled) {
        Set<UUID> planIds =
                settled.stream().map(one -> one.milestone().planId()).collect(Collectors.toCollection(TreeSet::new));
        return Sequential.run(planIds, plans::republish).chain(() -> report(settled));
    }

    private Uni<Void> report(List<Settled> settled) {
        return Sequential.run(
                settled.stream().filter(one -> one.before() != null).toList(),
                one -> plans.report(one.milestone().planId(), "MILESTONE_STATUS_CHANGED", one.details()));
    }

    /** What was looked up for some milestones. */
    private record Known(
            Map<UUID, Indicator> indicators,
            Map<UUID, Actual> actuals,
            Map<UUID, MilestoneWatch> watches,
            Map<UUID, StatusSnapshot> standings) {}

    /** What came of one milestone; {@code before} is the status that was published, where another one is now. */
    record Settled(Milestone milestone, @Nullable StatusCode before, StatusAssessment now, boolean changed) {

        Map<String, Object> details() {
            return Map.of(
                    "milestoneId", milestone.id().toString(),
                    "subAgreementId", milestone.subAgreementId().toString(),
                    "from", String.valueOf(before),
                    "to", now.status().name(),
                    "flags", now.flags());
        }
    }
}
