package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.counts.UnstatedSums.Found;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Codes or measures of which one equals the sum of others in every count. */
@Schema(name = "UnstatedSum")
record UnstatedSum(
        @Schema(description = "Whose codes these are; null where they are measures.", examples = "area") @Nullable
        String dimension,

        @Schema(examples = "coast") String total,
        @Schema(examples = "[\"0751\", \"0707\"]") List<String> parts,

        @Schema(
                description =
                        "False where so few counts show it that it may be chance. It is treated as a sum all the same.")
        boolean certain) {

    static UnstatedSum of(Found found) {
        return new UnstatedSum(found.dimension(), found.total(), found.parts(), found.isCertain());
    }
}
