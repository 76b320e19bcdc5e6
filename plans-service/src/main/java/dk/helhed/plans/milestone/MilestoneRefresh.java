package dk.helhed.plans.milestone;

import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds milestones against their newest figures, keeps what comes of it, and tells of what changed; all in the
 * transaction of the caller, whose tenant is the milestones'.
 */
@ApplicationScoped
class MilestoneRefresh {

    private final MilestoneRepository milestones;
    private final IndicatorRepository indicators;
    private final StandingRepository standings;
    private final WatchRepository watches;
    private final Actuals actuals;
    private final PlanRegister plans;
    private final MilestoneConfig config;
    private final Clock clock;

    MilestoneRefresh(
            MilestoneRepository milestones,
            IndicatorRepository indicators,
            StandingRepository standings,
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

    /** Tells only of those whose figure or status is another than it was. */
    Uni<Void> refresh(Collection<UUID> milestoneIds) {
        // Locked first, then read: whoever brings the next figure waits here and sees this one.
        return milestones
                .plansOf(milestoneIds)
                .chain(plans::lock)
                .chain(() -> milestones.lock(milestoneIds))
                .chain(this::settleAll)
                .chain(settled -> tell(settled.stream().filter(Settled::isNews).toList()));
    }

    /** As {@link #refresh}, after a change of the milestone itself: its plan is stated anew in any case. */
    Uni<Void> afterChange(Milestone milestone) {
        return milestones.lock(List.of(milestone.id())).chain(this::settleAll).chain(this::tell);
    }

    private Uni<List<Settled>> settleAll(List<Milestone> locked) {
        return Multi.createFrom()
                .iterable(locked)
                .onItem()
                .transformToUniAndConcatenate(this::settle)
                .collect()
                .asList()
                .call(milestones::flush);
    }

    private Uni<Settled> settle(Milestone milestone) {
        return indicator(milestone)
                .chain(indicator ->
                        actuals.newest(milestone, indicator).chain(actual -> settle(milestone, indicator, actual)));
    }

    private Uni<@Nullable Indicator> indicator(Milestone milestone) {
        return milestone.indicatorId() == null
                ? Uni.createFrom().nullItem()
                : indicators.findById(milestone.indicatorId());
    }

    private Uni<Settled> settle(Milestone milestone, @Nullable Indicator indicator, Actual actual) {
        @Nullable Polarity polarity = indicator == null ? null : indicator.polarity();
        MilestoneStatus outcome = MilestoneStatus.of(
                milestone.course(polarity), actual, milestone.isSynthetic(), LocalDate.now(clock), config.thresholds());
        return watch(milestone, indicator, outcome)
                .chain(() -> standings.findById(milestone.id()))
                .chain(standing -> standing == null
                        ? keepFirst(milestone, outcome, actual, polarity)
                        : Uni.createFrom().item(keep(milestone, standing, outcome, actual, polarity)));
    }

    private Uni<Settled> keepFirst(
            Milestone milestone, MilestoneStatus outcome, Actual actual, @Nullable Polarity polarity) {
        MilestoneStanding first = new MilestoneStanding(milestone);
        first.settle(outcome, actual, polarity, clock.instant());
        return standings.persist(first).replaceWith(new Settled(milestone, null, outcome, true));
    }

    private Settled keep(
            Milestone milestone,
            MilestoneStanding standing,
            MilestoneStatus outcome,
            Actual actual,
            @Nullable Polarity polarity) {
        Status before = standing.status();
        boolean sameStatus = standing.isTold(outcome);
        boolean sameFigure = standing.actual().equals(actual);
        if (!sameStatus || !sameFigure || standing.polarity() != polarity) {
            standing.settle(outcome, actual, polarity, clock.instant());
        }
        return new Settled(milestone, sameStatus ? null : before, outcome, !sameStatus || !sameFigure);
    }

    private Uni<Void> watch(Milestone milestone, @Nullable Indicator indicator, MilestoneStatus outcome) {
        @Nullable Binding binding = indicator == null ? null : indicator.binding();
        return watches.findById(milestone.id())
                .chain(found -> found == null
                        ? watches.persist(new MilestoneWatch(milestone))
                        : Uni.createFrom().item(found))
                .invoke(watch -> watch.waitFor(binding, outcome.nextChange()))
                .replaceWithVoid();
    }

    private Uni<Void> tell(List<Settled> news) {
        Map<UUID, List<Settled>> byPlan = news.stream()
                .collect(Collectors.groupingBy(settled -> settled.milestone().planId()));
        return Multi.createFrom()
                .iterable(new TreeSet<>(byPlan.keySet()))
                .onItem()
                .transformToUniAndConcatenate(planId ->
                        plans.restate(planId).chain(() -> tellStatuses(planId, byPlan.getOrDefault(planId, List.of()))))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> tellStatuses(UUID planId, List<Settled> news) {
        return Multi.createFrom()
                .iterable(news.stream().filter(one -> one.before() != null).toList())
                .onItem()
                .transformToUniAndConcatenate(one -> plans.tell(planId, "MILESTONE_STATUS_CHANGED", one.details()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** What came of one milestone; {@code before} is the status that was told, where another is told now. */
    private record Settled(Milestone milestone, @Nullable Status before, MilestoneStatus now, boolean isNews) {

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
