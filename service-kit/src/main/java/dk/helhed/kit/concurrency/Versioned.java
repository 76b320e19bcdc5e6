package dk.helhed.kit.concurrency;

import dk.helhed.kit.caller.LoadedItems;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** A row that belongs to one municipality and that two callers may not change unseen by each other. */
@MappedSuperclass
@EntityListeners(LoadedItems.Listener.class)
public abstract class Versioned implements Changeable {

    @Version
    @Column(nullable = false)
    private long version;

    @Column(nullable = false, updatable = false)
    private String municipality = "";

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt = Instant.EPOCH;

    protected Versioned() {}

    protected Versioned(String municipality, Instant now) {
        this.municipality = municipality;
        this.createdAt = now;
        this.changedAt = now;
    }

    @Override
    public final long version() {
        return version;
    }

    public final String municipality() {
        return municipality;
    }

    public final Instant createdAt() {
        return createdAt;
    }

    public final Instant changedAt() {
        return changedAt;
    }

    @Override
    public final void expect(long seen) {
        if (seen != version) {
            throw Problem.of(ProblemType.PRECONDITION_FAILED)
                    .with(FieldProblem.header("If-Match", "stale-version", version));
        }
    }

    /** Marks the row as changed, which also raises its version when the transaction is flushed. */
    public final void touch(Instant now) {
        // Two changes within one tick of the clock must still be two versions.
        changedAt = now.isAfter(changedAt) ? now : changedAt.plusNanos(1_000);
    }
}
