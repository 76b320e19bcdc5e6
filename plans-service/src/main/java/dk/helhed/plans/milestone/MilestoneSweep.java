package dk.helhed.plans.milestone;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.outbox.Relay;
import dk.helhed.kit.work.Round;
import dk.helhed.kit.work.Sequential;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks after the milestones whose day has come: time alone makes a figure stale and a target missed. */
@ApplicationScoped
class MilestoneSweep {

    private static final Logger LOG = Logger.getLogger(MilestoneSweep.class);

    private final Transactions transactions;
    private final WatchRepository watches;
    private final MilestoneRefresh refresh;
    private final Relay relay;
    private final Clock clock;

    MilestoneSweep(
            Transactions transactions, WatchRepository watches, MilestoneRefresh refresh, Relay relay, Clock clock) {
        this.transactions = transactions;
        this.watches = watches;
        this.refresh = refresh;
        this.relay = relay;
        this.clock = clock;
    }

    // Soon after the start: the service may have been down when something fell due.
    @Scheduled(
            every = "{helhed.milestone.sweep-every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return Round.of("milestone-sweep", sweep());
    }

    /** One transaction for each municipality; a failure of one leaves the others done. */
    Uni<Void> sweep() {
        return transactions
                .in("", () -> watches.due(LocalDate.now(clock)))
                .chain(due -> Sequential.run(due.entrySet(), entry -> of(entry.getKey(), entry.getValue())))
                .invoke(relay::wake);
    }

    private Uni<Void> of(String municipality, List<UUID> milestoneIds) {
        return transactions
                .in(municipality, () -> refresh.refresh(milestoneIds))
                .onFailure()
                .invoke(failure -> LOG.warnf("Milestones of %s wait: %s", municipality, failure))
                .onFailure()
                .recoverWithNull();
    }
}
