package dk.helhed.plans.decision;

import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The agenda items in the database. */
@ApplicationScoped
class AgendaItemRepository implements PagedRepository<AgendaItem> {

    /** An open one, or the reader's own; empty where there is none or it is closed to the reader. */
    Uni<List<AgendaItem>> visible(UUID id, String reader) {
        return list("id = ?1 and (visibility = 'OPEN' or municipality = ?2)", id, reader);
    }

    /** All of a case, by age. */
    Uni<List<AgendaItem>> ofCase(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    /** How many of the decisions rest on the paper. */
    Uni<Long> countDecidedOn(UUID paperId) {
        return count("decisionPaperId = ?1 and state = ?2", paperId, AgendaItemState.DECIDED);
    }
}
