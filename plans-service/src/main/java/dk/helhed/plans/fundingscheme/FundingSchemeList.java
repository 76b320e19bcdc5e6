package dk.helhed.plans.fundingscheme;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All funding schemes; few enough for one answer. */
@Schema(name = "FundingSchemes")
record FundingSchemeList(List<FundingSchemeView> items) {}
