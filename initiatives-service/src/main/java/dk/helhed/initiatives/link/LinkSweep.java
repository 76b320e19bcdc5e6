package dk.helhed.initiatives.link;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.outbox.Relay;
import dk.helhed.kit.work.Round;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Compares links with what is known of their plans where no further event will arrive. */
@ApplicationScoped
class LinkSweep {

    private final Transactions transactions;
    private final PlanWatch watch;
    private final LinkRefresh follower;
    private final Relay relay;

    LinkSweep(Transactions transactions, PlanWatch watch, LinkRefresh follower, Relay relay) {
        this.transactions = transactions;
        this.watch = watch;
        this.follower = follower;
        this.relay = relay;
    }

    @Scheduled(every = "{helhed.link.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return Round.of("link-sweep", sweep());
    }

    /** One transaction for each plan and municipality, until no more are due. */
    private Uni<Void> sweep() {
        return Multi.createBy()
                .repeating()
                .uni(() -> transactions.in("", () -> watch.due().chain(this::settle)))
                .whilst(settled -> settled)
                .filter(settled -> settled)
                .collect()
                .asList()
                .invoke(settled -> {
                    if (!settled.isEmpty()) {
                        relay.wake();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> settle(PlanWatch.@Nullable Due due) {
        return due == null
                ? Uni.createFrom().item(false)
                : transactions
                        .in(
                                due.municipality(),
                                () -> follower.planChanged(due.planId(), due.municipality())
                                        .chain(() -> watch.settle(due)))
                        .replaceWith(true);
    }
}
