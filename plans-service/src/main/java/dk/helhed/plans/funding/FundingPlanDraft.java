package dk.helhed.plans.funding;

import dk.helhed.kit.money.Money;
import dk.helhed.kit.money.NonNegative;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.plans.source.QualityFlag;
import jakarta.validation.constraints.Size;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A budget of a plan as its municipality states it. */
@Schema(name = "FundingPlanDraft")
record FundingPlanDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "funding-trigeparken")
        @Nullable
        @Identifier
        String externalId,

        @Size(min = 1, max = 100) @Schema(description = "They add up to the total, to the øre.")
        List<Contribution> contributions,

        @Size(min = 1, max = 20) @Schema(description = "They add up to the total, to the øre.")
        List<YearBudget> years,

        @NonNegative Money total,

        @Schema(description = "Where the statement comes from.") @Nullable
        SourceNote source,

        @Schema(description = "True when the figures are invented.") @Nullable
        Boolean synthetic,

        @Size(max = 50) @Nullable List<QualityFlag> qualityFlags) {

    FundingPlanDraft {
        qualityFlags = qualityFlags == null ? List.of() : qualityFlags;
        synthetic = Boolean.TRUE.equals(synthetic);
    }

    /** What the fund pays, in øre. */
    BigInteger fundOere() {
        return contributions.stream()
                .filter(one -> one.source() == FundingSource.LBF)
                .map(Contribution::countedOere)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    Set<UUID> organisations() {
        return contributions.stream()
                .map(Contribution::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
