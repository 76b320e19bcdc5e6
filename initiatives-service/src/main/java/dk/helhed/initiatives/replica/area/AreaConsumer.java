package dk.helhed.initiatives.replica.area;

import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.replica.Fold;
import dk.helhed.kit.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds the areas that plans-service publishes into the replica, by version. */
@ApplicationScoped
class AreaConsumer implements Replica<AreaPayload> {

    private static final Fold<AreaPayload> FOLD = Fold.into("area_replica", "code", AreaPayload.class)
            .required("name", AreaPayload::name)
            .column("district", AreaPayload::district)
            .column("valid_from", AreaPayload::validFrom)
            .column("valid_to", AreaPayload::validTo);

    private final Inbox inbox;

    AreaConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("areas")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.receive(record, this);
    }

    @Override
    public String topic() {
        return "plans.area.v1";
    }

    @Override
    public Fold<AreaPayload> columns() {
        return FOLD;
    }
}
