package dk.helhed.plans.amendment;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The change proposals in the database; row-level security shows the caller's, and those that were applied to published plans. */
@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<ChangeProposal, UUID> {

    /** Never null: what the caller may not see is 404. */
    Uni<ChangeProposal> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The municipality's own, locked: its steps come one after the other. */
    Uni<ChangeProposal> lockOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Those of a plan in one of the states with which something was done within the time. */
    Uni<List<ChangeProposal>> acted(UUID planId, Set<ProposalState> states, Instant from, Instant to) {
        return list(
                "planId = ?1 and state in ?2 and id in (select a.proposalId from ProposalAct a"
                        + " where a.at >= ?3 and a.at < ?4) order by id",
                planId,
                states,
                from,
                to);
    }

    Uni<List<ChangeProposal>> page(Filters filters, int limit) {
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }
}
