package dk.helhed.initiatives.replica.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The replica of a published plan; written by {@link PlanConsumer} alone. */
@Entity
@Immutable
@Table(name = "plan_replica")
public class PlanReplica {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String municipality;

    private @Nullable String title;

    private @Nullable String type;

    private @Nullable String state;

    @Column(name = "starts_on")
    private @Nullable LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(nullable = false)
    private boolean deleted;

    @Column(name = "source_version", nullable = false)
    private long sourceVersion;

    @Column(name = "as_of", nullable = false)
    private Instant asOf;

    @SuppressWarnings("NullAway.Init")
    protected PlanReplica() {}

    public UUID id() {
        return id;
    }

    public String municipality() {
        return municipality;
    }

    /** True once nothing will come of the plan: it is no longer published, was withdrawn or was rejected. */
    public boolean isWithdrawn() {
        return deleted || "WITHDRAWN".equals(state) || "REJECTED".equals(state);
    }

    public PlanView view() {
        return new PlanView(id, municipality, title, type, state, startsOn, endsOn, deleted, asOf, sourceVersion);
    }
}
