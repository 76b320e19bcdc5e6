package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.CostLine;
import dk.helhed.initiatives.budget.Figures;
import dk.helhed.initiatives.budget.InitiativeBudget;
import dk.helhed.initiatives.budget.Share;
import dk.helhed.initiatives.frame.FrameInitiatives;
import dk.helhed.kit.money.Money;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers a frame about the initiatives in it. */
@ApplicationScoped
class InitiativesOfFrame implements FrameInitiatives {

    private final InitiativeRepository initiatives;
    private final InitiativeLinks links;
    private final InitiativeBalances balances;
    private final InitiativeTeller teller;

    InitiativesOfFrame(
            InitiativeRepository initiatives,
            InitiativeLinks links,
            InitiativeBalances balances,
            InitiativeTeller teller) {
        this.initiatives = initiatives;
        this.links = links;
        this.balances = balances;
        this.teller = teller;
    }

    @Override
    public Uni<List<InitiativeBudget>> figures(UUID frameId) {
        return initiatives.ofFrame(frameId).chain(found -> {
            Set<UUID> ids = found.stream().map(Initiative::id).collect(Collectors.toSet());
            return links.of(ids)
                    .chain(linked -> balances.of(ids)
                            .map(booked -> found.stream()
                                    .map(one -> figures(
                                            one,
                                            linked.getOrDefault(one.id(), List.of()),
                                            booked.getOrDefault(one.id(), Map.of())))
                                    .toList()));
        });
    }

    private static InitiativeBudget figures(
            Initiative initiative, List<InitiativeLink> links, Map<Integer, Figures> booked) {
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
                Money.ofOere(Figures.sum(booked.values()).appropriated()),
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
