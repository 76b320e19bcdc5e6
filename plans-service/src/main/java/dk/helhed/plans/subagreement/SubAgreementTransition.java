package dk.helhed.plans.subagreement;

import dk.helhed.kit.text.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The step that a sub-agreement is to take. */
@Schema(name = "SubAgreementTransition")
record SubAgreementTransition(
        @Schema(description = "ADOPTED: the dates drive all that follows.")
        SubAgreementState to,

        @PlainText(max = 2000) @Schema(examples = "Vedtaget på bestyrelsens møde.") @Nullable
        String reason) {}
