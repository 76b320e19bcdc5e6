package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.release.worker.SameTotals;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measure of another dataset that shows the same total in some area, and may count the same people. */
@Schema(name = "SameTotal")
record SameTotal(
        @Schema(examples = "RESIDENTS") String measure,
        UUID otherDatasetId,
        @Schema(examples = "POPULATION") String otherMeasure,

        @Schema(description = "One area where they are alike.", examples = "0751")
        String area,

        @Schema(examples = "2024") String period) {

    static SameTotal of(SameTotals.Pair pair) {
        return new SameTotal(pair.measure(), pair.dataset(), pair.otherMeasure(), pair.area(), pair.period());
    }
}
