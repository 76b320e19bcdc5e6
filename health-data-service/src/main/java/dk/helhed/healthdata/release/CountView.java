package dk.helhed.healthdata.release;

import dk.helhed.healthdata.value.ValueStatus;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One count of a cube as it was protected. */
@Schema(name = "ReleaseCount")
record CountView(
        @Schema(examples = "0751") String area,

        @Schema(examples = "2020") String period,

        @Schema(description = "Of the other dimensions, in their order.", examples = "[\"K\", \"18-29\"]")
        List<String> codes,

        @Schema(examples = "EMPLOYED") String measure,

        @Schema(
                description =
                        "PUBLISHED or SUPPRESSED; why it is hidden is never shown. WITHDRAWN where it was PUBLISHED and its release is"
                                + " withdrawn.")
        ValueStatus status,

        @Schema(description = "Null where it is hidden.", examples = "230") @Nullable
        Long value) {}
