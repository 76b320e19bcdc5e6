package dk.helhed.healthdata.version;

import dk.helhed.healthdata.citation.Attribution;
import dk.helhed.kit.text.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What stood in a dataset after one act; a version never changes. */
@Entity
@Immutable
@Table(name = "dataset_version")
class DatasetVersion {

    /** A dataset's versions are numbered from 1. */
    @Embeddable
    record Id(@Column(name = "dataset_id") UUID datasetId, int number) {}

    @EmbeddedId
    private Id id;

    private String municipality;

    @Enumerated(EnumType.STRING)
    private Act act;

    @Column(name = "release_id")
    private UUID releaseId;

    private @Nullable Integer definition;

    @Convert(converter = PeriodsText.class)
    private List<PeriodReleases> periods;

    private String sha256;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected DatasetVersion() {}

    DatasetVersion(
            UUID dataset,
            int number,
            String municipality,
            Act act,
            UUID release,
            List<ReleaseInForce> inForce,
            Instant now) {
        this.id = new Id(dataset, number);
        this.municipality = municipality;
        this.act = act;
        this.releaseId = release;
        this.definition = inForce.stream()
                .map(ReleaseInForce::definition)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(null);
        this.periods = PeriodReleases.of(inForce);
        this.sha256 = hash();
        this.createdAt = now;
    }

    private String hash() {
        return Sha256.hex(Stream.concat(
                        Stream.of(
                                id.datasetId().toString(),
                                Integer.toString(id.number()),
                                definition == null ? "" : definition.toString()),
                        periods.stream().flatMap(PeriodReleases::lines))
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

    int number() {
        return id.number();
    }

    /** Every release that it rests on. */
    List<UUID> releases() {
        return periods.stream()
                .flatMap(period -> period.releases().stream())
                .map(PeriodReleases.Stood::id)
                .distinct()
                .toList();
    }

    UUID dataset() {
        return id.datasetId();
    }

    Instant createdAt() {
        return createdAt;
    }

    DatasetVersionView view(String source, Attribution attribution) {
        return new DatasetVersionView(
                id.datasetId(),
                id.number(),
                act,
                releaseId,
                definition,
                List.copyOf(periods),
                sha256,
                createdAt,
                source,
                attribution);
    }
}
