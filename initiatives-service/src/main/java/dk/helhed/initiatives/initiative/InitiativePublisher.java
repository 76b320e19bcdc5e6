package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.kit.outbox.Outbox;
import dk.helhed.kit.outbox.OutboxEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Publishes open initiatives to the neighbours: their whole state, what happened, and that they are withdrawn. */
@ApplicationScoped
public class InitiativePublisher {

    static final String STATE_TOPIC = "initiatives.initiative.v1";
    static final String ACTIVITY_TOPIC = "initiatives.activity.v1";

    private final InitiativeRepository initiatives;
    private final Placements placements;
    private final InitiativeLinks links;
    private final InitiativeBalances balances;
    private final PlaceholderWriter placeholders;
    private final Outbox outbox;

    InitiativePublisher(
            InitiativeRepository initiatives,
            Placements placements,
            InitiativeLinks links,
            InitiativeBalances balances,
            PlaceholderWriter placeholders,
            Outbox outbox) {
        this.initiatives = initiatives;
        this.placements = placements;
        this.links = links;
        this.balances = balances;
        this.placeholders = placeholders;
        this.outbox = outbox;
    }

    /** Writes the changed initiative and publishes it, in the transaction of the caller; the last step of every change. */
    public Uni<Placement> publish(Initiative initiative, boolean wasPublished, @Nullable ActivityEntry activity) {
        return placements
                .of(initiative.trackId())
                .invoke(placement -> initiative.publishWithin(placement.frameOpen()))
                .call(initiatives::flush)
                .call(placement -> publish(
                        List.of(new PublishedChange(initiative, wasPublished, activity)),
                        Map.of(placement.trackId(), placement)));
    }

    /** Publishes many that were written together, with one SQL statement for each kind of row and not for each initiative. */
    Uni<Void> publish(List<PublishedChange> changes, Map<UUID, Placement> byTrack) {
        List<Initiative> all = changes.stream().map(PublishedChange::initiative).toList();
        Set<UUID> published =
                all.stream().filter(Initiative::isPublished).map(Initiative::id).collect(Collectors.toSet());
        return placeholders
                .follow(all, one -> placement(one, byTrack).frameOpen())
                .chain(() -> Uni.combine()
                        .all()
                        .unis(links.of(published), balances.of(published))
                        .usingConcurrencyOf(1)
                        .with((linked, booked) -> changes.stream()
                                .flatMap(one -> events(one, placement(one.initiative(), byTrack), linked, booked))
                                .toList()))
                .chain(events -> events.isEmpty() ? Uni.createFrom().voidItem() : outbox.addAll(events));
    }

    private static Placement placement(Initiative initiative, Map<UUID, Placement> byTrack) {
        return Objects.requireNonNull(byTrack.get(initiative.trackId()));
    }

    private static Stream<OutboxEvent> events(
            PublishedChange change,
            Placement placement,
            Map<UUID, List<InitiativeLink>> links,
            Map<UUID, Map<Integer, LedgerFigures>> booked) {
        Initiative initiative = change.initiative();
        if (!initiative.isPublished()) {
            return change.wasPublished()
                    ? Stream.of(event(initiative, "dk.helhed.initiatives.initiative.withdrawn", null))
                    : Stream.empty();
        }
        InitiativePayload stated = InitiativePayload.of(
                initiative,
                placement,
                links.getOrDefault(initiative.id(), List.of()),
                booked.getOrDefault(initiative.id(), Map.of()));
        OutboxEvent state = event(initiative, "dk.helhed.initiatives.initiative.stated", stated);
        return change.activity() == null ? Stream.of(state) : Stream.of(state, activity(initiative, change.activity()));
    }

    private static OutboxEvent activity(Initiative initiative, ActivityEntry activity) {
        return new OutboxEvent(
                ACTIVITY_TOPIC,
                initiative.id().toString(),
                "initiative/" + initiative.id(),
                initiative.version(),
                initiative.municipality(),
                "dk.helhed.initiatives.activity",
                new InitiativeActivity(
                        initiative.id(), activity.what(), initiative.changedAt(), activity.role(), activity.details()));
    }

    private static OutboxEvent event(Initiative initiative, String type, @Nullable InitiativePayload payload) {
        return new OutboxEvent(
                STATE_TOPIC,
                initiative.id().toString(),
                "initiative/" + initiative.id(),
                initiative.version(),
                initiative.municipality(),
                type,
                payload);
    }
}
