package dk.helhed.initiatives.overview;

import dk.helhed.initiatives.frame.FrameRegister;
import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.caller.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads a frame with all that the caller may see in it. */
@ApplicationScoped
class OverviewReader {

    private final Transactions transactions;
    private final FrameRegister frames;
    private final InitiativeRegister initiatives;

    OverviewReader(Transactions transactions, FrameRegister frames, InitiativeRegister initiatives) {
        this.transactions = transactions;
        this.frames = frames;
        this.initiatives = initiatives;
    }

    Uni<Overview> of(UUID frameId) {
        return transactions.read(caller -> frames.parts(frameId, caller)
                .chain(parts -> initiatives.ofFrame(frameId).map(found -> new OverviewBuilder(parts, found).build())));
    }
}
