package dk.helhed.plans.amendment;

import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The change proposals in the database; row-level security shows the caller's, and those that were applied to published plans. */
@ApplicationScoped
class ProposalRepository implements PagedRepository<ChangeProposal> {

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
}
