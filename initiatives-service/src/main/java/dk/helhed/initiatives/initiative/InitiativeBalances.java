package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.LedgerFigures;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The ledger's figures of initiatives, as the ledger provides them. */
public interface InitiativeBalances {

    /** By initiative and budget year, in the session of the caller; one without entries is not among the keys. */
    Uni<Map<UUID, Map<Integer, LedgerFigures>>> of(Set<UUID> initiativeIds);
}
