package dk.helhed.healthdata.area;

import dk.helhed.healthdata.citation.Attribution;
import dk.helhed.healthdata.text.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A place that a figure can be about, wherever we know it from; a row of a database view. */
@Entity
@Immutable
@Table(name = "area")
public class Area {

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private Level level;

    private @Nullable String parent;

    @Embedded
    @AttributeOverride(name = "da", column = @Column(name = "name_da"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Bilingual name;

    private @Nullable String municipality;
    private @Nullable String district;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "dataset_id")
    private @Nullable UUID datasetId;

    @Column(name = "as_of")
    private @Nullable Instant asOf;

    @Column(name = "source_version")
    private @Nullable Long sourceVersion;

    @SuppressWarnings("NullAway.Init")
    protected Area() {}

    public String code() {
        return code;
    }

    /** What it lies in; null for the country and for groups. */
    public @Nullable String parent() {
        return parent;
    }

    /**
     * Whether a release of the dataset, submitted on behalf of the municipality, may hold figures about this area: not
     * about another municipality's housing areas, nor about another dataset's groups.
     */
    public boolean isOpenTo(UUID dataset, String submitter) {
        return isGroup() ? dataset.equals(datasetId) : isOpenTo(submitter);
    }

    /** As above, of what is no group of a dataset. */
    public boolean isOpenTo(String submitter) {
        return switch (level) {
            case COUNTRY, REGION, MUNICIPALITY -> true;
            case HOUSING_AREA -> submitter.equals(municipality);
            case GROUP -> false;
        };
    }

    public boolean isGroup() {
        return level == Level.GROUP;
    }

    public Level level() {
        return level;
    }

    public Bilingual name() {
        return name;
    }

    @Nullable
    UUID dataset() {
        return datasetId;
    }

    @Nullable
    Long sourceVersion() {
        return sourceVersion;
    }

    @Nullable
    Instant asOf() {
        return asOf;
    }

    AreaView view(Succession succession, String source, Attribution attribution) {
        return new AreaView(
                code,
                level,
                name,
                parent,
                municipality,
                district,
                validFrom,
                validTo,
                succession.predecessors(code),
                succession.successors(code),
                datasetId,
                asOf,
                sourceVersion,
                source,
                attribution);
    }
}
