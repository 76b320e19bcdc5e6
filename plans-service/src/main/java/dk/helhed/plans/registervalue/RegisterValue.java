package dk.helhed.plans.registervalue;

import dk.helhed.plans.progress.Actual;
import dk.helhed.plans.source.SourceStamp;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A replica of what health-data-service published of one area, indicator and period; written by {@link RegisterValueRepository} alone. */
@Entity
@Immutable
@Table(name = "register_value")
public class RegisterValue {

    @Id
    private String key;

    @Column(nullable = false)
    private String area;

    @Column(nullable = false)
    private String indicator;

    @Column(nullable = false)
    private String period;

    private @Nullable String breakdown;

    private @Nullable String status;

    private @Nullable BigDecimal value;

    @Column(name = "dataset_id")
    private @Nullable String datasetId;

    private @Nullable Long release;

    @Column(nullable = false)
    private boolean synthetic;

    @Column(name = "as_of", nullable = false)
    private Instant asOf;

    @Column(name = "source_version", nullable = false)
    private long sourceVersion;

    @Column(nullable = false)
    private boolean deleted;

    @SuppressWarnings("NullAway.Init")
    protected RegisterValue() {}

    RegisterValue(ValuePayload stated, Instant asOf, long sourceVersion) {
        this.key = stated.key();
        this.area = stated.area();
        this.indicator = stated.indicator();
        this.period = stated.period();
        this.breakdown = stated.breakdown();
        this.status = stated.status();
        this.value = stated.value();
        this.datasetId = stated.datasetId();
        this.release = stated.release();
        this.synthetic = Boolean.TRUE.equals(stated.synthetic());
        this.asOf = asOf;
        this.sourceVersion = sourceVersion;
    }

    String indicator() {
        return indicator;
    }

    String area() {
        return area;
    }

    String period() {
        return period;
    }

    @Nullable
    public LocalDate periodEnd() {
        return ReportingPeriod.end(period);
    }

    /** The figure; null where there is none to be shown. */
    @Nullable
    BigDecimal shown() {
        return "PUBLISHED".equals(status) ? value : null;
    }

    boolean isSuppressed() {
        return "SUPPRESSED".equals(status);
    }

    /** False for a value that was withdrawn with none before it: the register then says nothing. */
    boolean isThere() {
        return !deleted && (shown() != null || isSuppressed());
    }

    boolean isSynthetic() {
        return synthetic;
    }

    Actual.Reading reading() {
        return new Actual.Reading(
                periodEnd(),
                period,
                synthetic,
                new SourceStamp(ValuePayload.TOPIC, asOf, sourceVersion),
                datasetId,
                release);
    }
}
