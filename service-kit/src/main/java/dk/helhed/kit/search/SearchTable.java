package dk.helhed.kit.search;

import dk.helhed.kit.page.Filters;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The searchable documents in the database, as far as row-level security shows them. */
@ApplicationScoped
class SearchTable {

    private static final String STEMS = "select array_to_string(search_stems(:sought), ' ')";

    private static final String FIND = "select kind, id, municipality, title, body from search_document ";

    // Offsets would let a thing that was added meanwhile show another one twice; a search is looked at, not copied.
    private static final String BEST_FIRST =
            "ts_rank(words, search_query(string_to_array(:stems, ' '))) desc, title, kind, id offset ";

    /** What was sought, as stems; empty where nothing is left of it. */
    Uni<List<String>> stems(String sought) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STEMS, String.class)
                        .setParameter("sought", sought)
                        .getSingleResult())
                .map(stems -> stems.isBlank() ? List.of() : List.of(stems.split(" ")));
    }

    Uni<List<Found>> find(
            List<String> stems, @Nullable String kind, @Nullable String municipality, long skip, int limit) {
        Filters filters = new Filters()
                .and("words @@ search_query(string_to_array(:stems, ' '))", "stems", String.join(" ", stems))
                .and("kind = :kind", "kind", kind)
                .and("municipality = :municipality", "municipality", municipality);
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(
                            FIND + filters.orderedBy(BEST_FIRST + skip + " limit " + limit), Object[].class);
                    filters.parameters().forEach(query::setParameter);
                    return query.getResultList();
                })
                .map(rows -> rows.stream()
                        .map(row -> new Found(
                                (String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]))
                        .toList());
    }

    /** A document that matches. */
    record Found(String kind, String id, String municipality, String title, String body) {}
}
