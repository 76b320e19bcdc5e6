package dk.helhed.plans.funding;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import dk.helhed.plans.organisation.OrganisationFacts;
import dk.helhed.plans.plan.AmendmentRequired;
import dk.helhed.plans.plan.PlanSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One budget of a plan; the next one replaces it, and it stays as it was approved. */
@Entity
@Table(name = "funding_plan")
class FundingPlan extends Versioned {

    @Id
    private UUID id;

    @Column(name = "plan_id", nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false, updatable = false)
    private int no;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private FundingState state;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private FundingPlanDraft content;

    @Column(name = "approved_on")
    private @Nullable LocalDate approvedOn;

    @SuppressWarnings("NullAway.Init")
    protected FundingPlan() {}

    private FundingPlan(PlanSummary plan, int no, FundingPlanDraft draft, Instant now) {
        super(plan.municipality(), now);
        this.id = Ids.next();
        this.planId = plan.id();
        this.no = no;
        this.state = FundingState.DRAFT;
        this.content = draft;
    }

    /** The plan's next budget. @param organisations what is known of the draft's */
    static FundingPlan of(
            PlanSummary plan,
            int no,
            FundingPlanDraft draft,
            Collection<OrganisationFacts> organisations,
            Instant now) {
        refuse(FundingRules.check(draft, plan, organisations));
        return new FundingPlan(plan, no, draft, now);
    }

    void change(PlanSummary plan, FundingPlanDraft draft, Collection<OrganisationFacts> organisations, Instant now) {
        if (state != FundingState.DRAFT) {
            throw AmendmentRequired.under(planId);
        }
        refuse(FundingRules.check(draft, plan, organisations));
        content = draft;
        touch(now);
    }

    /** The plan may have changed since the budget was drawn up, so it is held against it once more. */
    void approve(PlanSummary plan, Collection<OrganisationFacts> organisations, LocalDate today, Instant now) {
        if (state != FundingState.DRAFT) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION)
                    .with(FieldProblem.body("/to", "only-from", FundingState.DRAFT));
        }
        refuse(FundingRules.check(content, plan, organisations));
        state = FundingState.APPROVED;
        approvedOn = today;
        touch(now);
    }

    void supersede(Instant now) {
        state = FundingState.SUPERSEDED;
        touch(now);
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    int no() {
        return no;
    }

    FundingState state() {
        return state;
    }

    FundingPlanDraft content() {
        return content;
    }

    @Nullable
    LocalDate approvedOn() {
        return approvedOn;
    }
}
