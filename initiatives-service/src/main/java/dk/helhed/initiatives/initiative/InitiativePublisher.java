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

/** Tells the neighbours of initiatives that all may read: their whole state, what happened, and when they are no more. */
@ApplicationScoped
class InitiativePublisher {

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

    /**
     * One that was written.
     *
     * @param wasPublished whether the neighbours knew of it before the change
     */
    record Told(
            Initiative initiative,
            boolean wasPublished,
            @Nullable ActivityEntry happening) {}

    /** Writes the changed initiative and tells of it, in the transaction of the caller; the last step of every change. */
    Uni<Placement> publish(Initiative initiative, boolean wasPublished, @Nullable ActivityEntry happening) {
        return placements
                .of(initiative.trackId())
                .invoke(placement -> initiative.publishWithin(placement.frameOpen()))
                .call(initiatives::flush)
                .call(placement -> tell(
                        List.of(new Told(initiative, wasPublished, happening)),
                        Map.of(placement.trackId(), placement)));
    }

    /** Tells of many that were written together, with a statement for each kind of thing and not for each initiative. */
    Uni<Void> tell(List<Told> told, Map<UUID, Placement> byTrack) {
        List<Initiative> all = told.stream().map(Told::initiative).toList();
        Set<UUID> published =
                all.stream().filter(Initiative::isPublished).map(Initiative::id).collect(Collectors.toSet());
        return placeholders
                .follow(all, one -> placement(one, byTrack).frameOpen())
                .chain(() -> links.of(published))
                .chain(linked -> balances.of(published)
                        .map(booked -> told.stream()
                                .flatMap(one -> events(one, placement(one.initiative(), byTrack), linked, booked))
                                .toList()))
                .chain(events -> events.isEmpty() ? Uni.createFrom().voidItem() : outbox.addAll(events));
    }

    private static Placement placement(Initiative initiative, Map<UUID, Placement> byTrack) {
        return Objects.requireNonNull(byTrack.get(initiative.trackId()));
    }

    private static Stream<OutboxEvent> events(
            Told told,
            Placement placement,
            Map<UUID, List<InitiativeLink>> links,
            Map<UUID, Map<Integer, LedgerFigures>> booked) {
        Initiative initiative = told.initiative();
        if (!initiative.isPublished()) {
            return told.wasPublished()
                    ? Stream.of(event(initiative, "dk.helhed.initiatives.initiative.withdrawn", null))
                    : Stream.empty();
        }
        InitiativePayload stated = InitiativePayload.of(
                initiative,
                placement,
                links.getOrDefault(initiative.id(), List.of()),
                booked.getOrDefault(initiative.id(), Map.of()));
        OutboxEvent state = event(initiative, "dk.helhed.initiatives.initiative.stated", stated);
        return told.happening() == null ? Stream.of(state) : Stream.of(state, activity(initiative, told.happening()));
    }

    private static OutboxEvent activity(Initiative initiative, ActivityEntry happening) {
        return new OutboxEvent(
                ACTIVITY_TOPIC,
                initiative.id().toString(),
                "initiative/" + initiative.id(),
                initiative.version(),
                initiative.municipality(),
                "dk.helhed.initiatives.activity",
                new InitiativeActivity(
                        initiative.id(),
                        happening.what(),
                        initiative.changedAt(),
                        happening.role(),
                        happening.details()));
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
