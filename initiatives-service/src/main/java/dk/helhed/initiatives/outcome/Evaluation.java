package dk.helhed.initiatives.outcome;

import dk.helhed.initiatives.initiative.Initiative;
import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What worked and what did not in an initiative; public once the initiative has ended. */
@Entity
@Table(name = "evaluation")
class Evaluation extends Versioned {

    @Id
    private UUID id;

    @Column(name = "initiative_id", nullable = false, updatable = false)
    private UUID initiativeId;

    @Column(nullable = false)
    private String findings;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Lessons lessons;

    private @Nullable String recommendation;

    @SuppressWarnings("NullAway.Init")
    protected Evaluation() {}

    @SuppressWarnings("NullAway.Init")
    private Evaluation(Initiative initiative, Instant now) {
        super(initiative.municipality(), now);
        id = Ids.next();
        initiativeId = initiative.id();
    }

    static Evaluation of(Initiative initiative, EvaluationDraft draft, Instant now) {
        Evaluation evaluation = new Evaluation(initiative, now);
        evaluation.take(draft);
        return evaluation;
    }

    void change(EvaluationDraft draft, Instant now) {
        take(draft);
        touch(now);
    }

    private void take(EvaluationDraft draft) {
        findings = draft.findings();
        lessons = new Lessons(draft.worked(), draft.didNotWork());
        recommendation = draft.recommendation();
    }

    UUID id() {
        return id;
    }

    EvaluationView view() {
        return new EvaluationView(
                id,
                initiativeId,
                municipality(),
                findings,
                lessons.worked(),
                lessons.didNotWork(),
                recommendation,
                version(),
                changedAt());
    }
}
