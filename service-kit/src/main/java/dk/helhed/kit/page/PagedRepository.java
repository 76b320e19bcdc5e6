package dk.helhed.kit.page;

import dk.helhed.kit.caller.TenantRepository;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Rows of which a page at a time is read, in the order of their ids; filters say which of them the caller may read. */
public interface PagedRepository<E> extends TenantRepository<E, UUID> {

    default Uni<List<E>> page(Filters filters, int limit) {
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }

    /** The only row that passes the filters; 404 where none does. */
    default Uni<E> one(Filters filters) {
        return orNotFound(find(filters.orderedBy("id"), filters.parameters()));
    }
}
