package dk.helhed.kit.visibility;

import dk.helhed.kit.caller.NamedReader;
import dk.helhed.kit.database.Sql;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * What is public of closed items, kept apart from them: row-level security then hides a closed row whole, and nothing
 * that reads for outsiders can show more of it by mistake.
 */
@ApplicationScoped
public class RedactedItems {

    private static final String KEEP = """
            insert into redacted_item (kind, id, municipality, parent_id, legal_basis, public_decision_text, readers, announced)
            values (:kind, :id, :municipality, :parent, :legalBasis, :publicDecisionText,
                to_jsonb(string_to_array(:readers, ',')), :announced)
            on conflict on constraint pk_redacted_item do update set
                legal_basis = excluded.legal_basis, public_decision_text = excluded.public_decision_text,
                readers = excluded.readers, announced = excluded.announced""";
    private static final String FORGET = "delete from redacted_item where kind = :kind and id in :ids";
    private static final String SHOWN = "select id, municipality, legal_basis, public_decision_text from redacted_item";
    private static final String FIND = SHOWN + " where kind = $1 and id = $2";
    private static final String ASKED = SHOWN + " " + """
            where kind = $1 and (municipality <> $2 or not reads_closed(readers))
               and (cast($3 as text) is null or municipality = $3)
               and (cast($4 as uuid) is null or parent_id = $4)\s""";
    private static final String PAGE = ASKED + "and (cast($5 as uuid) is null or id > $5) order by id limit $6";
    private static final String THESE = ASKED + "and id = any($5)";

    /**
     * Which placeholders a list shows.
     *
     * @param kind of the service's items that may be closed one by one
     * @param reader the municipality that reads: of its own items, those that are closed to this caller
     * @param parentId what they stand under, where that is asked for
     */
    public record Asked(
            Enum<?> kind,
            String reader,
            @Nullable String municipality,
            @Nullable UUID parentId) {}

    /**
     * Follows an item, in the transaction of its change.
     *
     * @param announced whether other municipalities may know that there is such an item
     */
    public Uni<Void> follow(
            Enum<?> kind,
            UUID id,
            String municipality,
            @Nullable UUID parentId,
            Disclosure disclosure,
            boolean announced) {
        return Panache.getSession()
                .chain(session -> switch (disclosure.visibility()) {
                    case OPEN -> forget(session, kind, List.of(id));
                    case CLOSED ->
                        session.createNativeQuery(KEEP)
                                .setParameter("kind", kind.name())
                                .setParameter("id", id)
                                .setParameter("municipality", municipality)
                                .setParameter("parent", parentId)
                                .setParameter("legalBasis", disclosure.legalBasis())
                                .setParameter("publicDecisionText", disclosure.publicDecisionText())
                                .setParameter(
                                        "readers",
                                        disclosure.readers().stream()
                                                .map(NamedReader::name)
                                                .collect(Collectors.joining(",")))
                                .setParameter("announced", announced)
                                .executeUpdate();
                })
                .replaceWithVoid();
    }

    /** Takes away the placeholders of items that are open now; all of them at once. */
    public Uni<Void> forget(Enum<?> kind, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> forget(session, kind, ids))
                        .replaceWithVoid();
    }

    private static Uni<Integer> forget(Mutiny.Session session, Enum<?> kind, Collection<UUID> ids) {
        return session.createNativeQuery(FORGET)
                .setParameter("kind", kind.name())
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** The placeholder of a closed item; 404 where there is none. */
    public Uni<Redacted> get(Enum<?> kind, UUID id) {
        return Sql.select(FIND, kind.name(), id).map(rows -> {
            if (rows.isEmpty()) {
                throw Problem.of(ProblemType.NOT_FOUND);
            }
            return placeholder(rows.getFirst());
        });
    }

    /** The placeholders that stand in a list for what is closed to its reader, in the order of their ids. */
    public Uni<List<Redacted>> page(Asked asked, @Nullable UUID after, int most) {
        return placeholders(Sql.select(
                PAGE, asked.kind().name(), asked.reader(), asked.municipality(), asked.parentId(), after, most));
    }

    /** The placeholders of these items, as far as a list shows them. */
    Uni<List<Redacted>> of(Asked asked, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : placeholders(Sql.select(
                        THESE,
                        asked.kind().name(),
                        asked.reader(),
                        asked.municipality(),
                        asked.parentId(),
                        ids.toArray(UUID[]::new)));
    }

    private static Uni<List<Redacted>> placeholders(Uni<List<Object[]>> found) {
        return found.map(rows -> rows.stream().map(RedactedItems::placeholder).toList());
    }

    private static Redacted placeholder(Object[] row) {
        return new Redacted(
                (UUID) row[0],
                row[1].toString(),
                Visibility.CLOSED,
                row[2].toString(),
                row[3] == null ? null : row[3].toString());
    }
}
