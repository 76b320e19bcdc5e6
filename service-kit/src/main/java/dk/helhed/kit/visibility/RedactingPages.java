package dk.helhed.kit.visibility;

import dk.helhed.kit.caller.LoadedItems;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Lists in which what is closed to the reader is there by its placeholder, in its place. */
public final class RedactingPages {

    /** One item of such a list: its view, or its placeholder. */
    private record Entry(UUID id, Object shown) {}

    private RedactingPages() {}

    /**
     * One page of both; each must hold all of its own that the page may need ({@link PageRequest#fetch()}).
     *
     * @param views of the rows with these ids, in their order
     */
    public static RestResponse<Page<Object>> respond(
            PageRequest request, List<UUID> ids, List<Object> views, List<Redacted> placeholders) {
        List<Entry> entries = Stream.concat(
                        IntStream.range(0, ids.size()).mapToObj(at -> new Entry(ids.get(at), views.get(at))),
                        placeholders.stream().map(closed -> new Entry(closed.id(), closed)))
                // As PostgreSQL orders UUIDs; Java compares their halves as signed numbers.
                .sorted(Comparator.comparing(entry -> entry.id().toString()))
                .toList();
        entries.stream().skip(request.limit()).map(Entry::id).forEach(LoadedItems::unread);
        entries = entries.stream().limit(request.fetch()).toList();
        return Pages.respond(request, entries, entry -> entry.id().toString(), Entry::shown);
    }
}
