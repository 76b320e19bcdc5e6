package dk.helhed.initiatives.overview;

import dk.helhed.initiatives.frame.FrameRegister;
import dk.helhed.initiatives.initiative.Initiative;
import dk.helhed.initiatives.initiative.InitiativeBalances;
import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.caller.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads a frame with all that the caller may see in it. */
@ApplicationScoped
class OverviewReader {

    private final Transactions transactions;
    private final FrameRegister frames;
    private final InitiativeRegister initiatives;

    private final InitiativeBalances balances;

    OverviewReader(
            Transactions transactions,
            FrameRegister frames,
            InitiativeRegister initiatives,
            InitiativeBalances balances) {
        this.transactions = transactions;
        this.frames = frames;
        this.initiatives = initiatives;
        this.balances = balances;
    }

    Uni<Overview> of(UUID frameId) {
        return transactions.read(caller -> frames.parts(frameId, caller)
                .chain(parts -> initiatives
                        .ofFrame(frameId)
                        .chain(found -> balances.of(
                                        found.stream().map(Initiative::id).collect(Collectors.toSet()))
                                .map(ledger -> new OverviewBuilder(parts, found, ledger).build()))));
    }
}
