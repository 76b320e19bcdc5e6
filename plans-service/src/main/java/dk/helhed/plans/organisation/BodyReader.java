package dk.helhed.plans.organisation;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.ListOf;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.page.Lists;
import dk.helhed.kit.page.SortKey;
import dk.helhed.kit.page.SyncPage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads bodies. */
@ApplicationScoped
class BodyReader {

    private final Transactions transactions;
    private final BodyRepository bodies;
    private final Lists lists;
    private final ListOf<Body> list;

    BodyReader(Transactions transactions, BodyRepository bodies, Lists lists) {
        this.transactions = transactions;
        this.bodies = bodies;
        this.lists = lists;
        this.list = ListOf.byUuid(
                "bodies",
                bodies,
                Body::id,
                List.of(SortKey.text("name", Body::name), SortKey.time("changedAt", Body::changedAt)));
    }

    Uni<BodyView> get(UUID id) {
        return transactions.read(caller -> bodies.readable(id).map(BodyView::of));
    }

    Uni<RestResponse<SyncPage<BodyView>>> list(ListRequest request, Filters filters) {
        return transactions.read(caller -> lists.page(request, list, filters, BodyView::of));
    }
}
