package dk.helhed.kit.repeat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Asks the database which state it shows. Whoever asks gets a state that was read after he asked; all who ask while one
 * statement is under way share the next.
 */
@ApplicationScoped
class Snapshots {

    private static final String STATE = "select cast(pg_current_snapshot() as text)";

    private final Pool pool;
    private List<Promise<String>> waiting = new ArrayList<>();
    private boolean isAsking;

    Snapshots(Pool pool) {
        this.pool = pool;
    }

    Future<String> now() {
        Promise<String> promise = ((ContextInternal) Objects.requireNonNull(Vertx.currentContext())).promise();
        synchronized (this) {
            waiting.add(promise);
            if (isAsking) {
                return promise.future();
            }
            isAsking = true;
        }
        ask();
        return promise.future();
    }

    private void ask() {
        List<Promise<String>> asked;
        synchronized (this) {
            asked = waiting;
            waiting = new ArrayList<>();
        }
        pool.preparedQuery(STATE).execute().onComplete(answer -> {
            asked.forEach(one -> one.handle(answer.map(Snapshots::state)));
            boolean isDone;
            synchronized (this) {
                isDone = waiting.isEmpty();
                isAsking = !isDone;
            }
            if (!isDone) {
                ask();
            }
        });
    }

    private static String state(RowSet<Row> rows) {
        return rows.iterator().next().getString(0);
    }
}
