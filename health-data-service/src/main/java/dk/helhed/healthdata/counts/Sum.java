package dk.helhed.healthdata.counts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One way to put a code together from others; a code may have several, and one code may be a part of several. */
@Schema(name = "DimensionSum")
public record Sum(
        @NotNull @Size(max = 100) @Schema(examples = "0751") String total,

        @NotNull @Size(min = 1, max = 2000) @Schema(examples = "[\"0751-bispehaven\", \"0751-trigeparken\"]")
        List<@NotNull @Size(max = 100) String> parts,

        @Schema(
                description = "True where the total holds more than the parts, as a municipality holds more than its"
                        + " housing areas. Such a total must be submitted; others may be.")
        @Nullable
        Boolean remainder) {

    public boolean hasRemainder() {
        return Boolean.TRUE.equals(remainder);
    }
}
