package dk.helhed.healthdata.area;

import dk.helhed.healthdata.text.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group of areas as a dataset describes it, and as it is read back. */
@Schema(name = "AreaGroup")
public record GroupStatement(
        @NotNull
        @Pattern(regexp = "group-[a-z0-9]+(-[a-z0-9]+){0,20}")
        @Size(max = 100)
        @Schema(description = "One for all datasets.", examples = "group-saerligt-udsatte")
        String code,

        @NotNull @Valid Bilingual name) {}
