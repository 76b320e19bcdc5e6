package dk.helhed.initiatives.catalogue.merge;

import dk.helhed.initiatives.frame.Frame;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An import of a catalogue and what it created and changed. */
@Entity
@Immutable
@Table(name = "catalogue_import")
public class CatalogueImport {

    /** Written once. */
    public static final long VERSION = 0;

    /** The counts of the three kinds of rows; kept as one JSON value. */
    record Counts(ImportCount themes, ImportCount tracks, ImportCount initiatives) {}

    @Id
    private UUID id;

    @Column(nullable = false)
    private String municipality;

    @Column(name = "frame_id", nullable = false)
    private UUID frameId;

    @Column(nullable = false)
    private String sha256;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Counts counts;

    @Column(name = "taken_at", nullable = false)
    private Instant takenAt;

    @SuppressWarnings("NullAway.Init")
    protected CatalogueImport() {}

    CatalogueImport(Frame frame, String sha256, Counts counts, Instant now) {
        this.id = Ids.next();
        this.municipality = frame.municipality();
        this.frameId = frame.id();
        this.sha256 = sha256;
        this.counts = counts;
        this.takenAt = now;
    }

    UUID id() {
        return id;
    }

    public CatalogueImportView view() {
        return view(id);
    }

    /** The same of an import that is only rehearsed. */
    CatalogueImportView rehearsed() {
        return view(null);
    }

    private CatalogueImportView view(@Nullable UUID shown) {
        return new CatalogueImportView(
                shown, frameId, sha256, counts.themes(), counts.tracks(), counts.initiatives(), takenAt);
    }
}
