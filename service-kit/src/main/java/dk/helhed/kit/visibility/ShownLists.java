package dk.helhed.kit.visibility;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.ListOf;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.page.Lists;
import dk.helhed.kit.page.PageInStep;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers lists of items that may be closed one by one; in the transaction of the caller. */
@ApplicationScoped
public class ShownLists {

    private final Lists lists;
    private final RedactedItems redacted;

    ShownLists(Lists lists, RedactedItems redacted) {
        this.lists = lists;
        this.redacted = redacted;
    }

    /**
     * What the reader may read and, where the list is in its own order, placeholders of what is closed to it.
     *
     * @param seen what the reader may see and asks for
     * @param closed which placeholders; null where the reader asks by something that a placeholder does not show
     */
    public <R> Uni<RestResponse<PageInStep<Object>>> page(
            ListRequest request,
            ListOf<R> list,
            Filters seen,
            RedactedItems.@Nullable Asked closed,
            Function<List<R>, Uni<List<Object>>> views) {
        return closed != null && request.isInOwnOrder()
                ? withPlaceholders(request, list, seen, closed, views)
                : lists.pageOf(request, list, seen, views);
    }

    private <R> Uni<RestResponse<PageInStep<Object>>> withPlaceholders(
            ListRequest request,
            ListOf<R> list,
            Filters seen,
            RedactedItems.Asked closed,
            Function<List<R>, Uni<List<Object>>> views) {
        @Nullable UUID after = request.afterId();
        return list.rows(seen.and("id > :after", "after", after), list.idPath(), request.fetch())
                .chain(rows -> views.apply(rows)
                        .chain(items -> redacted.page(closed, after, request.fetch())
                                .map(placeholders -> ShownPages.inStep(
                                        ShownPages.respond(request, ids(list, rows), items, placeholders)))));
    }

    private static <R> List<UUID> ids(ListOf<R> list, List<R> rows) {
        return rows.stream().map(row -> (UUID) list.id().apply(row)).toList();
    }
}
