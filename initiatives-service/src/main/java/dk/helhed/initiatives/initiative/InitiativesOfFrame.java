package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.InitiativeBudget;
import dk.helhed.initiatives.budget.Share;
import dk.helhed.initiatives.frame.FrameInitiatives;
import dk.helhed.kit.money.Money;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers a frame about the initiatives in it. */
@ApplicationScoped
class InitiativesOfFrame implements FrameInitiatives {

    private final InitiativeRepository initiatives;
    private final InitiativeLinks links;
    private final InitiativeTeller teller;

    InitiativesOfFrame(InitiativeRepository initiatives, InitiativeLinks links, InitiativeTeller teller) {
        this.initiatives = initiatives;
        this.links = links;
        this.teller = teller;
    }

    @Override
    public Uni<List<InitiativeBudget>> figures(UUID frameId) {
        return initiatives
                .ofFrame(frameId)
                .chain(found -> links.of(found.stream().map(Initiative::id).collect(Collectors.toSet()))
                        .map(byInitiative -> found.stream()
                                .map(one -> figures(one, byInitiative.getOrDefault(one.id(), List.of())))
                                .toList()));
    }

    private static InitiativeBudget figures(Initiative initiative, List<InitiativeLink> links) {
        List<Share> shares = links.stream()
                .filter(link -> link.state().holdsMoney())
                .map(InitiativeLink::share)
                .toList();
        Money brokenDown = initiative.breakdown().isEmpty()
                ? null
                : Money.sum(
                        initiative.breakdown().stream().map(CostLine::amount).toList());
        return new InitiativeBudget(
                initiative.id(),
                initiative.trackId(),
                initiative.amount(),
                initiative.holdsMoney(),
                initiative.state().isPrioritised(),
                initiative.phased(),
                brokenDown,
                shares);
    }

    @Override
    public Uni<Void> restate(Set<UUID> trackIds, Instant now) {
        return initiatives
                .ofTracks(trackIds)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .invoke(one -> one.touch(now))
                        .onItem()
                        .transformToUniAndConcatenate(one -> teller.publish(one, one.isPublished(), null))
                        .collect()
                        .last())
                .replaceWithVoid();
    }
}
