package dk.helhed.plans.read;

import dk.helhed.kit.caller.TenantRepository;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of one kind, each of one municipality, which are listed a page at a time in the order of their ids. */
public interface PagedRepository<E> extends TenantRepository<E, UUID> {

    /** Those that the filters let through, behind the page before; one more than the page shows. */
    default Uni<List<E>> page(PageRequest page, Filters filters) {
        Filters behind = filters.and("id > :after", "after", page.afterId());
        return find(behind.orderedBy("id"), behind.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** The same for what stands under one thing; {@code parent} is the field that says under which. */
    default Uni<List<E>> pageUnder(String parent, UUID id, @Nullable String externalId, PageRequest page) {
        return page(
                page,
                new Filters()
                        .and(parent + " = :parent", "parent", id)
                        .and("externalId = :externalId", "externalId", externalId));
    }
}
