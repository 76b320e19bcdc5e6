package dk.helhed.initiatives.outcome;

import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads reached numbers: the municipality's own, and those of published initiatives. */
@ApplicationScoped
class ReachReader {

    private final Transactions transactions;
    private final InitiativeRegister initiatives;
    private final ReachRepository reaches;

    ReachReader(Transactions transactions, InitiativeRegister initiatives, ReachRepository reaches) {
        this.transactions = transactions;
        this.initiatives = initiatives;
        this.reaches = reaches;
    }

    Uni<ReachView> one(UUID id) {
        return transactions.read(
                caller -> reaches.get(id, caller.readerMunicipality()).map(Reach::view));
    }

    Uni<ReachCountView> count(UUID id) {
        return transactions.read(caller -> reaches.count(id, caller.readerMunicipality()));
    }

    Uni<List<ReachView>> ofInitiative(UUID initiativeId, @Nullable UUID after, int limit) {
        return transactions.read(caller -> {
            Filters filters = ReachRepository.readable(caller.readerMunicipality())
                    .and("initiativeId = :initiativeId", "initiativeId", initiativeId)
                    .and("id > :after", "after", after);
            return initiatives
                    .requireReadable(initiativeId, caller)
                    .chain(() -> reaches.page(filters, limit))
                    .map(found -> found.stream().map(Reach::view).toList());
        });
    }
}
