package dk.helhed.initiatives.reconciliation;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reconciliations in the database. */
@ApplicationScoped
class ReconciliationRepository implements PagedRepository<Reconciliation> {

    Uni<List<Reconciliation>> ofFrame(UUID frameId, @Nullable UUID after, int limit) {
        Filters filters =
                new Filters().and("frameId = :frame", "frame", frameId).and("id > :after", "after", after);
        return page(filters, limit);
    }
}
