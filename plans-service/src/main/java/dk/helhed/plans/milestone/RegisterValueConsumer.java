package dk.helhed.plans.milestone;

import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.replica.Fold;
import dk.helhed.kit.replica.Replica;
import dk.helhed.plans.registervalue.RegisterValueRepository;
import dk.helhed.plans.registervalue.ValuePayload;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows what the registers publish, and holds every milestone that is bound to it against it. */
@ApplicationScoped
class RegisterValueConsumer implements Replica<ValuePayload> {

    private final Inbox inbox;
    private final RegisterValueRepository values;
    private final WatchRepository watches;
    private final MunicipalityTurns turns;
    private final MilestoneRefresh refresh;

    RegisterValueConsumer(
            Inbox inbox,
            RegisterValueRepository values,
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
        return ValuePayload.TOPIC;
    }

    @Override
    public Fold<ValuePayload> columns() {
        return RegisterValueRepository.COLUMNS;
    }

    @Override
    public Uni<Void> before(String key) {
        return RegisterValueRepository.Subject.of(key)
                .map(subject -> values.beforeFolding(subject.indicator()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    @Override
    public Uni<Void> passOn(String key, String register) {
        return RegisterValueRepository.Subject.of(key)
                .map(subject -> refresh(register, subject))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> refresh(String register, RegisterValueRepository.Subject subject) {
        return watches.following(subject.indicator(), subject.area())
                .chain(followers -> turns.each(register, followers, (municipality, ids) -> refresh.refresh(ids)));
    }
}
