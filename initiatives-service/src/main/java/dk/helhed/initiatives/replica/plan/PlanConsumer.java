package dk.helhed.initiatives.replica.plan;

import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.replica.Fold;
import dk.helhed.kit.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds the plans that plans-service publishes into the replica, by version, and notifies its listener. */
@ApplicationScoped
class PlanConsumer implements Replica<PlanPayload> {

    private static final Fold<PlanPayload> FOLD = Fold.byId("plan_replica", PlanPayload.class)
            .required("title", PlanPayload::title)
            .column("type", PlanPayload::type)
            .column("state", PlanPayload::state)
            .column("starts_on", PlanPayload::startsOn)
            .column("ends_on", PlanPayload::endsOn)
            .column("area_codes", plan -> plan.areaCodes() == null ? List.of() : plan.areaCodes(), List.of());

    private final Inbox inbox;
    private final PlanRepository plans;
    private final PlanListener listener;

    PlanConsumer(Inbox inbox, PlanRepository plans, PlanListener listener) {
        this.inbox = inbox;
        this.plans = plans;
        this.listener = listener;
    }

    @Incoming("plans")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.receive(record, this);
    }

    @Override
    public String topic() {
        return "plans.plan.v1";
    }

    @Override
    public Fold<PlanPayload> columns() {
        return FOLD;
    }

    @Override
    public Uni<Void> before(String key) {
        return plans.lock(Fold.id(key));
    }

    @Override
    public Uni<Void> passOn(String key, String municipality) {
        return listener.planChanged(Fold.id(key), municipality);
    }
}
