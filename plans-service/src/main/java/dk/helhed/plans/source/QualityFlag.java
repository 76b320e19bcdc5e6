package dk.helhed.plans.source;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A doubt about what stands in a row, kept beside it instead of being corrected away. */
@Schema(name = "QualityFlag")
public record QualityFlag(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") @Schema(examples = "END_DATE_UNUSUAL")
        String code,

        @PlainText(max = 2000) @Schema(examples = "37 months, where four years are usual.") @Nullable
        String note) {}
