package dk.helhed.kit.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/**
 * Statements of the kit's own on the connection of the session at hand, with parameters as {@code $1}. A native query of
 * Hibernate costs several times as much: it plans each again and keeps every plan, though it never finds one again.
 */
public final class Sql {

    private Sql() {}

    /** The rows of a statement that reads nothing that the session has not yet written. */
    public static Uni<List<Object[]>> select(String sql, @Nullable Object... parameters) {
        return Panache.getSession().chain(session -> rows(connection(session), sql, parameters));
    }

    /** How many rows it changed; what the session has not yet written is written before. */
    public static Uni<Integer> update(String sql, @Nullable Object... parameters) {
        return Panache.getSession()
                .call(Mutiny.Session::flush)
                .chain(session -> Uni.createFrom()
                        .completionStage(() -> connection(session).update(sql, parameters)));
    }

    private static Uni<List<Object[]>> rows(ReactiveConnection connection, String sql, @Nullable Object[] parameters) {
        return Uni.createFrom()
                .completionStage(() -> connection.select(sql, parameters))
                .map(result -> {
                    List<Object[]> rows = new ArrayList<>(result.size());
                    result.forEachRemaining(rows::add);
                    return rows;
                });
    }

    private static ReactiveConnection connection(Mutiny.Session session) {
        return ((MutinySessionImpl) session).getReactiveConnection();
    }
}
