package dk.helhed.healthdata.area;

import dk.helhed.kit.inbox.BadRecordException;
import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.inbox.Received;
import dk.helhed.kit.replica.Fold;
import dk.helhed.kit.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Keeps the replica of plans-service's housing areas: a fold by version, so that repetitions and late events change nothing. */
@ApplicationScoped
class AreaConsumer implements Replica<AreaState> {

    private static final Fold<AreaState> FOLD = Fold.into("housing_area", "code", AreaState.class)
            .checking(AreaConsumer::refuseForeign)
            .required("name", AreaState::name)
            .column("district", AreaState::district)
            .column("valid_from", AreaState::validFrom)
            .column("valid_to", AreaState::validTo)
            .column("predecessors", AreaState::predecessors);

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
    public Fold<AreaState> columns() {
        return FOLD;
    }

    /** Row-level security would refuse another municipality's area the same way every time. */
    private static void refuseForeign(Received<AreaState> event) {
        @Nullable AreaState state = event.payload();
        if (!event.key().startsWith(event.tenant() + "-")) {
            throw new BadRecordException("the area is not of the event's municipality");
        }
        if (state != null
                && (!event.key().equals(state.code()) || !event.tenant().equals(state.municipality()))) {
            throw new BadRecordException("key and payload name different areas");
        }
    }
}
