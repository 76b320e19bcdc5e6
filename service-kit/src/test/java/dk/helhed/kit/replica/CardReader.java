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

/** A copy as a service keeps it; a test can make it stop at one card. */
@ApplicationScoped
public class CardReader implements Replica<Card> {

    private static final Fold<Card> FOLD = Fold.into("card", "id", Card.class).column("text", Card::text);

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
    public Fold<Card> columns() {
        return FOLD;
    }

    @Override
    public Uni<Boolean> fold(Received<Card> event, String table) {
        return waitAtGate(event.key()).chain(() -> FOLD.write(event, table));
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

    private static Uni<Void> waitAtGate(String key) {
        if (!key.equals(gatedKey)) {
            return Uni.createFrom().voidItem();
        }
        atGate.complete(null);
        Context here = Vertx.currentContext();
        return Uni.createFrom().completionStage(gate).emitOn(task -> here.runOnContext(ignored -> task.run()));
    }
}
