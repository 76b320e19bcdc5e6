package dk.helhed.plans.strategic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recorded signature. */
@Schema(name = "Signature")
record SignatureView(
        UUID id,

        @Schema(examples = "Rådmand") String role,

        UUID organisationId,

        LocalDate signedOn,
        @Schema(examples = "Sag 2020-112233") @Nullable String reference,

        @Schema(description = "The text that was signed.", examples = "1")
        int textNo,

        @Schema(description = "False where the text was changed after it was signed.")
        boolean ofTheTextAsItStands,

        @Schema(
                description = "Whether the party has signed: the text as it stands, or one that was since changed by"
                        + " amendments only, which bind it too.")
        boolean counts,

        Instant recordedAt) {

    static SignatureView of(Signature signature, StrategicAgreement agreement) {
        return new SignatureView(
                signature.id(),
                signature.role(),
                signature.organisationId(),
                signature.signedOn(),
                signature.reference(),
                signature.textNo(),
                signature.textNo() == agreement.textNo(),
                signature.textNo() >= agreement.signedFrom(),
                signature.recordedAt());
    }
}
