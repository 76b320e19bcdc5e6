package dk.helhed.initiatives.outcome;

import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads evaluations: the municipality's own, and those of published initiatives that have ended. */
@ApplicationScoped
class EvaluationReader {

    private final Transactions transactions;
    private final InitiativeRegister initiatives;
    private final EvaluationRepository evaluations;

    EvaluationReader(Transactions transactions, InitiativeRegister initiatives, EvaluationRepository evaluations) {
        this.transactions = transactions;
        this.initiatives = initiatives;
        this.evaluations = evaluations;
    }

    Uni<EvaluationView> one(UUID id) {
        return transactions.read(
                caller -> evaluations.get(id, caller.readerMunicipality()).map(Evaluation::view));
    }

    Uni<List<EvaluationView>> ofInitiative(UUID initiativeId, @Nullable UUID after, int limit) {
        return transactions.read(caller -> {
            Filters filters = EvaluationRepository.readable(caller.readerMunicipality())
                    .and("initiativeId = :initiativeId", "initiativeId", initiativeId)
                    .and("id > :after", "after", after);
            return initiatives
                    .requireReadable(initiativeId, caller)
                    .chain(() -> evaluations.page(filters, limit))
                    .map(found -> found.stream().map(Evaluation::view).toList());
        });
    }
}
