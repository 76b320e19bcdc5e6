package dk.helhed.plans.followup;

import dk.helhed.plans.amendment.DecidedProposal;
import dk.helhed.plans.councilfunding.PlanMoney;
import dk.helhed.plans.milestone.MilestoneSnapshot;
import dk.helhed.plans.plan.PlanGoal;
import dk.helhed.plans.plan.PlanSubAgreement;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.plan.rules.PartyDecision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts a plan's year together, without side effects. What was adopted takes precedence over what is computed, for this year and the one before.
 *
 * @param followUps those of the two years that the reader may read
 * @param now where the milestones stand for the year by what is known today
 * @param before the same for the year before
 */
record AnnualStatusSheet(
        PlanSummary plan,
        List<PlanGoal> goals,
        List<PartyDecision> decisions,
        int year,
        LocalDate today,
        List<YearlyFollowUp> followUps,
        List<MilestoneSnapshot> now,
        List<MilestoneSnapshot> before,
        List<PlanSubAgreement> agreements,
        PlanMoney money,
        List<DecidedProposal> proposals,
        List<YearsChange> changes) {

    AnnualStatus status() {
        @Nullable YearlyFollowUp followUp = of(year);
        LocalDate end = YearlyFollowUp.lastDay(year);
        return new AnnualStatus(
                plan.id(),
                plan.municipality(),
                plan.title(),
                plan.state().name(),
                year,
                end.isAfter(today) ? today : end,
                followUp == null ? null : followUp.state(),
                followUp == null ? null : followUp.id(),
                followUp == null ? null : followUp.content().summary(),
                goals(followUp),
                milestones(followUp),
                staff(),
                money,
                decisions.stream()
                        .filter(decision -> decision.decidedOn().getYear() == year)
                        .map(AnnualStatus.OutlinedDecision::of)
                        .toList(),
                proposals,
                changes);
    }

    private List<AnnualStatus.GoalYear> goals(@Nullable YearlyFollowUp followUp) {
        Map<UUID, String> said = narratives(followUp, FollowUpDraft.Narrative::goalId);
        return goals.stream()
                .map(goal -> new AnnualStatus.GoalYear(goal.id(), goal.title(), said.get(goal.id())))
                .toList();
    }

    private List<AnnualStatus.MilestoneYear> milestones(@Nullable YearlyFollowUp followUp) {
        Map<UUID, String> said = narratives(followUp, FollowUpDraft.Narrative::milestoneId);
        Map<UUID, MilestoneSnapshot> locked = new LinkedHashMap<>(locked(followUp));
        Map<UUID, MilestoneSnapshot> earlier = byId(before);
        earlier.putAll(locked(of(year - 1)));
        List<AnnualStatus.MilestoneYear> all = new ArrayList<>(now.stream()
                .map(computed -> {
                    UUID id = computed.milestoneId();
                    @Nullable MilestoneSnapshot kept = locked.get(id);
                    MilestoneSnapshot standing = kept == null ? computed : kept;
                    return new AnnualStatus.MilestoneYear(
                            standing,
                            kept != null,
                            kept == null ? null : PendingRevision.between(kept, computed),
                            Trend.between(earlier.get(id), standing),
                            said.get(id));
                })
                .toList());
        // What was adopted of a milestone stays, though the milestone was taken away since.
        byId(now).keySet().forEach(locked::remove);
        locked.values().forEach(kept -> {
            UUID id = kept.milestoneId();
            all.add(new AnnualStatus.MilestoneYear(
                    kept, true, null, Trend.between(earlier.get(id), kept), said.get(id)));
        });
        return all;
    }

    private AnnualStatus.StaffYear staff() {
        return new AnnualStatus.StaffYear(
                agreements.stream()
                        .mapToLong(PlanSubAgreement::specifiedMinutesPerWeek)
                        .sum(),
                agreements.stream().mapToInt(PlanSubAgreement::unspecifiedRoles).sum(),
                agreements.stream()
                        .map(one -> new AnnualStatus.SubAgreementStaffYear(
                                one.id(),
                                one.focusArea(),
                                one.state(),
                                one.specifiedMinutesPerWeek(),
                                one.unspecifiedRoles()))
                        .toList());
    }

    private @Nullable YearlyFollowUp of(int wanted) {
        return followUps.stream()
                .filter(one -> one.year() == wanted)
                .findFirst()
                .orElse(null);
    }

    private static Map<UUID, MilestoneSnapshot> locked(@Nullable YearlyFollowUp followUp) {
        return followUp == null || followUp.adoption() == null
                ? Map.of()
                : byId(followUp.adoption().milestones());
    }

    private static Map<UUID, MilestoneSnapshot> byId(List<MilestoneSnapshot> milestones) {
        return milestones.stream().collect(Collectors.toMap(MilestoneSnapshot::milestoneId, Function.identity()));
    }

    private static Map<UUID, String> narratives(
            @Nullable YearlyFollowUp followUp, Function<FollowUpDraft.Narrative, @Nullable UUID> about) {
        return followUp == null
                ? Map.of()
                : followUp.content().narratives().stream()
                        .filter(narrative -> about.apply(narrative) != null)
                        .collect(Collectors.toMap(
                                narrative -> Objects.requireNonNull(about.apply(narrative)),
                                FollowUpDraft.Narrative::text,
                                (first, second) -> first + "\n\n" + second));
    }
}
