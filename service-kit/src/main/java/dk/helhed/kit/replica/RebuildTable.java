package dk.helhed.kit.replica;

import dk.helhed.kit.json.Json;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** The rebuilds in the database. */
@ApplicationScoped
class RebuildTable {

    private static final Logger LOG = Logger.getLogger(RebuildTable.class);
    // Whoever works says so every second; one that has been silent this long is dead.
    private static final String SILENT = "state = 'RUNNING' and heard_at < now() - interval '30 seconds'";
    private static final String INTERRUPT =
            "update replica_rebuild set state = 'INTERRUPTED', version = version + 1 where replica = :replica and "
                    + SILENT;
    private static final String BEGIN = """
            insert into replica_rebuild (id, replica, state, requested_by) values (:id, :replica, 'RUNNING', :client)
            on conflict (replica) where state = 'RUNNING' do nothing""";
    private static final String GET = """
            select cast(to_jsonb(r) as text) from (select id, replica,
                case when %s then 'INTERRUPTED' else state end as state, records_read as "recordsRead",
                records_to_read as "recordsToRead", unreadable, rows_added as "rowsAdded",
                rows_changed as "rowsChanged", rows_removed as "rowsRemoved", live_digest as "liveDigest",
                rebuilt_digest as "rebuiltDigest", reason, requested_at as "requestedAt",
                requested_by as "requestedBy", ended_at as "endedAt", version
                from replica_rebuild where id = :id and replica = :replica) r""".formatted(SILENT);
    private static final String CLAIM = """
            select pg_try_advisory_xact_lock(hashtextextended(:name, 0)), set_config('timezone', 'UTC', true),
                set_config('statement_timeout', '300s', true), set_config('lock_timeout', '60s', true),
                set_config('idle_in_transaction_session_timeout', '60s', true)""";
    private static final String ENDED = """
            update replica_rebuild set state = :state, records_read = :read, records_to_read = :read,
                unreadable = :unreadable, rows_added = :added, rows_changed = :changed, rows_removed = :removed,
                live_digest = :live, rebuilt_digest = :rebuilt, ended_at = now(), version = version + 1
            where id = :id and state = 'RUNNING'""";
    private static final String PROGRESS = """
            update replica_rebuild set heard_at = now(), records_read = $2, records_to_read = $3, unreadable = $4,
                version = version + 1
            where id = $1 and state = 'RUNNING'""";
    private static final String FAILED = """
            update replica_rebuild set state = 'FAILED', reason = $2, ended_at = now(), version = version + 1
            where id = $1 and state = 'RUNNING'""";

    private final Pool pool;

    RebuildTable(Pool pool) {
        this.pool = pool;
    }

    /** @throws Problem 409 while another one of the same replica is running */
    Uni<Rebuild> begin(String replica, String client) {
        UUID id = Ids.next();
        return Panache.getSession()
                .call(session -> session.createNativeQuery(INTERRUPT)
                        .setParameter("replica", replica)
                        .executeUpdate())
                .chain(session -> session.createNativeQuery(BEGIN)
                        .setParameter("id", id)
                        .setParameter("replica", replica)
                        .setParameter("client", client)
                        .executeUpdate())
                .invoke(begun -> {
                    if (begun == 0) {
                        throw Problem.of(ProblemType.CONFLICT, "rebuild-running");
                    }
                })
                .chain(() -> get(replica, id));
    }

    Uni<Rebuild> get(String replica, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(GET, String.class)
                        .setParameter("id", id)
                        .setParameter("replica", replica)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND))
                .map(row -> Json.read(row, Rebuild.class));
    }

    /** Sets the limits of a long transaction, and sees to it that no other works on the same replica. */
    Uni<Void> claim(String replica) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM, Object[].class)
                        .setParameter("name", "rebuild/" + replica)
                        .getSingleResult())
                .invoke(row -> {
                    if (!Boolean.TRUE.equals(row[0])) {
                        throw new RebuildRefused("another rebuild of the replica is running");
                    }
                })
                .replaceWithVoid();
    }

    /** In the transaction of the rebuild: it says that it is done exactly when it is. */
    Uni<Void> ended(UUID id, ReplicaComparison comparison, List<RowDifference> changes, RebuildProgress progress) {
        long added = changes.stream().filter(RowDifference::isAddition).count();
        long removed = changes.stream().filter(RowDifference::isRemoval).count();
        return Panache.getSession()
                .chain((Mutiny.Session session) -> session.createNativeQuery(ENDED)
                        .setParameter(
                                "state", (changes.isEmpty() ? Rebuild.State.EQUAL : Rebuild.State.REPLACED).name())
                        .setParameter("read", progress.read.get())
                        .setParameter("unreadable", progress.unreadable.get())
                        .setParameter("added", added)
                        .setParameter("changed", changes.size() - added - removed)
                        .setParameter("removed", removed)
                        .setParameter("live", comparison.live().sha256())
                        .setParameter("rebuilt", comparison.rebuilt().sha256())
                        .setParameter("id", id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Told beside the rebuild's own transaction, which nobody can look into. */
    void report(UUID id, RebuildProgress progress) {
        beside(PROGRESS, Tuple.of(id, progress.read.get(), progress.toRead.get(), progress.unreadable.get()));
    }

    void failed(UUID id, String reason) {
        beside(FAILED, Tuple.of(id, reason));
    }

    private void beside(String sql, Tuple parameters) {
        var unused = pool.preparedQuery(sql)
                .execute(parameters)
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf("A rebuild could not say how far it is: %s", failure));
    }
}
