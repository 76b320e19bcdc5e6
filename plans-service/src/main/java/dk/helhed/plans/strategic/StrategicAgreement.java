package dk.helhed.plans.strategic;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import dk.helhed.plans.plan.AmendmentRequired;
import dk.helhed.plans.plan.PlanSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the parties of a plan bind themselves to (strategisk samarbejdsaftale), once all of them have signed. */
@Entity
@Table(name = "strategic_agreement")
class StrategicAgreement extends Versioned {

    @Id
    private UUID id;

    @Column(name = "plan_id", nullable = false, updatable = false)
    private UUID planId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private StrategicAgreementDraft content;

    @Column(name = "text_no", nullable = false)
    private int textNo;

    // The text that was edited last: who signed it or one that was amended out of it has signed.
    @Column(name = "signed_from", nullable = false)
    private int signedFrom;

    @Column(nullable = false)
    private boolean bound;

    @SuppressWarnings("NullAway.Init")
    protected StrategicAgreement() {}

    private StrategicAgreement(PlanSummary plan, StrategicAgreementDraft draft, Instant now) {
        super(plan.municipality(), now);
        this.id = Ids.next();
        this.planId = plan.id();
        this.content = draft;
        this.textNo = 1;
        this.signedFrom = 1;
    }

    static StrategicAgreement of(
            PlanSummary plan, StrategicAgreementDraft draft, StrategicContext context, Instant now) {
        refuse(context.problems(draft));
        return new StrategicAgreement(plan, draft, now);
    }

    /**
     * Another text: who has signed the one before has not signed this one. What all have signed is from then on amended
     * only, also while a party that an amendment brought in has still to sign.
     */
    void change(StrategicAgreementDraft draft, StrategicContext context, Instant now) {
        requireUnbound();
        refuse(context.problems(draft));
        if (!draft.equals(content)) {
            reword(false, now);
        }
        content = draft;
        touch(now);
    }

    /** Another text by a decision that stands for the parties: they are bound by it, and a new party is to sign. */
    void amend(StrategicAgreementDraft draft, StrategicContext context, Instant now) {
        refuse(problemsOfAmendment(draft, context));
        if (!draft.equals(content)) {
            reword(true, now);
        }
        content = draft;
        touch(now);
    }

    /** What would stand in the way of the new content: what binds goes on binding somebody to something. */
    List<FieldProblem> problemsOfAmendment(StrategicAgreementDraft draft, StrategicContext context) {
        List<FieldProblem> problems = new ArrayList<>(context.problems(draft));
        if (draft.goalIds().isEmpty()) {
            problems.add(FieldProblem.body("/goalIds", "required"));
        }
        if (draft.parties().isEmpty()) {
            problems.add(FieldProblem.body("/parties", "required"));
        }
        if (draft.followUp() == null) {
            problems.add(FieldProblem.body("/followUp", "required"));
        }
        return problems;
    }

    /** What it binds to says something else than when it was signed. @param amended by those who have the mandate */
    void reword(boolean amended, Instant now) {
        if (!amended) {
            requireUnbound();
        }
        textNo++;
        signedFrom = amended ? signedFrom : textNo;
        touch(now);
    }

    private void requireUnbound() {
        if (bound) {
            throw AmendmentRequired.under(planId);
        }
    }

    /** One party signs the text as it stands. */
    Signature sign(SignatureDraft draft, Signatures signed, LocalDate today, Instant now) {
        List<FieldProblem> problems = new ArrayList<>(lacking());
        Signatory party = new Signatory(draft.role(), draft.organisationId());
        if (!content.parties().contains(party)) {
            problems.add(FieldProblem.body("/role", "not-a-signatory"));
        } else if (signed.of(party, signedFrom).isPresent()) {
            problems.add(FieldProblem.body("/role", "already-signed"));
        }
        if (draft.signedOn().isAfter(today)) {
            problems.add(FieldProblem.body("/signedOn", "in-the-future"));
        }
        refuse(problems);
        touch(now);
        Signature signature = new Signature(this, draft, now);
        bound |= state(signed.and(signature)) == AgreementState.SIGNED;
        return signature;
    }

    /** An agreement without goals or follow-up binds nobody. */
    private List<FieldProblem> lacking() {
        List<FieldProblem> lacking = new ArrayList<>();
        if (content.goalIds().isEmpty()) {
            lacking.add(FieldProblem.path("id", "agreement-goal-missing").at(href()));
        }
        if (content.followUp() == null) {
            lacking.add(FieldProblem.path("id", "agreement-follow-up-missing").at(href()));
        }
        return lacking;
    }

    AgreementState state(Signatures signed) {
        long counted = content.parties().stream()
                .filter(party -> signed.of(party, signedFrom).isPresent())
                .count();
        if (counted == 0) {
            return AgreementState.DRAFT;
        }
        return counted == content.parties().size() ? AgreementState.SIGNED : AgreementState.PARTLY_SIGNED;
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
    }

    String href() {
        return "/v1/strategic-agreements/" + id;
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    StrategicAgreementDraft content() {
        return content;
    }

    int textNo() {
        return textNo;
    }

    int signedFrom() {
        return signedFrom;
    }

    /** Whether all have signed it once, so that it binds them. */
    boolean isBound() {
        return bound;
    }
}
