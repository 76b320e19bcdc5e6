package dk.helhed.initiatives.received;

import dk.helhed.initiatives.budget.Phase;
import dk.helhed.initiatives.initiative.LinkState;
import dk.helhed.kit.money.Money;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a plan or an area receives in all; each link is in it once. */
@Schema(name = "Received")
record ReceivedView(
        @Schema(description = "What links to plans that are known give; the current budgets count, no others.")
        Money total,

        List<Phase> years,
        Money unphased,

        @Schema(description = "What of it is the municipality's own share.")
        Money municipalShare,

        @Schema(description = "What of it stands beside the plans' budgets.")
        Money besideBudget,

        @Schema(description = "What of it goes to plans for more than one area; it is not divided between them.")
        Money forSeveralAreas,

        @Schema(description = "What links to plans that are not known yet would give; it is in no other sum.")
        Money unverified,

        List<ReceivedLine> links) {

    static ReceivedView of(List<ReceivedLine> links) {
        List<ReceivedLine> counted = links.stream()
                .filter(line -> line.state() == LinkState.VERIFIED)
                .toList();
        AmountSpread all =
                AmountSpread.sum(counted.stream().map(ReceivedLine::spread).toList());
        Money own = sum(counted, ReceivedLine::countsAsMunicipalShare);
        return new ReceivedView(
                all.total(),
                all.phases(),
                all.unphased(),
                own,
                all.total().minus(own),
                sum(counted, line -> line.areas() != null && line.areas() > 1),
                sum(links, line -> line.state() == LinkState.UNVERIFIED),
                links);
    }

    private static Money sum(List<ReceivedLine> lines, Predicate<ReceivedLine> which) {
        return Money.sum(lines.stream().filter(which).map(ReceivedLine::amount).toList());
    }
}
