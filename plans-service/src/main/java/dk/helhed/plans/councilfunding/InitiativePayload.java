package dk.helhed.plans.councilfunding;

import dk.helhed.kit.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code initiatives.initiative.v1}; the topic's other members are skipped. */
record InitiativePayload(
        UUID id,
        String name,
        String state,
        @Nullable String frameName,
        @Nullable String themeName,
        @Nullable String trackName,
        @Nullable List<Link> links) {

    /** A share of the initiative that goes to a plan. */
    record Link(
            UUID id,
            UUID planId,
            @Nullable Money share,
            @Nullable BigDecimal sharePercent,
            boolean countsAsMunicipalShare,
            String state) {}

    @Override
    public List<Link> links() {
        return links == null ? List.of() : links;
    }
}
