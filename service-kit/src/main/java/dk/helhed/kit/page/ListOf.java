package dk.helhed.kit.page;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A list that can be sorted, and of which a partner can keep a copy in sync.
 *
 * @param kind the collection in its path, under which its rows are marked when they change
 * @param idPath the id in the entity
 * @param keys what it may be sorted by
 */
public record ListOf<R>(
        String kind,
        PanacheRepositoryBase<R, ?> repository,
        String idPath,
        Function<R, Object> id,
        Function<String, Object> parseId,
        List<SortKey<R>> keys) {

    /** A list whose ids are UUIDs. */
    public static <R> ListOf<R> byUuid(
            String kind, PanacheRepositoryBase<R, UUID> repository, Function<R, Object> id, List<SortKey<R>> keys) {
        return new ListOf<>(kind, repository, "id", id, UUID::fromString, keys);
    }

    /** Those that match, in this order. */
    public Uni<List<R>> rows(Filters filters, String order, int limit) {
        return repository
                .find(filters.orderedBy(order), filters.parameters())
                .page(0, limit)
                .list();
    }
}
