package dk.helhed.plans.organisation;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads bodies. */
@ApplicationScoped
class BodyReader {

    private final Transactions transactions;
    private final BodyRepository bodies;

    BodyReader(Transactions transactions, BodyRepository bodies) {
        this.transactions = transactions;
        this.bodies = bodies;
    }

    Uni<BodyView> get(UUID id) {
        return transactions.read(caller -> bodies.get(id).map(BodyView::of));
    }

    Uni<RestResponse<Page<BodyView>>> list(PageRequest page, Filters filters) {
        Filters after = filters.and("id > :after", "after", page.afterId());
        return transactions
                .read(caller -> bodies.page(after, page.fetch()))
                .map(rows -> Pages.respond(page, rows, row -> row.id().toString(), BodyView::of));
    }
}
