package dk.helhed.plans.plan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A funding scheme of Landsbyggefonden and the focus areas that plans under it choose from. */
@Schema(name = "FundingScheme")
record FundingSchemeView(
        @Schema(examples = "LBF_2019_26") String code,
        @Schema(examples = "2019") int fromYear,
        @Schema(examples = "2026") int toYear,
        @Schema(examples = "[\"Beskæftigelse\"]") List<String> focusAreas) {}
