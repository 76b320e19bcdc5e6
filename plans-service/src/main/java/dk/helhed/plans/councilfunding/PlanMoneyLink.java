package dk.helhed.plans.councilfunding;

import dk.helhed.kit.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A share of an initiative that goes to a plan, as initiatives-service states it. */
@Schema(name = "PlanMoneyLink")
public record PlanMoneyLink(
        UUID id,

        UUID initiativeId,

        @Schema(examples = "Det gode børneliv") String initiativeName,
        @Schema(examples = "APPROPRIATED") String initiativeState,

        @Schema(examples = "Investeringer i social bæredygtighed") @Nullable
        String frameName,

        @Schema(examples = "Børn") @Nullable String themeName,
        @Schema(examples = "Det gode børneliv") @Nullable String trackName,
        @Nullable Money share,
        @Schema(examples = "12.5") @Nullable BigDecimal sharePercent,
        boolean countsAsMunicipalShare,

        @Schema(description = "UNVERIFIED until initiatives-service knows the plan.", examples = "VERIFIED")
        String state,

        Instant asOf,
        @Schema(examples = "4") long sourceVersion) {

    private static final Set<String> GIVES_NOTHING = Set.of("REJECTED", "CANCELLED");

    /** Whether the money goes to the plan. */
    boolean counts() {
        return state.equals("VERIFIED") && !GIVES_NOTHING.contains(initiativeState);
    }

    static PlanMoneyLink of(InitiativeTable.Stated stated, InitiativePayload.Link link) {
        InitiativePayload initiative = stated.initiative();
        return new PlanMoneyLink(
                link.id(),
                initiative.id(),
                initiative.name(),
                initiative.state(),
                initiative.frameName(),
                initiative.themeName(),
                initiative.trackName(),
                link.share(),
                link.sharePercent(),
                link.countsAsMunicipalShare(),
                link.state(),
                stated.asOf(),
                stated.version());
    }
}
