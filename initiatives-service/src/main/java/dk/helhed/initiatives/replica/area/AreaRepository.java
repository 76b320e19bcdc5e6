package dk.helhed.initiatives.replica.area;

import dk.helhed.kit.page.Filters;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The replica of the areas in the database. */
@ApplicationScoped
class AreaRepository implements PanacheRepositoryBase<AreaReplica, String> {

    Uni<List<AreaReplica>> page(Filters filters, int limit) {
        return find(filters.orderedBy("code"), filters.parameters())
                .page(0, limit)
                .list();
    }
}
