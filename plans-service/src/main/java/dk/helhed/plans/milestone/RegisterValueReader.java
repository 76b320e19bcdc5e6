package dk.helhed.plans.milestone;

import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.inbox.Received;
import dk.helhed.kit.replica.Replica;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows what the registers publish, and holds every milestone that is bound to it against it. */
@ApplicationScoped
class RegisterValueReader implements Replica<ValueStated> {

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
    public String table() {
        return "register_value";
    }

    @Override
    public Uni<Void> before(String key) {
        return RegisterValueTable.Subject.of(key)
                .map(subject -> values.beforeFolding(subject.indicator()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    @Override
    public Uni<Boolean> fold(Received<ValueStated> event, String table) {
        return values.fold(event, RegisterValueTable.Subject.of(event), table);
    }

    @Override
    public Uni<Void> passOn(String key, String register) {
        return RegisterValueTable.Subject.of(key)
                .map(subject -> refresh(register, subject))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> refresh(String register, RegisterValueTable.Subject subject) {
        return watches.following(subject.indicator(), subject.area())
                .chain(followers -> turns.each(register, followers, (municipality, ids) -> refresh.refresh(ids)));
    }
}
