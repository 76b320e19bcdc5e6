package dk.helhed.plans.cooperation;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the partners of a project recommend to others (anbefaling). */
@Schema(name = "Recommendation")
record Recommendation(
        @Min(1) @Max(99) @Schema(examples = "1") int no,

        @NotNull @PlainText(max = 300) @Schema(examples = "Fælles mål og indsatser")
        String name,

        @PlainText(max = 4000)
        @Schema(description = "To whom, and what.", examples = "Styringsdialogen bruges også om sundhed og arbejde.")
        @Nullable
        String description,

        @Size(max = 50) @Schema(description = "Where it is done already.") @Nullable
        List<GoodExample> examples) {

    Recommendation {
        examples = examples == null ? List.of() : examples;
    }
}
