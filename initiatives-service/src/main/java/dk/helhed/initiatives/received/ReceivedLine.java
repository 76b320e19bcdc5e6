package dk.helhed.initiatives.received;

import dk.helhed.initiatives.budget.Phase;
import dk.helhed.initiatives.initiative.LinkState;
import dk.helhed.kit.money.Money;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one link gives. */
@Schema(name = "ReceivedLine")
record ReceivedLine(
        UUID linkId,

        UUID planId,

        UUID initiativeId,

        @Schema(examples = "Flere hjemløse i beskæftigelse") String initiativeName,

        String municipality,

        LinkState state,

        @Schema(description = "The municipality's own share of the plan; otherwise beside its budget.")
        boolean countsAsMunicipalShare,

        Money amount,

        @Schema(description = "As the initiative's amount is phased.")
        List<Phase> years,

        Money unphased,

        @Schema(description = "How many areas the plan is for.", examples = "1") @Nullable
        Integer areas) {

    AmountSpread spread() {
        return new AmountSpread(amount, years.stream().collect(Collectors.toMap(Phase::year, Phase::amount)));
    }
}
