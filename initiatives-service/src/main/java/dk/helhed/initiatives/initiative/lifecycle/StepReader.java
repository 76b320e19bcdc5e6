package dk.helhed.initiatives.initiative.lifecycle;

import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.initiatives.initiative.InitiativeStepRepository;
import dk.helhed.kit.caller.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the steps of the municipality's own initiatives; nobody else may: their reasons may be closed. */
@ApplicationScoped
class StepReader {

    private final Transactions transactions;
    private final InitiativeRegister initiatives;
    private final InitiativeStepRepository steps;

    StepReader(Transactions transactions, InitiativeRegister initiatives, InitiativeStepRepository steps) {
        this.transactions = transactions;
        this.initiatives = initiatives;
        this.steps = steps;
    }

    Uni<List<StepView>> list(UUID initiativeId, @Nullable UUID after, int limit) {
        return transactions.read(caller -> initiatives
                .requireOwn(initiativeId, caller.readerMunicipality())
                .chain(() -> steps.page(initiativeId, after, limit))
                .map(found -> found.stream().map(StepView::of).toList()));
    }
}
