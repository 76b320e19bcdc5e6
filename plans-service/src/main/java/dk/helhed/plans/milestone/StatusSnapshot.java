package dk.helhed.plans.milestone;

import dk.helhed.plans.progress.Actual;
import dk.helhed.plans.progress.Decimals;
import dk.helhed.plans.progress.Polarity;
import dk.helhed.plans.progress.StatusAssessment;
import dk.helhed.plans.progress.StatusCode;
import dk.helhed.plans.progress.StatusFlag;
import dk.helhed.plans.source.SourceStamp;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The figure that a milestone was last assessed by, and the status that was published for it. */
@Entity
@Table(name = "milestone_standing")
class StatusSnapshot {

    private enum Kind {
        NONE,
        SUPPRESSED,
        MEASURED
    }

    @Id
    @Column(name = "milestone_id")
    private UUID milestoneId;

    @Column(nullable = false, updatable = false)
    private String municipality;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private StatusCode status;

    @Column(nullable = false)
    private String[] flags;

    @Enumerated(EnumType.STRING)
    private @Nullable Polarity polarity;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind;

    @Column(precision = 24, scale = 6)
    private @Nullable BigDecimal value;

    @Column(name = "measured_on")
    private @Nullable LocalDate measuredOn;

    private @Nullable String period;

    @Column(nullable = false)
    private boolean synthetic;

    private @Nullable String topic;

    @Column(name = "as_of")
    private @Nullable Instant asOf;

    @Column(name = "source_version")
    private @Nullable Long sourceVersion;

    @Column(name = "dataset_id")
    private @Nullable String datasetId;

    private @Nullable Long release;

    @Column(name = "computed_at", nullable = false)
    private Instant computedAt;

    @SuppressWarnings("NullAway.Init")
    protected StatusSnapshot() {}

    @SuppressWarnings("NullAway.Init")
    StatusSnapshot(Milestone milestone) {
        this.milestoneId = milestone.id();
        this.municipality = milestone.municipality();
    }

    void settle(StatusAssessment outcome, Actual actual, @Nullable Polarity held, Instant now) {
        status = outcome.status();
        flags = outcome.flags().stream().map(Enum::name).toArray(String[]::new);
        polarity = held;
        kind = switch (actual) {
            case Actual.None none -> Kind.NONE;
            case Actual.Suppressed suppressed -> Kind.SUPPRESSED;
            case Actual.Measured measured -> Kind.MEASURED;
        };
        value = actual instanceof Actual.Measured measured ? measured.value() : null;
        keep(actual.readingOrNull());
        computedAt = now;
    }

    private void keep(Actual.@Nullable Reading reading) {
        SourceStamp stamp = reading == null ? null : reading.stamp();
        measuredOn = reading == null ? null : reading.on();
        period = reading == null ? null : reading.period();
        synthetic = reading != null && reading.synthetic();
        datasetId = reading == null ? null : reading.datasetId();
        release = reading == null ? null : reading.release();
        topic = stamp == null ? null : stamp.topic();
        asOf = stamp == null ? null : stamp.asOf();
        sourceVersion = stamp == null ? null : stamp.sourceVersion();
    }

    Actual actual() {
        return switch (kind) {
            case NONE -> Actual.NONE;
            case SUPPRESSED -> new Actual.Suppressed(reading());
            case MEASURED -> new Actual.Measured(Decimals.plain(Objects.requireNonNull(value)), reading());
        };
    }

    private Actual.Reading reading() {
        return new Actual.Reading(measuredOn, Objects.requireNonNull(period), synthetic, stamp(), datasetId, release);
    }

    private @Nullable SourceStamp stamp() {
        return topic == null || asOf == null || sourceVersion == null
                ? null
                : new SourceStamp(topic, asOf, sourceVersion);
    }

    boolean isPublished(StatusAssessment outcome) {
        return status == outcome.status() && flags().equals(outcome.flags());
    }

    UUID milestoneId() {
        return milestoneId;
    }

    StatusCode status() {
        return status;
    }

    List<StatusFlag> flags() {
        return Arrays.stream(flags).map(StatusFlag::valueOf).toList();
    }

    @Nullable
    Polarity polarity() {
        return polarity;
    }

    Instant computedAt() {
        return computedAt;
    }
}
