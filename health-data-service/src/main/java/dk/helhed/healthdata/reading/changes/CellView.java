package dk.helhed.healthdata.reading.changes;

import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a version says at one place. */
@Schema(name = "CellContent")
record CellView(
        @Schema(examples = "55.7") @Nullable Double value,

        @Schema(description = "The numerator.", examples = "557") @Nullable
        Long count,

        @Schema(examples = "1000") @Nullable Long denominator,

        @Schema(description = "Bounds of the 95 % interval.", examples = "52.6") @Nullable
        Double lower95,

        @Schema(examples = "58.7") @Nullable Double upper95,

        @Schema(description = "Bounds of the 99.8 % interval.", examples = "50.8") @Nullable
        Double lower998,

        @Schema(examples = "60.4") @Nullable Double upper998,

        @Schema(description = "Why there is no value, or how it is marked; null for a plain value.") @Nullable
        Reason reason,

        @Schema(description = "SDMX code list CL_OBS_STATUS.", examples = "A")
        String obsStatus,

        @Schema(description = "SDMX code list CL_CONF_STATUS.", examples = "F")
        String confStatus) {

    static CellView of(Cell cell) {
        return new CellView(
                Cell.number(cell.value()),
                Cell.whole(cell.count()),
                Cell.whole(cell.denominator()),
                Cell.number(cell.lower95()),
                Cell.number(cell.upper95()),
                Cell.number(cell.lower998()),
                Cell.number(cell.upper998()),
                cell.reason(),
                cell.obsStatus().name(),
                cell.confStatus());
    }
}
