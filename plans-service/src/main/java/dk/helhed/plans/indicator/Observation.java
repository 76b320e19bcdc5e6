package dk.helhed.plans.indicator;

import dk.helhed.kit.time.Ids;
import dk.helhed.plans.progress.Actual;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A figure that a municipality observed itself; never changed, for a correction is a new observation. */
@Entity
@Immutable
@Table(name = "observation")
public class Observation {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String municipality;

    @Column(name = "indicator_id", nullable = false)
    private UUID indicatorId;

    @Column(nullable = false)
    private String period;

    @Column(nullable = false, precision = 18, scale = 6)
    private BigDecimal value;

    @Column(name = "observed_on", nullable = false)
    private LocalDate observedOn;

    @Column(nullable = false)
    private boolean synthetic;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Observation() {}

    Observation(Indicator indicator, ObservationDraft draft, Instant now) {
        this.id = Ids.next();
        this.municipality = indicator.municipality();
        this.indicatorId = indicator.id();
        this.period = draft.period();
        this.value = draft.value();
        this.observedOn = draft.observedOn();
        this.synthetic = Boolean.TRUE.equals(draft.synthetic());
        this.recordedAt = now;
    }

    /** As the figure of a milestone. */
    public Actual.Measured measured() {
        return new Actual.Measured(value, new Actual.Reading(observedOn, period, synthetic, null, null, null));
    }

    UUID id() {
        return id;
    }

    UUID indicatorId() {
        return indicatorId;
    }

    String period() {
        return period;
    }

    BigDecimal value() {
        return value;
    }

    LocalDate observedOn() {
        return observedOn;
    }

    boolean isSynthetic() {
        return synthetic;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
