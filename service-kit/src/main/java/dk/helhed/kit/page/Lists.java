package dk.helhed.kit.page;

import dk.helhed.kit.caller.Reading;
import dk.helhed.kit.page.Marks.Mark;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers lists: sorted, or what was modified since a partner last asked; in the transaction of the caller. */
@ApplicationScoped
public class Lists {

    private final Marks marks;

    Lists(Marks marks) {
        this.marks = marks;
    }

    /** @param filters what the caller may see and asks for */
    public <R, V> Uni<RestResponse<PageInStep<V>>> page(
            ListRequest request, ListOf<R> list, Filters filters, Function<? super R, V> view) {
        return pageOf(
                request,
                list,
                filters,
                rows -> Uni.createFrom().item(rows.stream().<V>map(view).toList()));
    }

    /** @param views of rows, in their order, where they need to be looked up */
    public <R, V> Uni<RestResponse<PageInStep<V>>> pageOf(
            ListRequest request, ListOf<R> list, Filters filters, Function<List<R>, Uni<List<V>>> views) {
        Order<R> order = Order.of(list, request.sort);
        if (request.modifiedSince == null) {
            return sorted(request, list, filters, order, views);
        }
        if (request.sort != null) {
            throw Problem.of(ProblemType.INVALID_PARAMETER)
                    .with(FieldProblem.parameter("sort", "not-with", "modifiedSince"));
        }
        String token = request.modifiedSince;
        String cursor = request.after();
        return marks.watermark()
                .map(now -> cursor == null ? Step.begin(request, token, now) : Step.read(cursor))
                .chain(step -> marks.since(list.kind(), step.xid(), step.id(), request.fetch())
                        .chain(found -> modified(request, list, filters, found, step, views)));
    }

    private static <R, V> Uni<RestResponse<PageInStep<V>>> sorted(
            ListRequest request,
            ListOf<R> list,
            Filters filters,
            Order<R> order,
            Function<List<R>, Uni<List<V>>> views) {
        String cursor = request.after();
        Filters rest = cursor == null ? filters : order.after(Place.read(cursor), filters);
        return list.rows(rest, order.clause(), request.fetch()).chain(rows -> {
            List<R> shown = first(request, rows);
            rows.stream().skip(shown.size()).map(list.id()).forEach(Reading::unread);
            String next = shown.size() == rows.size()
                    ? null
                    : new Cursor(
                                    request.fingerprint(),
                                    order.placeOf(shown.getLast()).write())
                            .encode();
            return views.apply(shown)
                    .map(items -> Pages.respond(request, new PageInStep<>(items, List.of(), next, null), next));
        });
    }

    private static <R, V> Uni<RestResponse<PageInStep<V>>> modified(
            ListRequest request,
            ListOf<R> list,
            Filters filters,
            List<Mark> found,
            Step step,
            Function<List<R>, Uni<List<V>>> views) {
        List<Mark> shown = first(request, found);
        String next = shown.size() == found.size()
                ? null
                : new Cursor(request.fingerprint(), step.after(shown.getLast())).encode();
        return present(list, filters, shown).chain(rows -> {
            List<Removed> removed = shown.stream()
                    .filter(mark -> !rows.containsKey(mark.id()))
                    .map(mark -> new Removed(mark.id(), true, mark.at()))
                    .toList();
            return views.apply(List.copyOf(rows.values()))
                    .map(items -> new PageInStep<>(items, removed, next, next == null ? step.token(request) : null))
                    .map(page -> Pages.respond(request, page, next));
        });
    }

    /** Those of the marked rows that are in the list, by their ids. */
    private static <R> Uni<Map<String, R>> present(ListOf<R> list, Filters filters, List<Mark> marked) {
        if (marked.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        List<Object> ids =
                marked.stream().map(mark -> list.parseId().apply(mark.id())).toList();
        return list.rows(filters.and(list.idPath() + " in :ids", "ids", ids), list.idPath(), ids.size())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> list.id().apply(row).toString(),
                                row -> row,
                                (one, same) -> one,
                                LinkedHashMap::new)));
    }

    private static <T> List<T> first(ListRequest request, List<T> rows) {
        return rows.subList(0, Math.min(rows.size(), request.limit()));
    }
}
