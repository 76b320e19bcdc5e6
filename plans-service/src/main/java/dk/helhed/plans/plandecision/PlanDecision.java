package dk.helhed.plans.plandecision;

import dk.helhed.kit.caller.LoadedItems;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import dk.helhed.plans.organisation.OrganisationFacts;
import dk.helhed.plans.organisation.OrganisationType;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.plan.rules.DecisionOutcome;
import dk.helhed.plans.plan.rules.PartyDecision;
import dk.helhed.plans.plan.rules.PlanState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a party decided about a plan; once recorded it stays, and a later one of the same party counts in its place. */
@Entity
@EntityListeners(LoadedItems.Listener.class)
@Table(name = "plan_decision")
class PlanDecision {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String municipality;

    @Column(name = "plan_id", nullable = false)
    private UUID planId;

    @Column(name = "organisation_id", nullable = false)
    private UUID organisationId;

    @Column(name = "body_id")
    private @Nullable UUID bodyId;

    @Column(name = "decided_on", nullable = false)
    private LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DecisionOutcome outcome;

    private @Nullable String reference;

    @Column(name = "text_no", nullable = false)
    private int textNo;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected PlanDecision() {}

    private PlanDecision(PlanSummary plan, DecisionDraft draft, Instant now) {
        this.id = Ids.next();
        this.municipality = plan.municipality();
        this.planId = plan.id();
        this.organisationId = draft.organisationId();
        this.bodyId = draft.bodyId();
        this.decidedOn = draft.decidedOn();
        this.outcome = draft.outcome();
        this.reference = draft.reference();
        this.textNo = plan.textNo();
        this.recordedAt = now;
    }

    /** Records the decision of a party to a plan that has been put to its parties. */
    static PlanDecision record(
            PlanSummary plan, DecisionDraft draft, @Nullable OrganisationFacts party, LocalDate today, Instant now) {
        if (plan.state() != PlanState.PROPOSED && !plan.isRecord()) {
            throw Problem.of(ProblemType.CONFLICT, "plan-not-proposed");
        }
        List<FieldProblem> found = new ArrayList<>();
        if (party == null || !isParty(plan, party)) {
            found.add(FieldProblem.body("/organisationId", "not-a-party"));
        }
        if (draft.decidedOn().isAfter(today)) {
            found.add(FieldProblem.body("/decidedOn", "in-the-future"));
        }
        if (!found.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(found);
        }
        return new PlanDecision(plan, draft, now);
    }

    private static boolean isParty(PlanSummary plan, OrganisationFacts party) {
        return party.type() == OrganisationType.FUND
                || plan.municipality().equals(party.code())
                || plan.organisationIds().contains(party.id());
    }

    DecisionView view() {
        return new DecisionView(id, planId, organisationId, decidedOn, outcome, bodyId, reference, textNo, recordedAt);
    }

    PartyDecision ofParty() {
        return new PartyDecision(organisationId, bodyId, decidedOn, outcome, reference, textNo, recordedAt);
    }

    UUID id() {
        return id;
    }
}
