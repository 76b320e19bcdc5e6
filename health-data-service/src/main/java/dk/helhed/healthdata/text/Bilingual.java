package dk.helhed.healthdata.text;

import dk.helhed.kit.text.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One text in the two languages of the suite. */
@Embeddable
@Schema(name = "Bilingual")
public record Bilingual(
        @NotNull @PlainText(max = 2000) @Schema(examples = "Andel i beskæftigelse")
        String da,

        @NotNull @PlainText(max = 2000) @Schema(examples = "Share in employment")
        String en) {}
