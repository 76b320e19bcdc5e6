package dk.helhed.plans.councilfunding;

import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.inbox.Received;
import dk.helhed.kit.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds what initiatives-service states into the read model of money. */
@ApplicationScoped
class InitiativeConsumer implements Replica<InitiativePayload> {

    static final String TOPIC = "initiatives.initiative.v1";

    private final Inbox inbox;
    private final InitiativeTable initiatives;

    InitiativeConsumer(Inbox inbox, InitiativeTable initiatives) {
        this.inbox = inbox;
        this.initiatives = initiatives;
    }

    @Incoming("initiatives")
    public Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.receive(record, this);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Class<InitiativePayload> payload() {
        return InitiativePayload.class;
    }

    @Override
    public String table() {
        return "initiative";
    }

    @Override
    public Uni<Boolean> fold(Received<InitiativePayload> event, String table) {
        return initiatives.keep(event, table);
    }
}
