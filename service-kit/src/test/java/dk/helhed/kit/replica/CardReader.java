package dk.helhed.kit.replica;

import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.inbox.Received;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** A copy as a service keeps it; a test can make it stop at one card. */
@ApplicationScoped
public class CardReader implements Replica<Card> {

    static volatile String gatedKey = "";
    static volatile CompletableFuture<Void> atGate = new CompletableFuture<>();
    static volatile CompletableFuture<Void> gate = new CompletableFuture<>();

    private final Inbox inbox;

    CardReader(Inbox inbox) {
        this.inbox = inbox;
    }

    static void gateAt(String key) {
        atGate = new CompletableFuture<>();
        gate = new CompletableFuture<>();
        gatedKey = key;
    }

    @Incoming("cards")
    public Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.receive(record, this);
    }

    @Override
    public String topic() {
        return "kit.card.v1";
    }

    @Override
    public Class<Card> payload() {
        return Card.class;
    }

    @Override
    public String table() {
        return "card";
    }

    @Override
    public Uni<Boolean> fold(Received<Card> event, String table) {
        return waitAtGate(event.key()).chain(() -> write(event, table));
    }

    @Override
    public Uni<Void> passOn(String key, String municipality) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into card_news values (:id, :municipality)")
                        .setParameter("id", key)
                        .setParameter("municipality", municipality)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Boolean> write(Received<Card> event, String table) {
        @Nullable Card card = event.payload();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into %s as c values (:id, :municipality, :text, :deleted, :version, :asOf)
                                on conflict (id) do update set text = excluded.text,
                                    deleted = excluded.deleted, source_version = excluded.source_version,
                                    as_of = excluded.as_of
                                where excluded.source_version > c.source_version""".formatted(table))
                        .setParameter("id", event.key())
                        .setParameter("municipality", event.tenant())
                        .setParameter("text", card == null ? null : card.text())
                        .setParameter("deleted", card == null)
                        .setParameter("version", event.version())
                        .setParameter("asOf", event.time())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    private static Uni<Void> waitAtGate(String key) {
        if (!key.equals(gatedKey)) {
            return Uni.createFrom().voidItem();
        }
        atGate.complete(null);
        Context here = Vertx.currentContext();
        return Uni.createFrom().completionStage(gate).emitOn(task -> here.runOnContext(ignored -> task.run()));
    }
}
