package dk.helhed.plans.goal;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.time.Ids;
import dk.helhed.plans.plan.PlanGoal;
import dk.helhed.plans.plan.PlanSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An overall goal of a plan (overordnet mål): what its milestones lead to. */
@Entity
@Table(name = "goal")
class Goal extends Versioned {

    @Id
    private UUID id;

    @Column(name = "plan_id", nullable = false, updatable = false)
    private UUID planId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(nullable = false)
    private String title;

    private @Nullable String description;

    @Column(name = "focus_area")
    private @Nullable String focusArea;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable SourceNote source;

    @SuppressWarnings("NullAway.Init")
    protected Goal() {}

    private Goal(PlanSummary plan, String title, Instant now) {
        super(plan.municipality(), now);
        this.id = Ids.next();
        this.planId = plan.id();
        this.title = title;
    }

    static Goal set(PlanSummary plan, GoalDraft draft, Instant now) {
        plan.requireOpenForChange();
        return amended(plan, draft, now);
    }

    /** Adds a goal by a decision of those who have the mandate. */
    static Goal amended(PlanSummary plan, GoalDraft draft, Instant now) {
        Goal goal = new Goal(plan, draft.title(), now);
        goal.take(plan, draft);
        return goal;
    }

    void change(PlanSummary plan, GoalDraft draft, Instant now) {
        plan.requireOpenForChange();
        amend(plan, draft, now);
    }

    /** Takes what the body with the mandate for it has decided. */
    void amend(PlanSummary plan, GoalDraft draft, Instant now) {
        take(plan, draft);
        touch(now);
    }

    /** Whether the draft would change nothing. */
    boolean hasSameContent(GoalDraft draft) {
        return title.equals(draft.title())
                && Objects.equals(description, draft.description())
                && Objects.equals(focusArea, draft.focusArea());
    }

    /** What is wrong with a draft. */
    static List<FieldProblem> problems(PlanSummary plan, GoalDraft draft) {
        List<String> areas = plan.focusAreas();
        return draft.focusArea() == null || areas.contains(draft.focusArea())
                ? List.of()
                : List.of(FieldProblem.body("/focusArea", "unknown-focus-area", String.join("; ", areas)));
    }

    private void take(PlanSummary plan, GoalDraft draft) {
        List<FieldProblem> problems = problems(plan, draft);
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
        externalId = draft.externalId();
        title = draft.title();
        description = draft.description();
        focusArea = draft.focusArea();
        source = draft.source();
    }

    PlanGoal view() {
        return new PlanGoal(
                id, planId, externalId, municipality(), title, description, focusArea, source, version(), changedAt());
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    GoalDraft content() {
        return new GoalDraft(externalId, title, description, focusArea, source);
    }
}
