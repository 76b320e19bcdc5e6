package dk.helhed.healthdata.reading.model;

import dk.helhed.healthdata.citation.Provenance;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.text.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as one of its versions shows it. It is written when the version is packed and never changes, so that names
 * of areas that change later leave the answers of a version as they were.
 *
 * @param sha256 the hash of the version
 * @param updated when the version was made
 * @param municipality of the publisher (kommunekode)
 * @param source what the figures come from, as the dataset says it; null where it says nothing
 * @param axes the area, the period, then the other dimensions in the order of the definition
 * @param metrics the indicators in the order of the dataset
 * @param annotations what the definition says of some of the figures
 */
public record DatasetShape(
        UUID dataset,
        int version,
        String sha256,
        Instant updated,
        boolean synthetic,
        String municipality,
        String publisher,
        @Nullable String source,
        Bilingual title,
        List<Axis> axes,
        List<Metric> metrics,
        List<Annotation> annotations) {

    /** The place of the area among the axes. */
    public static final int AREA = 0;

    /** The place of the period among the axes. */
    public static final int PERIOD = 1;

    public Axis area() {
        return axes.get(AREA);
    }

    public Axis period() {
        return axes.get(PERIOD);
    }

    /** Who publishes it, and where its figures come from. */
    public Provenance provenance() {
        return new Provenance(title, publisher, source == null ? publisher : source, synthetic);
    }

    /** The place of the axis with a role, -1 where there is none. */
    public int axis(Role role) {
        return axes.stream().map(Axis::role).toList().indexOf(role);
    }

    /** The place of an indicator, -1 where there is none of that code. */
    public int metric(String indicator) {
        return metrics.stream().map(Metric::indicator).toList().indexOf(indicator);
    }
}
