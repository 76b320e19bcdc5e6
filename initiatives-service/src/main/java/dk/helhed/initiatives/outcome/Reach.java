package dk.helhed.initiatives.outcome;

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
import org.jspecify.annotations.Nullable;

/**
 * How many an initiative reached of a target group in a period. The true count of a few is kept apart, where only its
 * own municipality can read it; here it is not there at all.
 */
@Entity
@Table(name = "reach")
class Reach extends Versioned {

    /** Counts below it concern so few people that they are not shown (the same threshold as health-data-service's default). */
    static final int THRESHOLD = 5;

    @Id
    private UUID id;

    @Column(name = "initiative_id", nullable = false, updatable = false)
    private UUID initiativeId;

    @Column(name = "period_from", nullable = false)
    private LocalDate from;

    @Column(name = "period_to", nullable = false)
    private LocalDate to;

    @Column(name = "target_group", nullable = false)
    private String targetGroup;

    @Column(name = "target_number")
    private @Nullable Integer targetNumber;

    private @Nullable Integer shown;

    @SuppressWarnings("NullAway.Init")
    protected Reach() {}

    @SuppressWarnings("NullAway.Init")
    private Reach(Initiative initiative, Instant now) {
        super(initiative.municipality(), now);
        id = Ids.next();
        initiativeId = initiative.id();
    }

    static Reach of(Initiative initiative, ReachDraft draft, List<Reach> others, Instant now) {
        Reach reach = new Reach(initiative, now);
        reach.take(draft, others);
        return reach;
    }

    void change(ReachDraft draft, List<Reach> others, Instant now) {
        take(draft, others);
        touch(now);
    }

    private void take(ReachDraft draft, List<Reach> others) {
        List<FieldProblem> problems = new ArrayList<>();
        if (draft.to().isBefore(draft.from())) {
            problems.add(FieldProblem.body("/to", "before-start"));
        }
        // From two counts of overlapping periods, the count of a short one between them could be calculated.
        if (others.stream().anyMatch(other -> other != this && other.overlaps(draft))) {
            problems.add(FieldProblem.body("/from", "period-overlaps"));
        }
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
        from = draft.from();
        to = draft.to();
        targetGroup = draft.targetGroup();
        targetNumber = draft.targetNumber();
        shown = draft.reached() < THRESHOLD ? null : draft.reached();
    }

    private boolean overlaps(ReachDraft draft) {
        return targetGroup.equalsIgnoreCase(draft.targetGroup())
                && !from.isAfter(draft.to())
                && !to.isBefore(draft.from());
    }

    UUID id() {
        return id;
    }

    UUID initiativeId() {
        return initiativeId;
    }

    ReachView view() {
        return new ReachView(
                id,
                initiativeId,
                municipality(),
                from,
                to,
                targetGroup,
                targetNumber,
                shown,
                shown == null ? "under " + THRESHOLD : shown.toString(),
                version(),
                changedAt());
    }
}
