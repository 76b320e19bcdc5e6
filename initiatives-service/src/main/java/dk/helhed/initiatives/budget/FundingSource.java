package dk.helhed.initiatives.budget;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a frame's money comes from: of what kind, from whom, of which year. */
@Schema(name = "FundingSource")
public record FundingSource(
        FundingKind kind,

        @PlainText(max = 200)
        @Schema(description = "The organisation whose money it was.", examples = "Sociale Forhold og Beskæftigelse")
        @Nullable
        String organisation,

        @Min(1970) @Max(2100) @Schema(examples = "2020") @Nullable
        Integer year) {}
