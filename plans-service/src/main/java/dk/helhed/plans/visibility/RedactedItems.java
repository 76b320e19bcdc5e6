package dk.helhed.plans.visibility;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is public of closed items, kept apart from them: row-level security then hides a closed row whole, and nothing
 * that reads for outsiders can show more of it by mistake.
 */
@ApplicationScoped
public class RedactedItems {

    private static final String KEEP = """
            insert into redacted_item (kind, id, municipality, legal_basis, public_decision_text)
            values (:kind, :id, :municipality, :legalBasis, :publicDecisionText)
            on conflict on constraint pk_redacted_item do update set
                legal_basis = excluded.legal_basis, public_decision_text = excluded.public_decision_text""";
    private static final String FORGET = "delete from redacted_item where kind = :kind and id = :id";
    private static final String FIND =
            "select legal_basis, public_decision_text from redacted_item where kind = :kind and id = :id";

    /** The kinds of items that may be closed one by one. */
    public enum Kind {
        DECISION_PAPER,
        CASE
    }

    /** Keeps in step with an item, in the transaction of its change. */
    public Uni<Void> follow(
            Kind kind,
            UUID id,
            String municipality,
            Visibility visibility,
            @Nullable String legalBasis,
            @Nullable String publicDecisionText) {
        return Panache.getSession()
                .chain(session -> switch (visibility) {
                    case OPEN ->
                        session.createNativeQuery(FORGET)
                                .setParameter("kind", kind.name())
                                .setParameter("id", id)
                                .executeUpdate();
                    case CLOSED ->
                        session.createNativeQuery(KEEP)
                                .setParameter("kind", kind.name())
                                .setParameter("id", id)
                                .setParameter("municipality", municipality)
                                .setParameter("legalBasis", legalBasis)
                                .setParameter("publicDecisionText", publicDecisionText)
                                .executeUpdate();
                })
                .replaceWithVoid();
    }

    /** The placeholder of a closed item; 404 where there is none. */
    public Uni<Redacted> get(Kind kind, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter("kind", kind.name())
                        .setParameter("id", id)
                        .getResultList())
                .map(rows -> {
                    if (rows.isEmpty()) {
                        throw Problem.of(ProblemType.NOT_FOUND);
                    }
                    Object[] row = rows.getFirst();
                    return new Redacted(
                            id, Visibility.CLOSED, row[0].toString(), row[1] == null ? null : row[1].toString());
                });
    }
}
