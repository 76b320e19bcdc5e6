package dk.helhed.plans.decision;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The agenda items in the database. */
@ApplicationScoped
class AgendaItemRepository implements PanacheRepositoryBase<AgendaItem, UUID> {

    /** An open one, or the reader's own; empty where there is none or it is closed to the reader. */
    Uni<List<AgendaItem>> visible(UUID id, String reader) {
        return list("id = ?1 and (visibility = 'OPEN' or municipality = ?2)", id, reader);
    }

    /** The municipality's own; another's is as unknown as one that does not exist. */
    Uni<AgendaItem> getOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** All of a case, by age. */
    Uni<List<AgendaItem>> ofCase(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    /** How many of the decisions rest on the paper. */
    Uni<Long> countDecidedOn(UUID paperId) {
        return count("decisionPaperId = ?1 and state = ?2", paperId, AgendaItemState.DECIDED);
    }

    Uni<List<AgendaItem>> page(Filters filters, int limit) {
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }
}
