package dk.helhed.plans.theory;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import dk.helhed.plans.plan.PlanSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Why what is done under a plan should lead to its goals (forandringsteori). */
@Entity
@Table(name = "theory_of_change")
class Theory extends Versioned {

    @Id
    private UUID id;

    @Column(name = "plan_id", nullable = false, updatable = false)
    private UUID planId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private TheoryDraft content;

    @SuppressWarnings("NullAway.Init")
    protected Theory() {}

    private Theory(PlanSummary plan, TheoryDraft draft, Instant now) {
        super(plan.municipality(), now);
        this.id = Ids.next();
        this.planId = plan.id();
        this.content = draft;
    }

    /** @param activities the plan's activities */
    static Theory of(PlanSummary plan, TheoryDraft draft, Set<UUID> activities, Instant now) {
        check(plan, draft, activities);
        return new Theory(plan, draft, now);
    }

    void change(PlanSummary plan, TheoryDraft draft, Set<UUID> activities, Instant now) {
        check(plan, draft, activities);
        content = draft;
        touch(now);
    }

    private static void check(PlanSummary plan, TheoryDraft draft, Set<UUID> activities) {
        List<FieldProblem> problems = new TheoryGraph(draft).problems(activities, plan.goalIds());
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

    TheoryDraft content() {
        return content;
    }
}
