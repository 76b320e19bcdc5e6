package dk.helhed.plans.councilfunding;

import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.replica.Fold;
import dk.helhed.kit.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds what initiatives-service states into the read model of money. */
@ApplicationScoped
class InitiativeConsumer implements Replica<InitiativePayload> {

    private static final Fold<InitiativePayload> FOLD = Fold.byId("initiative", InitiativePayload.class)
            .column("content", initiative -> initiative)
            .column("plan_ids", InitiativeConsumer::planIds, List.of());

    static final String TOPIC = "initiatives.initiative.v1";

    private final Inbox inbox;

    InitiativeConsumer(Inbox inbox) {
        this.inbox = inbox;
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
    public Fold<InitiativePayload> columns() {
        return FOLD;
    }

    private static List<UUID> planIds(InitiativePayload initiative) {
        return initiative.links().stream()
                .map(InitiativePayload.Link::planId)
                .distinct()
                .toList();
    }
}
