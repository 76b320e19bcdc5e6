package dk.helhed.plans.followup;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import dk.helhed.plans.milestone.MilestoneSnapshot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the parties of a plan say of one year, and, once it is adopted, the values that were theirs to look at. */
@Entity
@Table(name = "follow_up")
class YearlyFollowUp extends Versioned {

    @Id
    private UUID id;

    @Column(name = "plan_id", nullable = false, updatable = false)
    private UUID planId;

    @Column(name = "for_year", nullable = false)
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private FollowUpState state;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private FollowUpDraft content;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Adoption adoption;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Reopenings reopenings;

    @Column(name = "external_id", insertable = false, updatable = false)
    private @Nullable String externalId;

    @SuppressWarnings("NullAway.Init")
    protected YearlyFollowUp() {}

    private YearlyFollowUp(UUID planId, FollowUpDraft draft, String municipality, Instant now) {
        super(municipality, now);
        this.id = Ids.next();
        this.planId = planId;
        this.year = draft.year();
        this.state = FollowUpState.DRAFT;
        this.content = draft;
        this.reopenings = Reopenings.NONE;
    }

    static YearlyFollowUp begin(FollowUpDraft draft, FollowUpContext context, Instant now) {
        refuse(context.problems(draft));
        return new YearlyFollowUp(context.plan().id(), draft, context.plan().municipality(), now);
    }

    /** What is submitted or adopted is not edited: it is returned or reopened first. */
    void change(FollowUpDraft draft, FollowUpContext context, Instant now) {
        if (state != FollowUpState.DRAFT) {
            throw Problem.of(ProblemType.CONFLICT, "follow-up-not-draft");
        }
        List<FieldProblem> found = new ArrayList<>(context.problems(draft));
        if (draft.year() != year) {
            found.add(FieldProblem.body("/year", "immutable"));
        }
        refuse(found);
        content = draft;
        touch(now);
    }

    /**
     * Goes on, or back; refuses with every guard that stands in the way.
     *
     * @param values the milestones as they stand for the year: adoption locks them
     */
    void advance(FollowUpTransition transition, List<MilestoneSnapshot> values, Instant now) {
        List<FieldProblem> failed = failed(transition);
        if (!failed.isEmpty()) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION).with(failed);
        }
        switch (transition.to()) {
            case SUBMITTED -> {}
            case ADOPTED -> adoption = new Adoption(now, transition.to().role(), values);
            case DRAFT -> reopen(transition, now);
        }
        state = transition.to();
        touch(now);
    }

    private void reopen(FollowUpTransition transition, Instant now) {
        if (adoption != null) {
            reopenings = reopenings.and(
                    new Reopening(now, transition.to().role(), Objects.requireNonNull(transition.reason()), adoption));
            adoption = null;
        }
    }

    private List<FieldProblem> failed(FollowUpTransition transition) {
        if (!state.next().contains(transition.to())) {
            String steps = state.next().stream().map(Enum::name).collect(Collectors.joining(", "));
            return List.of(FieldProblem.body("/to", "no-such-step", state, steps));
        }
        if (transition.to() == FollowUpState.SUBMITTED && content.summary() == null) {
            return List.of(FieldProblem.body("/to", "guard-summary-missing").at("/v1/follow-ups/" + id));
        }
        return transition.to() == FollowUpState.DRAFT && transition.reason() == null
                ? List.of(FieldProblem.body("/reason", "guard-reason-missing"))
                : List.of();
    }

    private static void refuse(List<FieldProblem> found) {
        if (!found.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(found);
        }
    }

    /** The last day that it is about. */
    LocalDate lastDay() {
        return lastDay(year);
    }

    static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    int year() {
        return year;
    }

    FollowUpState state() {
        return state;
    }

    FollowUpDraft content() {
        return content;
    }

    @Nullable
    Adoption adoption() {
        return adoption;
    }

    List<Reopening> reopenings() {
        return reopenings.all();
    }
}
