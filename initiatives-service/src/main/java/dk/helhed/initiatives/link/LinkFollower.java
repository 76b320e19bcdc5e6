package dk.helhed.initiatives.link;

import dk.helhed.initiatives.initiative.Happening;
import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.initiatives.plan.PlanListener;
import dk.helhed.initiatives.plan.PlanReplica;
import dk.helhed.initiatives.plan.Plans;
import dk.helhed.kit.caller.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Takes news of a plan to every link that names it, on behalf of each municipality that has one. */
@ApplicationScoped
class LinkFollower implements PlanListener {

    private final Transactions transactions;
    private final PlanWatch watch;
    private final Plans plans;
    private final LinkRepository links;
    private final InitiativeRegister initiatives;
    private final Clock clock;

    LinkFollower(
            Transactions transactions,
            PlanWatch watch,
            Plans plans,
            LinkRepository links,
            InitiativeRegister initiatives,
            Clock clock) {
        this.transactions = transactions;
        this.watch = watch;
        this.plans = plans;
        this.links = links;
        this.initiatives = initiatives;
        this.clock = clock;
    }

    @Override
    public Uni<Void> planChanged(UUID planId, String municipality) {
        return watch.watchers(planId)
                .chain(watchers -> each(watchers, watcher -> transactions.in(watcher, () -> follow(planId, watcher))))
                // What may still come in this transaction is on behalf of the event's municipality again.
                .chain(() ->
                        transactions.in(municipality, () -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> follow(UUID planId, String municipality) {
        return links.initiativesLinkedTo(planId, municipality)
                .chain(found -> each(found, initiative -> follow(planId, initiative, municipality)));
    }

    private Uni<Void> follow(UUID planId, UUID initiativeId, String municipality) {
        return initiatives
                .hold(initiativeId, municipality)
                .chain(held -> links.ofPlan(planId, initiativeId)
                        .chain(found -> plans.findById(planId).map(plan -> followed(found, plan, clock.instant())))
                        .call(links::flush)
                        .chain(changed -> changed.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : initiatives.restate(
                                        held.initiative(), happening(changed.getFirst()), clock.instant())));
    }

    private static List<PlanLink> followed(List<PlanLink> links, PlanReplica plan, Instant now) {
        return links.stream().filter(link -> link.follow(plan, now)).toList();
    }

    private static Happening happening(PlanLink link) {
        return new Happening(
                "LINK_" + link.state(),
                Happening.SYSTEM,
                Map.of("linkId", link.id().toString()));
    }

    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> work.apply(one))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
