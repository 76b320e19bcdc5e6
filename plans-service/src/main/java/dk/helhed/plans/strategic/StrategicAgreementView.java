package dk.helhed.plans.strategic;

import dk.helhed.kit.history.NotRecorded;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.plans.source.QualityFlag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A strategic agreement as it may be read by whoever may read its plan. */
@Schema(name = "StrategicAgreement")
record StrategicAgreementView(
        UUID id,

        UUID planId,

        String municipality,

        @Schema(examples = "strategic-bispehaven") @Nullable String externalId,

        @Schema(examples = "Beboerne skal have samme muligheder som i resten af byen.") @Nullable
        String purpose,

        List<UUID> goalIds,

        List<Signatory> parties,
        @Nullable FollowUpRule followUp,
        AgreementState state,

        @NotRecorded
        @Schema(description = "Which text of it this is: each change of what it says makes another.", examples = "1")
        int textNo,

        @Schema(description = "Whether all have signed it once: from then on it is changed by amendment only.")
        boolean bound,

        @Schema(description = "Those that have not signed.") List<Signatory> awaiting,

        List<SignatureView> signatures,
        @Nullable SourceNote source,
        List<QualityFlag> qualityFlags,
        long version,
        Instant changedAt) {

    static StrategicAgreementView of(StrategicAgreement agreement, Signatures signed) {
        StrategicAgreementDraft content = agreement.content();
        return new StrategicAgreementView(
                agreement.id(),
                agreement.planId(),
                agreement.municipality(),
                content.externalId(),
                content.purpose(),
                content.goalIds(),
                content.parties(),
                content.followUp(),
                agreement.state(signed),
                agreement.textNo(),
                agreement.isBound(),
                content.parties().stream()
                        .filter(party ->
                                signed.of(party, agreement.signedFrom()).isEmpty())
                        .toList(),
                signed.all().stream()
                        .map(signature -> SignatureView.of(signature, agreement))
                        .toList(),
                content.source(),
                content.qualityFlags(),
                agreement.version(),
                agreement.changedAt());
    }
}
