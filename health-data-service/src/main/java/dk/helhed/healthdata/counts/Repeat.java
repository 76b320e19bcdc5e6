package dk.helhed.healthdata.counts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The measure of those persons who had so many events. */
@Schema(name = "RepeatEvents")
public record Repeat(
        @NotNull @Min(1) @Max(10_000) @Schema(examples = "2")
        Integer events,

        @NotNull @Size(max = 60) @Schema(examples = "ADMITTED_TWICE")
        String measure) {}
