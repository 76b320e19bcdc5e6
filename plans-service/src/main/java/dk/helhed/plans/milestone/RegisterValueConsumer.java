package dk.helhed.plans.milestone;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.inbox.Inbox;
import dk.helhed.kit.replica.Fold;
import dk.helhed.kit.replica.Replica;
import dk.helhed.kit.work.Sequential;
import dk.helhed.plans.registervalue.RegisterValueRepository;
import dk.helhed.plans.registervalue.ValuePayload;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the figures that the registers publish, and assesses every milestone that is bound to them again. */
@ApplicationScoped
class RegisterValueConsumer implements Replica<ValuePayload> {

    private final Inbox inbox;
    private final RegisterValueRepository values;
    private final WatchRepository watches;
    private final Transactions transactions;
    private final MilestoneRefresh refresh;

    RegisterValueConsumer(
            Inbox inbox,
            RegisterValueRepository values,
            WatchRepository watches,
            Transactions transactions,
            MilestoneRefresh refresh) {
        this.inbox = inbox;
        this.values = values;
        this.watches = watches;
        this.transactions = transactions;
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
                .map(this::refresh)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The event is the register's; each municipality's milestones are touched on behalf of that municipality. */
    private Uni<Void> refresh(RegisterValueRepository.Subject subject) {
        return watches.following(subject.indicator(), subject.area())
                .chain(followers -> Sequential.run(
                        followers.entrySet(),
                        follower -> transactions.in(follower.getKey(), () -> refresh.refresh(follower.getValue()))));
    }
}
