package dk.helhed.healthdata.reading.changes;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One cell that is not the same in both versions. */
@Schema(name = "CellChange")
record ChangeView(
        ChangeKind change,

        @Schema(examples = "EMPLOYED_PCT") String indicator,

        @Schema(
                description = "The code in each dimension.",
                examples = "{\"area\": \"0751\", \"period\": \"2020\", \"sex\": \"T\"}")
        Map<String, String> codes,

        @Schema(description = "What the earlier version says; null where it does not hold the cell.") @Nullable
        CellView was,

        @Schema(description = "What the later version says; null where it does not hold the cell.") @Nullable
        CellView now) {}
