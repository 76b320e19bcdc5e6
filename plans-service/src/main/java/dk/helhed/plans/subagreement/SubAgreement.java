package dk.helhed.plans.subagreement;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import dk.helhed.plans.plan.AmendmentRequired;
import dk.helhed.plans.plan.PlanSummary;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the parties of a plan agree on for one focus area (delaftale). */
@Entity
@Table(name = "sub_agreement")
class SubAgreement extends Versioned {

    @Id
    private UUID id;

    @Column(name = "plan_id", nullable = false, updatable = false)
    private UUID planId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "focus_area", nullable = false)
    private String focusArea;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to", nullable = false)
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "follow_up")
    private @Nullable FollowUp followUp;

    @Column(nullable = false)
    private boolean adopted;

    @Column(nullable = false, updatable = false)
    private boolean recorded;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Terms terms;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "sub_agreement_party", joinColumns = @JoinColumn(name = "sub_agreement_id"))
    @OrderColumn(name = "position")
    private List<Party> parties = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected SubAgreement() {}

    private SubAgreement(PlanSummary plan, SubAgreementDraft draft, Terms terms, Instant now) {
        super(plan.municipality(), now);
        this.id = Ids.next();
        this.planId = plan.id();
        this.focusArea = draft.focusArea();
        this.validFrom = draft.validFrom();
        this.validTo = draft.validTo();
        this.terms = terms;
        this.recorded = draft.recordedAs() != null;
        this.adopted = recorded;
    }

    /** Begins a sub-agreement of the plan, or records one that was adopted before it came here. */
    static SubAgreement of(PlanSummary plan, SubAgreementDraft draft, SubAgreementContext context, Instant now) {
        Terms terms = SubAgreementTerms.accept(plan, draft, context);
        SubAgreement agreement = new SubAgreement(plan, draft, terms, now);
        agreement.take(draft, terms);
        return agreement;
    }

    /** As a document says: a period outside the plan's is kept and flagged, be there a source or not. */
    static SubAgreement ofDocument(
            PlanSummary plan, SubAgreementDraft draft, SubAgreementContext context, Instant now) {
        Terms terms = SubAgreementTerms.acceptDocument(plan, draft, context);
        SubAgreement agreement = new SubAgreement(plan, draft, terms, now);
        agreement.take(draft, terms);
        return agreement;
    }

    /** Only a draft may be edited: what is adopted is changed by an amendment, which has a mandate of its own. */
    void change(PlanSummary plan, SubAgreementDraft draft, SubAgreementContext context, Instant now) {
        if (adopted) {
            throw AmendmentRequired.under(planId);
        }
        if (draft.recordedAs() != null) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(FieldProblem.body("/recordedAs", "immutable"));
        }
        take(draft, SubAgreementTerms.accept(plan, draft, context));
        touch(now);
    }

    /** Takes what the body with the mandate for it has decided. */
    void amend(PlanSummary plan, SubAgreementDraft draft, SubAgreementContext context, Instant now) {
        take(draft, SubAgreementTerms.accept(plan, draft, problemsOfAmendment(plan, draft, context)));
        touch(now);
    }

    /** What would stand in the way of the new content: what is adopted holds, amended, to what it was adopted by. */
    List<FieldProblem> problemsOfAmendment(PlanSummary plan, SubAgreementDraft draft, SubAgreementContext context) {
        List<FieldProblem> problems = new ArrayList<>(SubAgreementTerms.problems(plan, draft, context));
        problems.addAll(AdoptionRules.problems(draft, isMovedBy(draft) ? context.adoptedBeside(id) : List.of()));
        return problems;
    }

    private boolean isMovedBy(SubAgreementDraft draft) {
        return !draft.focusArea().equals(focusArea)
                || !draft.validFrom().equals(validFrom)
                || !draft.validTo().equals(validTo);
    }

    /** Adopts a draft; the refusal names every guard that failed. */
    void adopt(
            PlanSummary plan, SubAgreementMilestones.Readiness milestones, SubAgreementContext context, Instant now) {
        List<FieldProblem> failed = AdoptionGuards.failed(this, plan, milestones, context);
        if (!failed.isEmpty()) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION).with(failed);
        }
        adopted = true;
        touch(now);
    }

    /** Where it stands on the day. */
    SubAgreementState state(LocalDate today) {
        if (!adopted) {
            return SubAgreementState.DRAFT;
        }
        if (today.isBefore(validFrom)) {
            return SubAgreementState.ADOPTED;
        }
        return today.isAfter(validTo) ? SubAgreementState.EXPIRED : SubAgreementState.IN_FORCE;
    }

    private void take(SubAgreementDraft draft, Terms accepted) {
        externalId = draft.externalId();
        focusArea = draft.focusArea();
        validFrom = draft.validFrom();
        validTo = draft.validTo();
        followUp = draft.followUp();
        terms = accepted;
        parties.clear();
        parties.addAll(draft.parties() == null ? List.of() : draft.parties());
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    String focusArea() {
        return focusArea;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    @Nullable
    FollowUp followUp() {
        return followUp;
    }

    boolean isAdopted() {
        return adopted;
    }

    boolean isRecorded() {
        return recorded;
    }

    Terms terms() {
        return terms;
    }

    List<Party> parties() {
        return List.copyOf(parties);
    }
}
