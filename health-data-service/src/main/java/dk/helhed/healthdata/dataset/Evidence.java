package dk.helhed.healthdata.dataset;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where figures that need no protection are public already. */
@Schema(name = "Evidence")
record Evidence(
        @PlainText(max = 100)
        @Schema(description = "The report's id in the reader's own list.", examples = "003")
        @Nullable
        String sourceId,

        @NotNull @PlainText(max = 1000) @Schema(examples = "KL og BL: analyse af beboere i almene boliger, figur 2-4")
        String citation,

        @Pattern(regexp = "https?://[!-~]+") @Size(max = 1000) @Schema(examples = "https://www.kl.dk/") @Nullable
        String url) {}
