package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.Balance;
import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.initiatives.budget.YearBalance;
import dk.helhed.initiatives.initiative.rules.InitiativeState;
import dk.helhed.kit.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole public state of an initiative, as {@code initiatives.initiative.v1} carries it; members are only added. */
record InitiativePayload(
        UUID id,
        @Nullable String externalId,
        String municipality,
        String name,
        InitiativeState state,
        UUID frameId,
        String frameName,
        int themeNo,
        String themeName,
        String trackNo,
        String trackName,
        @Nullable Money amount,
        @Nullable AmountLevel amountLevel,
        @Nullable Money trackAmount,
        @Nullable Integer periodFrom,
        @Nullable Integer periodTo,
        boolean synthetic,
        List<Link> links,
        Balance balance,
        List<YearBalance> years,
        long version,
        Instant changedAt) {

    /** A share in øre is stated for every link; one that was given in percent is rounded down to the øre. */
    record Link(
            UUID id,
            UUID planId,
            @Nullable Money share,
            @Nullable BigDecimal sharePercent,
            boolean countsAsMunicipalShare,
            LinkState state) {

        static Link of(InitiativeLink link, @Nullable Money whole) {
            Money share = whole == null ? link.share().money() : link.share().of(whole);
            return new Link(
                    link.id(),
                    link.planId(),
                    share,
                    link.share().percent(),
                    link.countsAsMunicipalShare(),
                    link.state());
        }
    }

    static InitiativePayload of(
            Initiative initiative, Placement placement, List<InitiativeLink> links, Map<Integer, LedgerFigures> years) {
        Money whole = placement.wholeOf(initiative);
        return new InitiativePayload(
                initiative.id(),
                initiative.externalId(),
                initiative.municipality(),
                initiative.name(),
                initiative.state(),
                placement.frameId(),
                placement.frameName(),
                placement.themeNo(),
                placement.themeName(),
                placement.trackNo(),
                placement.trackName(),
                initiative.amount(),
                placement.levelOf(initiative),
                placement.trackAmount(),
                initiative.period().from(),
                initiative.period().to(),
                initiative.isSynthetic(),
                links.stream().map(link -> Link.of(link, whole)).toList(),
                Balance.of(LedgerFigures.sum(years.values())),
                YearBalance.of(years),
                initiative.version(),
                initiative.changedAt());
    }
}
