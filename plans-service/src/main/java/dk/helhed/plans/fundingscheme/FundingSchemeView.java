package dk.helhed.plans.fundingscheme;

import dk.helhed.kit.money.Money;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A funding scheme of Landsbyggefonden and the focus areas that plans under it choose from. */
@Schema(name = "FundingScheme")
record FundingSchemeView(
        @Schema(examples = "LBF_2019_26") String code,
        @Schema(examples = "2019") int fromYear,
        @Schema(examples = "2026") int toYear,
        @Schema(examples = "[\"Beskæftigelse\"]") List<String> focusAreas,

        @Schema(description = "How much of a plan's funding is local at least.", examples = "25")
        int localCofundingMinPercent,

        @Schema(description = "What the scheme gives out a year; null where it is not known.") @Nullable
        Money annualFrame) {}
