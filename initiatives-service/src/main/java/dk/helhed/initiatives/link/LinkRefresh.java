package dk.helhed.initiatives.link;

import dk.helhed.initiatives.initiative.ActivityEntry;
import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.initiatives.replica.cooperation.CooperationListener;
import dk.helhed.initiatives.replica.plan.PlanListener;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.work.Sequential;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Applies the events of plans and cooperation projects to every link that names them, on behalf of each municipality that has one. */
@ApplicationScoped
class LinkRefresh implements PlanListener, CooperationListener {

    private final Transactions transactions;
    private final PlanWatch watch;
    private final CooperationWatch cooperationWatch;
    private final GroundsReader grounds;
    private final LinkRepository links;
    private final InitiativeRegister initiatives;
    private final Clock clock;

    LinkRefresh(
            Transactions transactions,
            PlanWatch watch,
            CooperationWatch cooperationWatch,
            GroundsReader grounds,
            LinkRepository links,
            InitiativeRegister initiatives,
            Clock clock) {
        this.transactions = transactions;
        this.watch = watch;
        this.cooperationWatch = cooperationWatch;
        this.grounds = grounds;
        this.links = links;
        this.initiatives = initiatives;
        this.clock = clock;
    }

    @Override
    public Uni<Void> planChanged(UUID planId, String municipality) {
        return watch.watchers(planId)
                .chain(watchers -> onBehalfOf(
                        watchers,
                        municipality,
                        watcher -> links.initiativesLinkedTo(planId, watcher)
                                .chain(found -> Sequential.run(
                                        found, one -> follow(one, watcher, () -> links.ofPlan(planId, one))))));
    }

    @Override
    public Uni<Void> cooperationChanged(UUID projectId, String municipality) {
        return cooperationWatch
                .watchers(projectId)
                .chain(watchers -> onBehalfOf(
                        watchers,
                        municipality,
                        watcher -> links.initiativesJoinedBy(projectId, watcher)
                                .chain(found -> Sequential.run(
                                        found, one -> follow(one, watcher, () -> links.ofProject(projectId, one))))));
    }

    private Uni<Void> onBehalfOf(List<String> watchers, String municipality, Function<String, Uni<Void>> work) {
        return Sequential.run(watchers, watcher -> transactions.in(watcher, () -> work.apply(watcher)))
                // What follows in this transaction is on behalf of the event's municipality again.
                .chain(() ->
                        transactions.in(municipality, () -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> follow(UUID initiativeId, String municipality, Supplier<Uni<List<PlanLink>>> which) {
        return initiatives
                .lock(initiativeId, municipality)
                .chain(locked -> which.get()
                        .chain(found -> grounds.of(found).map(of -> followed(found, of, clock.instant())))
                        .call(links::flush)
                        .chain(changed -> changed.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : initiatives.republish(
                                        locked.initiative(), activity(changed.getFirst()), clock.instant())));
    }

    private static List<PlanLink> followed(List<PlanLink> links, Function<PlanLink, Grounds> grounds, Instant now) {
        return links.stream()
                .filter(link -> link.follow(grounds.apply(link), now))
                .toList();
    }

    private static ActivityEntry activity(PlanLink link) {
        return new ActivityEntry(
                "LINK_" + link.state(),
                ActivityEntry.SYSTEM,
                Map.of("linkId", link.id().toString()));
    }
}
