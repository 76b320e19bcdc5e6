package dk.helhed.initiatives.replica.cooperation;

import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.replica.Fold;
import dk.helhed.kit.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds the cooperation projects that plans-service publishes into the replica, by version, and notifies its listener. */
@ApplicationScoped
class CooperationConsumer implements Replica<CooperationPayload> {

    private static final Fold<CooperationPayload> FOLD = Fold.byId("cooperation_replica", CooperationPayload.class)
            .required("name", CooperationPayload::name)
            .column("municipalities", CooperationPayload::municipalities, List.of());

    private final Inbox inbox;
    private final CooperationRepository projects;
    private final CooperationListener listener;

    CooperationConsumer(Inbox inbox, CooperationRepository projects, CooperationListener listener) {
        this.inbox = inbox;
        this.projects = projects;
        this.listener = listener;
    }

    @Incoming("cooperations")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.receive(record, this);
    }

    @Override
    public String topic() {
        return "plans.cooperation.v1";
    }

    @Override
    public Fold<CooperationPayload> columns() {
        return FOLD;
    }

    @Override
    public Uni<Void> before(String key) {
        return projects.lock(Fold.id(key));
    }

    @Override
    public Uni<Void> passOn(String key, String municipality) {
        return listener.cooperationChanged(Fold.id(key), municipality);
    }
}
