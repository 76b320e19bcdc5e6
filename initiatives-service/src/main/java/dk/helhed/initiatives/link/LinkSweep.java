package dk.helhed.initiatives.link;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.job.Job;
import dk.helhed.kit.outbox.Relay;
import dk.helhed.kit.work.OnLoop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Compares links with what is known of their plans where no further event will arrive. */
@ApplicationScoped
class LinkSweep implements Job {

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

    @Override
    public boolean doOne() {
        boolean settled =
                OnLoop.await(() -> transactions.in("", () -> watch.due().chain(this::settle)));
        if (settled) {
            relay.wake();
        }
        return settled;
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
