package dk.helhed.kit.page;

import dk.helhed.kit.caller.TenantRepository;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of which a page at a time is read, in the order of their ids; filters say which of them the caller may read. */
public interface PagedRepository<E> extends TenantRepository<E, UUID> {

    default Uni<List<E>> page(Filters filters, int limit) {
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }

    /** Those behind the page before; one more than the page shows. */
    default Uni<List<E>> page(PageRequest page, Filters filters) {
        return page(filters.and("id > :after", "after", page.afterId()), page.fetch());
    }

    /** The same for what stands under one thing; {@code parent} is the field that says under which. */
    default Uni<List<E>> pageUnder(String parent, UUID id, @Nullable String externalId, PageRequest page) {
        return page(
                page,
                new Filters()
                        .and(parent + " = :parent", "parent", id)
                        .and("externalId = :externalId", "externalId", externalId));
    }

    /** The only row that passes the filters; 404 where none does. */
    default Uni<E> one(Filters filters) {
        return orNotFound(find(filters.orderedBy("id"), filters.parameters()));
    }
}
