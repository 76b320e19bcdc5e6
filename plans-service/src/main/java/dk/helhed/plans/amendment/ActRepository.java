package dk.helhed.plans.amendment;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was done with change proposals, in the database. */
@ApplicationScoped
class ActRepository implements PanacheRepositoryBase<ProposalAct, UUID> {

    /** In the order in which it was done. */
    Uni<List<ProposalAct>> of(UUID proposalId) {
        return list("proposalId = ?1 order by id", proposalId);
    }
}
