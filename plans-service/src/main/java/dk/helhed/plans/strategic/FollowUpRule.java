package dk.helhed.plans.strategic;

import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the parties follow up on what they bind themselves to. */
@Schema(name = "FollowUpRule")
record FollowUpRule(
        Frequency every,

        @Size(max = 20) @Schema(examples = "[\"Bestyrelsen for boligsociale helhedsplaner\"]") @Nullable
        List<@PlainText(max = 200) String> responsible,

        @PlainText(max = 2000) @Schema(examples = "Parterne mødes til styringsdialog hvert forår.") @Nullable
        String description) {

    FollowUpRule {
        responsible = responsible == null ? List.of() : responsible;
    }
}
