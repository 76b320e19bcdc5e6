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

    private static final String SOUGHT = "select array_to_string(search_sought(:sought), ' ')";

    private static final String FIND = "select kind, id, municipality, title, body from search_document ";

    // Offsets would let a thing that was added meanwhile show another one twice; a search is looked at, not copied.
    private static final String BEST_FIRST =
            "ts_rank(words, search_query(string_to_array(:sought, ' '))) desc, title, kind, id offset ";

    /** The words that were sought, each with its forms; empty where nothing is left of them. */
    Uni<List<String>> words(String sought) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SOUGHT, String.class)
                        .setParameter("sought", sought)
                        .getSingleResult())
                .map(words -> words.isBlank() ? List.of() : List.of(words.split(" ")));
    }

    Uni<List<Found>> find(
            List<String> sought, @Nullable String kind, @Nullable String municipality, long skip, int limit) {
        Filters filters = new Filters()
                .and("words @@ search_query(string_to_array(:sought, ' '))", "sought", String.join(" ", sought))
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
