package dk.helhed.healthdata.value;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The value in force for an area, an indicator and a period; {@link HeadlineRepository} writes it in bulk. */
@Entity
@Immutable
@Table(name = "headline")
public class Headline {

    @Id
    private String key;

    private String municipality;

    @Column(name = "dataset_id")
    private UUID datasetId;

    @Column(name = "release_id")
    private UUID releaseId;

    private int release;

    @Column(name = "previous_release")
    private @Nullable Integer previousRelease;

    @Embedded
    private Figure figure;

    private boolean synthetic;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "stated_by")
    private UUID statedBy;

    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Headline() {}

    public ValueView view() {
        return ValueView.of(figure, datasetId, releaseId, release, synthetic, publishedAt);
    }

    ValueEvent event() {
        return ValueEvent.of(figure, datasetId, release, previousRelease, synthetic, publishedAt);
    }

    public Figure figure() {
        return figure;
    }

    String key() {
        return key;
    }

    String municipality() {
        return municipality;
    }

    long version() {
        return version;
    }
}
