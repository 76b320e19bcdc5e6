package dk.helhed.kit.page;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers a list with one page of it and the links to others (RFC 8288). */
public final class Pages {

    private Pages() {}

    /**
     * One page of the rows, with its links.
     *
     * @param rows what was read with {@link PageRequest#fetch()}, in the order of their keys
     * @param key the key that the order is by, as text
     */
    public static <R, V> RestResponse<Page<V>> respond(
            PageRequest request, List<? extends R> rows, Function<? super R, String> key, Function<? super R, V> view) {
        Page<V> page = of(request, rows, key, view);
        return respond(request, page, page.nextCursor());
    }

    static <P> RestResponse<P> respond(PageRequest request, P page, @Nullable String nextCursor) {
        List<String> links = new ArrayList<>();
        links.add(link(request.uri(), null, "first"));
        if (nextCursor != null) {
            links.add(link(request.uri(), nextCursor, "next"));
        }
        return RestResponse.ResponseBuilder.ok(page)
                .header("Link", String.join(", ", links))
                .build();
    }

    static <R, V> Page<V> of(
            PageRequest request, List<? extends R> rows, Function<? super R, String> key, Function<? super R, V> view) {
        int limit = request.limit();
        boolean more = rows.size() > limit;
        List<? extends R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? new Cursor(request.fingerprint(), key.apply(shown.get(limit - 1))).encode() : null;
        return new Page<>(shown.stream().<V>map(view).toList(), next);
    }

    /** Relative to the host: what stands in front of the service may know it by another name. */
    private static String link(UriInfo uri, @Nullable String cursor, String relation) {
        List<String> query = uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("cursor"))
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encode(parameter.getKey()) + "=" + encode(value)))
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        if (cursor != null) {
            query.add("cursor=" + cursor);
        }
        String path = uri.getRequestUri().getRawPath();
        return "<" + path + (query.isEmpty() ? "" : "?" + String.join("&", query)) + ">; rel=\"" + relation + "\"";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
