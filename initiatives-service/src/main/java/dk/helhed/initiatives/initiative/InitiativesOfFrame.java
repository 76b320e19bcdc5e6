package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.AmountShare;
import dk.helhed.initiatives.budget.CostLine;
import dk.helhed.initiatives.budget.InitiativeBudget;
import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.initiatives.frame.FrameInitiatives;
import dk.helhed.kit.money.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The initiatives of a frame, as the feature frame sees them. */
@ApplicationScoped
class InitiativesOfFrame implements FrameInitiatives {

    private final InitiativeRepository initiatives;
    private final InitiativeLinks links;
    private final InitiativeBalances balances;
    private final Placements placements;
    private final InitiativePublisher publisher;

    InitiativesOfFrame(
            InitiativeRepository initiatives,
            InitiativeLinks links,
            InitiativeBalances balances,
            Placements placements,
            InitiativePublisher publisher) {
        this.initiatives = initiatives;
        this.links = links;
        this.balances = balances;
        this.placements = placements;
        this.publisher = publisher;
    }

    @Override
    public Uni<List<InitiativeBudget>> figures(UUID frameId) {
        return initiatives.ofFrame(frameId).chain(found -> {
            Set<UUID> ids = found.stream().map(Initiative::id).collect(Collectors.toSet());
            return Uni.combine()
                    .all()
                    .unis(links.of(ids), balances.of(ids))
                    .usingConcurrencyOf(1)
                    .with((linked, booked) -> found.stream()
                            .map(one -> figures(
                                    one,
                                    linked.getOrDefault(one.id(), List.of()),
                                    booked.getOrDefault(one.id(), Map.of())))
                            .toList());
        });
    }

    private static InitiativeBudget figures(
            Initiative initiative, List<InitiativeLink> links, Map<Integer, LedgerFigures> booked) {
        List<AmountShare> shares = links.stream()
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
                initiative.isPrioritised(),
                initiative.phased(),
                brokenDown,
                Money.ofOere(LedgerFigures.sum(booked.values()).appropriated()),
                shares);
    }

    @Override
    public Uni<Void> republish(Set<UUID> trackIds, Instant now) {
        return initiatives
                .ofTracks(trackIds)
                .chain(found -> placements.of(trackIds).chain(byTrack -> republish(found, byTrack, now)));
    }

    private Uni<Void> republish(List<Initiative> all, Map<UUID, Placement> byTrack, Instant now) {
        List<PublishedChange> changes = all.stream()
                .map(one -> new PublishedChange(one, one.isPublished(), null))
                .toList();
        all.forEach(one -> {
            one.touch(now);
            one.publishWithin(Objects.requireNonNull(byTrack.get(one.trackId())).frameOpen());
        });
        return initiatives.flush().chain(() -> publisher.publish(changes, byTrack));
    }
}
