package dk.helhed.plans.cooperation;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who else works in one of a project's focus areas. */
@Schema(name = "FocusAreaPartners")
record FocusAreaPartners(
        @NotNull
        @PlainText(max = 200)
        @Schema(description = "One of the project's.", examples = "Indsats i almen praksis")
        String focusArea,

        @NotEmpty @Size(max = 50) @Schema(examples = "[\"PLO-Midt\"]")
        List<@PlainText(max = 200) String> partners) {}
