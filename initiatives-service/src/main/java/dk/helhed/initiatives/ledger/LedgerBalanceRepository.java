package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.budget.FundedInitiatives;
import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.initiatives.initiative.InitiativeBalances;
import dk.helhed.kit.money.Money;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The balances in the database. */
@ApplicationScoped
class LedgerBalanceRepository implements PanacheRepositoryBase<LedgerBalance, UUID>, InitiativeBalances {

    /** Locked against everybody else until the transaction ends. */
    Uni<List<LedgerBalance>> lock(Set<UUID> initiativeIds) {
        return find("initiativeId in ?1 order by initiativeId, year", initiativeIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** An empty list is allowed. */
    Uni<Void> add(Collection<LedgerBalance> balances) {
        return balances.isEmpty() ? Uni.createFrom().voidItem() : persist(balances);
    }

    @Override
    public Uni<Map<UUID, Map<Integer, LedgerFigures>>> of(Set<UUID> initiativeIds) {
        if (initiativeIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return find("initiativeId in ?1", initiativeIds)
                .list()
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                LedgerBalance::initiativeId,
                                Collectors.toMap(LedgerBalance::year, LedgerBalance::figures))));
    }

    /** What of the amount is not yet appropriated to the initiatives that it funds; zero where it is exceeded. */
    Uni<Money> uncovered(FundedInitiatives means) {
        return of(means.initiatives())
                .map(found -> LedgerFigures.sum(found.values().stream()
                        .flatMap(years -> years.values().stream())
                        .toList()))
                .map(all -> Money.ofOere(Math.max(0, means.amount().amountOere() - all.appropriated())));
    }
}
