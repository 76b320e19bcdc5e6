package dk.helhed.plans.followup;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.plans.amendment.DecidedProposal;
import dk.helhed.plans.amendment.DecidedProposals;
import dk.helhed.plans.councilfunding.MoneyOfPlans;
import dk.helhed.plans.milestone.MilestoneSnapshots;
import dk.helhed.plans.plan.PlanDecisions;
import dk.helhed.plans.plan.PlanGoals;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.plan.PlanSubAgreement;
import dk.helhed.plans.plan.PlanSubAgreements;
import dk.helhed.plans.plan.PlanSummary;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reads all that a plan's annual status is put together from, in one transaction. */
@ApplicationScoped
class AnnualStatusReader {

    /** The sheet, and the version of the plan that it is about. */
    record Read(long planVersion, AnnualStatus status) {}

    private final Transactions transactions;
    private final PlanRegister plans;
    private final PlanGoals goals;
    private final PlanDecisions decisions;
    private final FollowUpRepository followUps;
    private final MilestoneSnapshots values;
    private final PlanSubAgreements agreements;
    private final MoneyOfPlans money;
    private final DecidedProposals proposals;
    private final YearsChanges changes;
    private final Clock clock;

    AnnualStatusReader(
            Transactions transactions,
            PlanRegister plans,
            PlanGoals goals,
            PlanDecisions decisions,
            FollowUpRepository followUps,
            MilestoneSnapshots values,
            PlanSubAgreements agreements,
            MoneyOfPlans money,
            DecidedProposals proposals,
            YearsChanges changes,
            Clock clock) {
        this.transactions = transactions;
        this.plans = plans;
        this.goals = goals;
        this.decisions = decisions;
        this.followUps = followUps;
        this.values = values;
        this.agreements = agreements;
        this.money = money;
        this.proposals = proposals;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<Read> of(UUID planId, int year) {
        return transactions.read(
                caller -> plans.visible(planId, caller.readerMunicipality()).chain(plan -> read(plan, year, caller)));
    }

    private Uni<Read> read(PlanSummary plan, int year, Caller caller) {
        return agreements
                .of(plan.id())
                .chain(agreed -> Uni.combine()
                        .all()
                        .unis(
                                goals.of(plan.id()),
                                decisions.of(plan.id()),
                                followUps.of(plan.id(), year),
                                values.on(plan.id(), YearlyFollowUp.lastDay(year)),
                                values.on(plan.id(), YearlyFollowUp.lastDay(year - 1)),
                                money.of(plan.id()),
                                decided(plan, year),
                                changes(plan, year, agreed, caller))
                        .usingConcurrencyOf(1)
                        .with((goal, decision, found, now, before, linked, proposal, changed) -> new AnnualStatusSheet(
                                plan,
                                goal,
                                decision,
                                year,
                                LocalDate.now(clock),
                                found,
                                now,
                                before,
                                agreed,
                                linked,
                                proposal,
                                changed))
                        .map(sheet -> new Read(plan.version(), sheet.status())));
    }

    private Uni<List<YearsChange>> changes(PlanSummary plan, int year, List<PlanSubAgreement> agreed, Caller caller) {
        return plan.municipality().equals(caller.municipality())
                ? changes.of(
                        plan.municipality(),
                        plan.id(),
                        agreed.stream().map(PlanSubAgreement::id).toList(),
                        start(year),
                        start(year + 1))
                : Uni.createFrom().item(List.of());
    }

    private Uni<List<DecidedProposal>> decided(PlanSummary plan, int year) {
        return proposals.between(plan.id(), start(year), start(year + 1));
    }

    private Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(clock.getZone()).toInstant();
    }
}
