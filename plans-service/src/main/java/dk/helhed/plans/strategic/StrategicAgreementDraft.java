package dk.helhed.plans.strategic;

import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.plans.source.QualityFlag;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A strategic agreement as the plan's municipality states it; a list that is left out is empty. */
@Schema(name = "StrategicAgreementDraft")
record StrategicAgreementDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "strategic-bispehaven")
        @Nullable
        @Identifier
        String externalId,

        @PlainText(max = 4000) @Schema(examples = "Beboerne skal have samme muligheder som i resten af byen.") @Nullable
        String purpose,

        @Size(max = 50) @Schema(description = "The goals of the plan that the parties bind themselves to.") @Nullable
        List<UUID> goalIds,

        @Size(max = 50) @Schema(description = "All of them sign.") @Nullable
        List<Signatory> parties,

        @Nullable FollowUpRule followUp,

        @Schema(description = "Where the statement comes from.") @Nullable
        SourceNote source,

        @Size(max = 50) @Nullable List<QualityFlag> qualityFlags) {

    StrategicAgreementDraft {
        goalIds = orEmpty(goalIds);
        parties = orEmpty(parties);
        qualityFlags = orEmpty(qualityFlags);
    }

    @Override
    public List<UUID> goalIds() {
        return orEmpty(goalIds);
    }

    @Override
    public List<Signatory> parties() {
        return orEmpty(parties);
    }

    @Override
    public List<QualityFlag> qualityFlags() {
        return orEmpty(qualityFlags);
    }

    Set<UUID> organisations() {
        return parties().stream().map(Signatory::organisationId).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
