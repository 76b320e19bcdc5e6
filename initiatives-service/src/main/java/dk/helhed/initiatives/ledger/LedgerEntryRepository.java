package dk.helhed.initiatives.ledger;

import dk.helhed.kit.caller.TenantRepository;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The entries in the database, which accepts new ones and changes none. */
@ApplicationScoped
class LedgerEntryRepository implements TenantRepository<LedgerEntry, UUID> {

    private static final String LAST_NUMBERS = """
        select e.initiativeId, max(e.number) from LedgerEntry e where e.initiativeId in :ids group by e.initiativeId\
        """;

    private static final String FIRST_DAYS = """
        select e.initiativeId, e.kind, min(e.bookedOn) from LedgerEntry e
        where e.initiativeId in :ids and e.kind <> REVERSAL and e.postingId <> :without
            and not exists (select 1 from LedgerEntry r where r.reversesId = e.id)
        group by e.initiativeId, e.kind\
        """;
    private static final UUID NO_POSTING = new UUID(0, 0);

    /** The entry with the other of its pair; what gave money comes first, so that it is taken back first. */
    Uni<List<LedgerEntry>> ofSamePosting(UUID id) {
        return find(
                        "postingId = (select e.postingId from LedgerEntry e where e.id = ?1)"
                                + " order by figures.transferredIn + figures.carriedIn desc, id",
                        id)
                .list();
    }

    /** @throws Problem 409 where it is reversed already */
    Uni<Void> requireNotReversed(UUID id) {
        return count("reversesId", id)
                .invoke(found -> {
                    if (found > 0) {
                        throw Problem.of(ProblemType.CONFLICT, "constraint.uq_ledger_entry_reverses");
                    }
                })
                .replaceWithVoid();
    }

    /** The last number in each of the ledgers; an initiative without entries is not among the keys. */
    Uni<Map<UUID, Long>> lastNumbers(Set<UUID> initiativeIds) {
        return Panache.getSession()
                .chain(session -> session.createQuery(LAST_NUMBERS, Object[].class)
                        .setParameter("ids", initiativeIds)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1])));
    }

    /** The first day of each kind of entry that stands, but for those of a posting. */
    Uni<Map<UUID, FirstDays>> firstDays(Set<UUID> initiativeIds, @Nullable UUID without) {
        return Panache.getSession()
                .chain(session -> session.createQuery(FIRST_DAYS, Object[].class)
                        .setParameter("ids", initiativeIds)
                        .setParameter("without", without == null ? NO_POSTING : without)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.collectingAndThen(
                                        Collectors.toMap(row -> (EntryKind) row[1], row -> (LocalDate) row[2]),
                                        FirstDays::new))));
    }

    /** The initiative's commitment with what is open of it; null where there is no such commitment. */
    Uni<@Nullable OpenCommitment> commitment(UUID id, UUID initiativeId) {
        return find("id = ?1 and initiativeId = ?2 and kind = ?3", id, initiativeId, EntryKind.COMMITMENT)
                .firstResult()
                .chain((@Nullable LedgerEntry commitment) -> commitment == null
                        ? Uni.createFrom().nullItem()
                        : open(id).map(open -> new OpenCommitment(id, commitment.year(), commitment.bookedOn(), open)));
    }

    private Uni<Money> open(UUID commitmentId) {
        return find("select sum(figures.committed) from LedgerEntry where commitmentId = ?1", commitmentId)
                .project(Long.class)
                .singleResult()
                .map(Money::ofOere);
    }

    Uni<List<LedgerEntry>> page(Filters filters, String key, int limit) {
        return find(filters.orderedBy(key), filters.parameters()).page(0, limit).list();
    }
}
