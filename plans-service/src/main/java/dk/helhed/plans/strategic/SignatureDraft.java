package dk.helhed.plans.strategic;

import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A party's signature, as it is to be recorded. */
@Schema(name = "SignatureDraft")
record SignatureDraft(
        @PlainText(max = 200) @Schema(description = "As among the parties.", examples = "Rådmand")
        String role,

        UUID organisationId,

        LocalDate signedOn,

        @PlainText(max = 200)
        @Schema(description = "Where the signed paper is found.", examples = "Sag 2020-112233")
        @Nullable
        @Identifier
        String reference) {}
