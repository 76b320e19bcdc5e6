package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.healthdata.version.PeriodReleases;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version that is to be packed, and its dataset as it is by now.
 *
 * @param definition of a cube: the newest that a release was made under so far
 * @param indicators in the order of the dataset
 */
record VersionRow(
        VersionKey key,
        String sha256,
        Instant createdAt,
        List<PeriodReleases> periods,
        @Nullable Integer definition,
        String municipality,
        Bilingual title,
        String publisher,
        boolean synthetic,
        @Nullable String source,
        List<String> indicators) {

    /** Every release that it rests on. */
    List<UUID> releases() {
        return periods.stream()
                .flatMap(period -> period.releases().stream())
                .map(PeriodReleases.Stood::id)
                .distinct()
                .toList();
    }
}
