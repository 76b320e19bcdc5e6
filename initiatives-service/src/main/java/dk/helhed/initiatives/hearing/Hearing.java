package dk.helhed.initiatives.hearing;

import dk.helhed.initiatives.initiative.Initiative;
import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
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
import org.jspecify.annotations.Nullable;

/** A hearing of an initiative (høring): from a day to a day, with the organisations that are asked. */
@Entity
@Table(name = "hearing")
class Hearing extends Versioned {

    @Id
    private UUID id;

    @Column(name = "initiative_id", nullable = false, updatable = false)
    private UUID initiativeId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(nullable = false)
    private String title;

    @Column(name = "opens_on", nullable = false)
    private LocalDate opensOn;

    @Column(name = "closes_on", nullable = false)
    private LocalDate closesOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private InvitedParties invited;

    private @Nullable String summary;

    @SuppressWarnings("NullAway.Init")
    protected Hearing() {}

    @SuppressWarnings("NullAway.Init")
    private Hearing(Initiative initiative, Instant now) {
        super(initiative.municipality(), now);
        id = Ids.next();
        initiativeId = initiative.id();
    }

    static Hearing of(Initiative initiative, HearingDraft draft, LocalDate today, Instant now) {
        Hearing hearing = new Hearing(initiative, now);
        hearing.take(draft, today);
        return hearing;
    }

    /**
     * No day of it is moved into the past. Once it has begun, its first day stands; once the initiative has left it, so
     * does the last. What was answered stays within it.
     *
     * @param left whether the initiative is past its hearing
     * @param answered the days on which responses were received
     */
    void change(HearingDraft draft, boolean left, List<LocalDate> answered, LocalDate today, Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        boolean begun = !today.isBefore(opensOn);
        boolean opensElse = !draft.opensOn().equals(opensOn);
        boolean closesElse = !draft.closesOn().equals(closesOn);
        addIf(opensElse && (begun || left), problems, FieldProblem.body("/opensOn", "hearing-has-begun"));
        addIf(
                opensElse && !begun && draft.opensOn().isBefore(today),
                problems,
                FieldProblem.body("/opensOn", "hearing-in-past"));
        addIf(closesElse && left, problems, FieldProblem.body("/closesOn", "hearing-is-left"));
        addIf(
                closesElse && !left && draft.closesOn().isBefore(today),
                problems,
                FieldProblem.body("/closesOn", "hearing-in-past"));
        addIf(
                answered.stream().anyMatch(day -> day.isBefore(draft.opensOn()) || day.isAfter(draft.closesOn())),
                problems,
                FieldProblem.body("/closesOn", "responses-outside-hearing"));
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
        take(draft, today);
        touch(now);
    }

    private static void addIf(boolean broken, List<FieldProblem> problems, FieldProblem problem) {
        if (broken) {
            problems.add(problem);
        }
    }

    private void take(HearingDraft draft, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        if (draft.closesOn().isBefore(draft.opensOn())) {
            problems.add(FieldProblem.body("/closesOn", "before-start"));
        }
        if (draft.summary() != null && !today.isAfter(draft.closesOn())) {
            problems.add(FieldProblem.body("/summary", "summary-before-end"));
        }
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
        externalId = draft.externalId();
        title = draft.title();
        opensOn = draft.opensOn();
        closesOn = draft.closesOn();
        invited = new InvitedParties(draft.invited());
        summary = draft.summary();
    }

    boolean isOpen(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }

    boolean isOver(LocalDate day) {
        return day.isAfter(closesOn);
    }

    UUID id() {
        return id;
    }

    UUID initiativeId() {
        return initiativeId;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    String title() {
        return title;
    }

    LocalDate opensOn() {
        return opensOn;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    List<String> invited() {
        return invited.organisations();
    }

    @Nullable
    String summary() {
        return summary;
    }
}
