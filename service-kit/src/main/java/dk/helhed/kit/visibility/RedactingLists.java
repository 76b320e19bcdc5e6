package dk.helhed.kit.visibility;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.ListOf;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.page.Lists;
import dk.helhed.kit.page.Placeholders;
import dk.helhed.kit.page.SyncPage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers lists of items that may be closed one by one; in the transaction of the caller. */
@ApplicationScoped
public class RedactingLists {

    private final Lists lists;
    private final RedactedItems redacted;

    RedactingLists(Lists lists, RedactedItems redacted) {
        this.lists = lists;
        this.redacted = redacted;
    }

    /**
     * What the reader may read and, unless the list is sorted, placeholders of what is closed to it.
     *
     * @param seen what the reader may see and asks for
     * @param closed which placeholders; null where the reader asks by something that a placeholder does not show
     */
    public <R> Uni<RestResponse<SyncPage<Object>>> page(
            ListRequest request,
            ListOf<R> list,
            Filters seen,
            RedactedItems.@Nullable Asked closed,
            Function<List<R>, Uni<List<Object>>> views) {
        return lists.pageOf(request, list, seen, views, closed == null ? Placeholders.none() : placeholders(closed));
    }

    private Placeholders<Object> placeholders(RedactedItems.Asked closed) {
        return new Placeholders<>() {
            @Override
            public Uni<Map<String, Object>> after(@Nullable String id, int most) {
                return redacted.page(closed, id == null ? null : UUID.fromString(id), most)
                        .map(RedactingLists::byId);
            }

            @Override
            public Uni<Map<String, Object>> of(Collection<String> ids) {
                return redacted.of(closed, ids.stream().map(UUID::fromString).toList())
                        .map(RedactingLists::byId);
            }
        };
    }

    private static Map<String, Object> byId(List<Redacted> placeholders) {
        Map<String, Object> byId = new LinkedHashMap<>();
        placeholders.forEach(placeholder -> byId.put(placeholder.id().toString(), placeholder));
        return byId;
    }
}
