package dk.helhed.initiatives.initiative;

import dk.helhed.kit.outbox.Outbox;
import dk.helhed.kit.outbox.OutboxEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the neighbours of initiatives that all may read: their whole state, what happened, and when they are no more. */
@ApplicationScoped
class InitiativeTeller {

    static final String STATE_TOPIC = "initiatives.initiative.v1";
    static final String ACTIVITY_TOPIC = "initiatives.activity.v1";

    private final InitiativeRepository initiatives;
    private final Placements placements;
    private final InitiativeLinks links;
    private final InitiativeBalances balances;
    private final Placeholders placeholders;
    private final Outbox outbox;

    InitiativeTeller(
            InitiativeRepository initiatives,
            Placements placements,
            InitiativeLinks links,
            InitiativeBalances balances,
            Placeholders placeholders,
            Outbox outbox) {
        this.initiatives = initiatives;
        this.placements = placements;
        this.links = links;
        this.balances = balances;
        this.placeholders = placeholders;
        this.outbox = outbox;
    }

    /** Writes the changed initiative and tells of it, in the transaction of the caller; the last step of every change. */
    Uni<Placement> publish(Initiative initiative, boolean wasPublished, @Nullable Happening happening) {
        return placements
                .of(initiative.trackId())
                .invoke(placement -> initiative.publishWithin(placement.frameOpen()))
                .call(initiatives::flush)
                .call(placement -> tell(initiative, placement, wasPublished, happening));
    }

    /** Tells of one of many that were written together. */
    Uni<Void> tell(Initiative initiative, Placement placement, boolean wasPublished, @Nullable Happening happening) {
        return placeholders
                .follow(initiative, placement.frameOpen())
                .chain(() -> state(initiative, placement, wasPublished))
                .chain(() -> activity(initiative, happening));
    }

    private Uni<Void> state(Initiative initiative, Placement placement, boolean wasPublished) {
        if (initiative.isPublished()) {
            return stated(initiative, placement)
                    .chain(stated -> outbox.add(event(initiative, "dk.helhed.initiatives.initiative.stated", stated)));
        }
        return wasPublished
                ? outbox.add(event(initiative, "dk.helhed.initiatives.initiative.withdrawn", null))
                : Uni.createFrom().voidItem();
    }

    private Uni<InitiativeStated> stated(Initiative initiative, Placement placement) {
        Set<UUID> id = Set.of(initiative.id());
        return links.of(id)
                .map(found -> found.getOrDefault(initiative.id(), List.of()))
                .chain(ofIt -> balances.of(id)
                        .map(found -> InitiativeStated.of(
                                initiative, placement, ofIt, found.getOrDefault(initiative.id(), Map.of()))));
    }

    private Uni<Void> activity(Initiative initiative, @Nullable Happening happening) {
        if (happening == null || !initiative.isPublished()) {
            return Uni.createFrom().voidItem();
        }
        return outbox.add(new OutboxEvent(
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
                        happening.details())));
    }

    private static OutboxEvent event(Initiative initiative, String type, @Nullable InitiativeStated payload) {
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
