package dk.helhed.kit.page;

import dk.helhed.kit.caller.LoadedItems;
import dk.helhed.kit.page.ModificationLog.Mark;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers lists: sorted, or what was modified since a partner last asked; in the transaction of the caller. */
@ApplicationScoped
public class Lists {

    /** One item of a list: the view of a row, or what stands in for it. */
    private record Entry<V>(String id, V shown) {}

    private final ModificationLog marks;

    Lists(ModificationLog marks) {
        this.marks = marks;
    }

    /** @param filters what the caller may see and asks for */
    public <R, V> Uni<RestResponse<SyncPage<V>>> page(
            ListRequest request, ListOf<R> list, Filters filters, Function<? super R, V> view) {
        return pageOf(
                request,
                list,
                filters,
                rows -> Uni.createFrom().item(rows.stream().<V>map(view).toList()),
                Placeholders.none());
    }

    /**
     * @param views of rows, in their order, where they need to be looked up
     * @param standIns for rows that the caller may not read; a list that is sorted has none of them
     */
    public <R, V> Uni<RestResponse<SyncPage<V>>> pageOf(
            ListRequest request,
            ListOf<R> list,
            Filters filters,
            Function<List<R>, Uni<List<V>>> views,
            Placeholders<V> standIns) {
        Order<R> order = Order.of(list, request.sort);
        if (request.sort != null) {
            if (request.modifiedSince != null) {
                throw Problem.of(ProblemType.INVALID_PARAMETER)
                        .with(FieldProblem.parameter("sort", "not-with", "modifiedSince"));
            }
            return sorted(request, list, filters, order, views);
        }
        if (request.modifiedSince == null) {
            String cursor = request.after();
            return entries(
                            list,
                            filters,
                            views,
                            standIns,
                            cursor == null ? null : SortPosition.read(cursor).id(),
                            request.fetch())
                    .map(found -> byId(request, found, last -> new SortPosition(List.of(), last).write(), null));
        }
        return step(request, request.modifiedSince)
                .chain(step -> step.isFirstCopy()
                        ? entries(
                                        list,
                                        filters,
                                        views,
                                        standIns,
                                        step.id().isEmpty() ? null : step.id(),
                                        request.fetch())
                                .map(found -> byId(request, found, step::after, step))
                        : marks.since(list.kind(), step.xid(), step.id(), request.fetch())
                                .chain(found -> modified(request, list, filters, found, step, views, standIns)));
    }

    private Uni<SyncPosition> step(ListRequest request, String token) {
        String cursor = request.after();
        return cursor == null
                ? marks.watermark().map(now -> SyncPosition.begin(request, token, now))
                : Uni.createFrom().item(SyncPosition.read(cursor));
    }

    /** In the order of ids. */
    private static <R, V> Uni<List<Entry<V>>> entries(
            ListOf<R> list,
            Filters filters,
            Function<List<R>, Uni<List<V>>> views,
            Placeholders<V> standIns,
            @Nullable String after,
            int most) {
        Filters rest = filters.and(list.idPath() + " > :afterId", "afterId", after == null ? null : idOf(list, after));
        return list.rows(rest, list.idPath(), most)
                .chain(rows -> views.apply(rows)
                        .chain(shown ->
                                standIns.after(after, most).map(others -> merged(list, rows, shown, others, most))));
    }

    private static Object idOf(ListOf<?> list, String id) {
        try {
            return list.parseId().apply(id);
        } catch (RuntimeException e) {
            throw Cursor.refused("cursor");
        }
    }

