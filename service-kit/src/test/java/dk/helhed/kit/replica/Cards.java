package dk.helhed.kit.replica;

import static dk.helhed.kit.testing.Eventually.eventually;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.testing.Topics;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The neighbour that states cards, and a look behind the scenes at what became of them. */
@ApplicationScoped
public class Cards {

    private final Transactions transactions;

    Cards(Transactions transactions) {
        this.transactions = transactions;
    }

    /** States a new card, waits until the copy has it, and gives its id. */
    String stated(String text) throws Throwable {
        return statedBy("0751", text);
    }

    String statedBy(String municipality, String text) throws Throwable {
        String id = "card-" + UUID.randomUUID();
        state(municipality, id, 1, text);
        await(id, "1:" + text);
        return id;
    }

    void state(String municipality, String id, long version, String text) throws Exception {
        stateRaw(municipality, id, version, "{\"text\":\"" + text + "\"}");
    }

    void withdraw(String municipality, String id, long version) throws Exception {
        stateRaw(municipality, id, version, null);
    }

    void stateRaw(String municipality, String id, long version, @Nullable String payload) {
        Map<String, String> event = new HashMap<>(Topics.cloudEvent(municipality, version, UUID.randomUUID()));
        event.put("ce_time", "2026-01-04T09:30:00.123456Z");
        Topics.publishRaw("kit.card.v1", null, id, event, payload);
    }

    void await(String id, String expected) {
        eventually(expected, () -> look(id));
    }

    String look(String id) throws Throwable {
        return text("""
                select coalesce(max(source_version || ':' || case when deleted then 'deleted' else text end), 'none')
                from card where id = '%s'""".formatted(id));
    }

    /** Which transaction wrote the row. */
    String writtenBy(String id) throws Throwable {
        return text("select cast(xmin as text) from card where id = '" + id + "'");
    }

    String census(String id) {
        try {
            return text("""
                    select count(*) filter (where text <> 'wrong') || ' right, '
                        || count(*) filter (where text = 'wrong') || ' wrong' from card where id like '%%%s'""".formatted(id));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    long news(String id) throws Throwable {
        return Long.parseLong(text("select cast(count(*) as text) from card_news where id = '" + id + "'"));
    }

    /** How many connections were cut on which a rebuild of the cards was at work. */
    int killRebuilds() throws Throwable {
        return Integer.parseInt(text("""
                select cast(count(pg_terminate_backend(pid)) as text) from pg_locks
                where locktype = 'advisory' and ((cast(classid as bigint) << 32) | cast(objid as bigint))
                    = hashtextextended('rebuild/kit.card.v1', 0)"""));
    }

    void spoil(String municipality, String sql) throws Throwable {
        Integer changed = VertxContextSupport.subscribeAndAwait(() -> transactions.in(
                municipality,
                () -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(sql).executeUpdate())));
        if (changed == 0) {
            throw new AssertionError("nothing was spoiled");
        }
    }

    private String text(String sql) throws Throwable {
        List<String> rows = VertxContextSupport.subscribeAndAwait(() -> transactions.in(
                "0751",
                () -> Panache.getSession()
                        .chain(session ->
                                session.createNativeQuery(sql, String.class).getResultList())));
        return rows.get(0);
    }
}
