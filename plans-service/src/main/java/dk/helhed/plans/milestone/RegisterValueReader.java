package dk.helhed.plans.milestone;

import dk.helhed.kit.inbox.EventReader;
import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows what the registers publish, and holds every milestone that is bound to it against it. */
@ApplicationScoped
class RegisterValueReader implements EventReader<ValueStated> {

    private final Inbox inbox;
    private final RegisterValueTable values;
    private final WatchRepository watches;
    private final MunicipalityTurns turns;
    private final MilestoneRefresh refresh;

    RegisterValueReader(
            Inbox inbox,
            RegisterValueTable values,
            WatchRepository watches,
            MunicipalityTurns turns,
            MilestoneRefresh refresh) {
        this.inbox = inbox;
        this.values = values;
        this.watches = watches;
        this.turns = turns;
        this.refresh = refresh;
    }

    @Incoming("register-values")
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return inbox.receive(record, this);
    }

    @Override
    public String topic() {
        return ValueStated.TOPIC;
    }

    @Override
    public Class<ValueStated> payload() {
        return ValueStated.class;
    }

    @Override
    public Uni<Void> apply(Received<ValueStated> event) {
        RegisterValueTable.Subject subject = RegisterValueTable.Subject.of(event);
        return values.beforeFolding(subject.indicator())
                .chain(() -> values.fold(event, subject))
                .chain(isNewer -> isNewer
                        ? refresh(event.tenant(), subject)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> refresh(String tenant, RegisterValueTable.Subject subject) {
        return watches.following(subject.indicator(), subject.area())
                .chain(followers -> turns.each(tenant, followers, (municipality, ids) -> refresh.refresh(ids)));
    }
}
