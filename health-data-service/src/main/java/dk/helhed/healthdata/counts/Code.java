package dk.helhed.healthdata.counts;

import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.text.Identifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry of a dimension's code list. */
@Schema(name = "DimensionCode")
public record Code(
        @NotNull
        @Pattern(regexp = FORM)
        @Schema(description = "As submissions and answers have it; of an area its code.", examples = "18-24")
        @Identifier
        String code,

        @Valid @Schema(description = "Left out where the code is that of an area, which has a name.") @Nullable
        Bilingual title) {

    public static final String FORM = "[\\p{Alnum}ÆØÅæøå_+.-]{1,100}";
}
