package dk.helhed.initiatives.replica.cooperation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The replica of a cooperation project; written by {@link CooperationConsumer} alone. */
@Entity
@Immutable
@Table(name = "cooperation_replica")
public class CooperationReplica {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String municipality;

    private @Nullable String name;

    @Column(nullable = false)
    private String[] municipalities;

    @Column(nullable = false)
    private boolean deleted;

    @Column(name = "source_version", nullable = false)
    private long sourceVersion;

    @Column(name = "as_of", nullable = false)
    private Instant asOf;

    @SuppressWarnings("NullAway.Init")
    protected CooperationReplica() {}

    public UUID id() {
        return id;
    }

    /** Whether it joins both now; one that is withdrawn joins nobody. */
    public boolean joins(String one, String other) {
        List<String> joined = List.of(municipalities);
        return !deleted && joined.contains(one) && joined.contains(other);
    }

    /** True once it is no longer published. */
    public boolean isWithdrawn() {
        return deleted;
    }

    public CooperationView view() {
        return new CooperationView(id, municipality, name, List.of(municipalities), deleted, asOf, sourceVersion);
    }
}