    private static <R, V> List<Entry<V>> merged(
            ListOf<R> list, List<R> rows, List<V> shown, Map<String, V> others, int most) {
        List<Entry<V>> all = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            all.add(new Entry<>(list.id().apply(rows.get(at)).toString(), shown.get(at)));
        }
        if (others.isEmpty()) {
            // The database's order of ids, which for codes need not be that of their text.
            return all;
        }
        others.forEach((id, other) -> all.add(new Entry<>(id, other)));
        // As PostgreSQL orders UUIDs; Java compares their halves as signed numbers.
        all.sort(Comparator.comparing(Entry::id));
        all.stream().skip(most).map(Entry::id).forEach(LoadedItems::unread);
        return all.subList(0, Math.min(all.size(), most));
    }

    /** @param firstCopy where the page is of one: its last page names where to go on from */
    private static <V> RestResponse<SyncPage<V>> byId(
            ListRequest request,
            List<Entry<V>> found,
            Function<String, String> place,
            @Nullable SyncPosition firstCopy) {
        List<Entry<V>> shown = first(request, found);
        found.stream().skip(shown.size()).map(Entry::id).forEach(LoadedItems::unread);
        String next = shown.size() == found.size()
                ? null
                : new Cursor(request.fingerprint(), place.apply(shown.getLast().id())).encode();
        List<V> items = shown.stream().map(Entry::shown).toList();
        String token = firstCopy == null || next != null ? null : firstCopy.token(request);
        return Pages.respond(request, new SyncPage<>(items, List.of(), next, token), next);
    }

    private static <R, V> Uni<RestResponse<SyncPage<V>>> sorted(
            ListRequest request,
            ListOf<R> list,
            Filters filters,
            Order<R> order,
            Function<List<R>, Uni<List<V>>> views) {
        String cursor = request.after();
        Filters rest = cursor == null ? filters : order.after(SortPosition.read(cursor), filters);
        return list.rows(rest, order.clause(), request.fetch()).chain(rows -> {
            List<R> shown = first(request, rows);
            rows.stream()
                    .skip(shown.size())
                    .map(row -> list.id().apply(row).toString())
                    .forEach(LoadedItems::unread);
            String next = shown.size() == rows.size()
                    ? null
                    : new Cursor(
                                    request.fingerprint(),
                                    order.placeOf(shown.getLast()).write())
                            .encode();
            return views.apply(shown)
                    .map(items -> Pages.respond(request, new SyncPage<>(items, List.of(), next, null), next));
        });
    }

    private static <R, V> Uni<RestResponse<SyncPage<V>>> modified(
            ListRequest request,
            ListOf<R> list,
            Filters filters,
            List<Mark> found,
            SyncPosition step,
            Function<List<R>, Uni<List<V>>> views,
            Placeholders<V> standIns) {
        List<Mark> shown = first(request, found);
        String next = shown.size() == found.size()
                ? null
                : new Cursor(request.fingerprint(), step.after(shown.getLast())).encode();
        return present(list, filters, shown, views).chain(items -> {
            List<String> missing = shown.stream()
                    .map(Mark::id)
                    .filter(id -> !items.containsKey(id))
                    .toList();
            return standIns.of(missing).map(others -> {
                items.putAll(others);
                List<Removed> removed = shown.stream()
                        .filter(mark -> !items.containsKey(mark.id()))
                        .map(mark -> new Removed(mark.id(), true, mark.at()))
                        .toList();
                SyncPage<V> page = new SyncPage<>(
                        List.copyOf(items.values()), removed, next, next == null ? step.token(request) : null);
                return Pages.respond(request, page, next);
            });
        });
    }

    /** Views of those of the marked rows that are in the list, by their ids. */
    private static <R, V> Uni<Map<String, V>> present(
            ListOf<R> list, Filters filters, List<Mark> marked, Function<List<R>, Uni<List<V>>> views) {
        Map<String, V> items = new TreeMap<>();
        if (marked.isEmpty()) {
            return Uni.createFrom().item(items);
        }
        List<Object> ids =
                marked.stream().map(mark -> list.parseId().apply(mark.id())).toList();
        return list.rows(filters.and(list.idPath() + " in :ids", "ids", ids), list.idPath(), ids.size())
                .chain(rows -> views.apply(rows).map(shown -> {
                    for (int at = 0; at < rows.size(); at++) {
                        items.put(list.id().apply(rows.get(at)).toString(), shown.get(at));
                    }
                    return items;
                }));
    }

    private static <T> List<T> first(ListRequest request, List<T> rows) {
        return rows.subList(0, Math.min(rows.size(), request.limit()));
    }
}
