package dk.helhed.initiatives.replica.area;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The replica of a housing area; written by {@link AreaConsumer} alone. */
@Entity
@Immutable
@Table(name = "area_replica")
class AreaReplica {

    @Id
    private String code;

    @Column(nullable = false)
    private String municipality;

    private @Nullable String name;

    private @Nullable String district;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(nullable = false)
    private boolean deleted;

    @Column(name = "source_version", nullable = false)
    private long sourceVersion;

    @Column(name = "as_of", nullable = false)
    private Instant asOf;

    @SuppressWarnings("NullAway.Init")
    protected AreaReplica() {}

    AreaView view() {
        return new AreaView(
                code, municipality, name == null ? code : name, district, validFrom, validTo, asOf, sourceVersion);
    }
}
