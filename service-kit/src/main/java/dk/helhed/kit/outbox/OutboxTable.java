package dk.helhed.kit.outbox;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The relay's side of the outbox: short statements of their own, each its own transaction. */
@ApplicationScoped
class OutboxTable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    // The lease runs on the database's clock, so that two relays never disagree about the time. It is renewed when a
    // third
    // of it is over: an idle service commits nothing, and what was read a moment ago still holds.
    private static final String LEASE = """
            with mine as (
                select epoch from relay_lease where name = 'outbox' and holder = $1
                    and expires_at > now() + make_interval(secs => cast($2 as float8) * 2 / 3)),
            taken as (
                insert into relay_lease as l (name, holder, epoch, expires_at)
                select 'outbox', $1, 1, now() + make_interval(secs => $2) where not exists (select from mine)
                on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at,
                    epoch = case when l.holder = excluded.holder then l.epoch else l.epoch + 1 end
                where l.holder = excluded.holder or l.expires_at < now()
                returning epoch)
            select epoch from mine union all select epoch from taken""";
    // No cursor: an identity value may commit after a higher one.
    private static final String NEXT = """
            select seq, topic, msg_key, headers, payload, traceparent from outbox
            where msg_key <> all($2) order by seq limit $1""";
    private static final String DELETE = """
            delete from outbox where seq = any($1)
            and exists (select 1 from relay_lease where name = 'outbox' and holder = $2 and epoch = $3)""";
    private static final String GIVE_BACK = """
            update relay_lease set expires_at = now() - interval '1 second' where name = 'outbox' and holder = $1""";
    private static final String FAILED = "update outbox set attempts = attempts + 1, last_error = $2 where seq = $1";
    private static final String BACKLOG = """
            select count(*), coalesce(extract(epoch from now() - min(created_at)), 0)::float8,
                (select count(*) from dead_letter where state = 'WAITING')
            from outbox""";
    private static final List<String> TIDY = List.of(
            "delete from idempotency_key where created_at < now() - interval '2 days'",
            "delete from inbox where received_at < now() - interval '90 days'");

    private final Pool pool;

    OutboxTable(Pool pool) {
        this.pool = pool;
    }

    /** The lease's epoch, or -1 while another relay holds it. */
    long lease(UUID holder, Duration length) {
        for (Row row : run(LEASE, Tuple.of(holder, length.toMillis() / 1000.0))) {
            return row.getLong(0);
        }
        return -1;
    }

    void giveBack(UUID holder) {
        execute(GIVE_BACK, Tuple.of(holder));
    }

    List<PendingRecord> next(int limit, Set<String> blockedKeys) {
        List<PendingRecord> records = new ArrayList<>();
        for (Row row : run(NEXT, Tuple.of(limit, blockedKeys.toArray(String[]::new)))) {
            JsonObject headers = row.getJsonObject("headers");
            var payload = row.getBuffer("payload");
            records.add(new PendingRecord(
                    row.getLong("seq"),
                    row.getString("topic"),
                    row.getString("msg_key"),
                    headers,
                    payload == null ? null : payload.getBytes(),
                    row.getString("traceparent")));
        }
        return records;
    }

    void delete(List<Long> sent, UUID holder, long epoch) {
        execute(DELETE, Tuple.of(sent.toArray(Long[]::new), holder, epoch));
    }

    void failed(long seq, String error) {
        execute(FAILED, Tuple.of(seq, error));
    }

    Backlog backlog() {
        Row row = run(BACKLOG, Tuple.tuple()).iterator().next();
        return new Backlog(row.getLong(0), row.getDouble(1), row.getLong(2));
    }

    /**
     * Forgets keys that no caller will repeat, and event ids older than the longest retention of a log topic. (An older
     * event of a state topic changes nothing when it comes again: readers fold by version.)
     */
    void tidy() {
        TIDY.forEach(sql -> execute(sql, Tuple.tuple()));
    }

    private void execute(String sql, Tuple parameters) {
        RowSet<Row> unused = run(sql, parameters);
    }

    private RowSet<Row> run(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).await().atMost(PATIENCE);
    }

    /** How many events wait, for how many seconds the oldest has waited, and how many dead letters wait for an operator. */
    record Backlog(long events, double oldestSeconds, long deadLetters) {

        static final Backlog NONE = new Backlog(0, 0, 0);
    }
}
