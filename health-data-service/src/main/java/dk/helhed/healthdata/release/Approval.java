package dk.helhed.healthdata.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who said when that a release may be published, and not before which time. */
@Embeddable
class Approval {

    @Column(name = "approved_by")
    String by;

    @Column(name = "approved_at")
    Instant at;

    @Column(name = "embargo_until")
    @Nullable
    Instant embargoUntil;

    @SuppressWarnings("NullAway.Init")
    protected Approval() {}

    Approval(String by, Instant at, @Nullable Instant embargoUntil) {
        this.by = by;
        this.at = at;
        this.embargoUntil = embargoUntil;
    }

    boolean isUnderEmbargo(Instant now) {
        return embargoUntil != null && now.isBefore(embargoUntil);
    }
}
