package dk.helhed.healthdata.release;

import dk.helhed.healthdata.value.ValueStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One count of a cube as it was protected; the worker writes them and nothing changes them. */
@Entity
@Immutable
@Table(name = "release_cell")
class ReleaseCell {

    /** The counts of a release are numbered from 1. */
    @Embeddable
    record Id(@Column(name = "release_id") UUID releaseId, int no) {}

    @EmbeddedId
    private Id id;

    private String area;
    private String period;

    @Column(name = "codes")
    private List<String> codes;

    private String measure;

    @Enumerated(EnumType.STRING)
    private ValueStatus status;

    private @Nullable Long value;

    @SuppressWarnings("NullAway.Init")
    protected ReleaseCell() {}

    CountLine line(Release release) {
        return new CountLine(
                id.no(), new CountView(area, period, List.copyOf(codes), measure, release.status(status), value));
    }
}
