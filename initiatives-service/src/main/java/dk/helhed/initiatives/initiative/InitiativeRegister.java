package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.frame.Frame;
import dk.helhed.initiatives.frame.FrameBudgets;
import dk.helhed.initiatives.initiative.rules.DecisionReference;
import dk.helhed.initiatives.initiative.rules.InitiativeState;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.history.Effect;
import dk.helhed.kit.page.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What other features may ask of initiatives and publish through them, in the transaction of the caller. */
@ApplicationScoped
public class InitiativeRegister {

    private final FrameBudgets budgets;
    private final InitiativeRepository initiatives;
    private final InitiativeStepRepository steps;
    private final InitiativePublisher publisher;
    private final Placements placements;
    private final BudgetHistoryWriter budgetHistory;

    InitiativeRegister(
            FrameBudgets budgets,
            InitiativeRepository initiatives,
            InitiativeStepRepository steps,
            InitiativePublisher publisher,
            Placements placements,
            BudgetHistoryWriter budgetHistory) {
        this.budgets = budgets;
        this.initiatives = initiatives;
        this.steps = steps;
        this.publisher = publisher;
        this.placements = placements;
        this.budgetHistory = budgetHistory;
    }

    /** The municipality's own initiative under the lock of its frame; any other is 404. */
    public Uni<LockedInitiative> lock(UUID id, String municipality) {
        return initiatives
                .frameOfOwn(id, municipality)
                .chain(frameId -> budgets.lock(frameId, municipality))
                .chain(frame ->
                        initiatives.own(id, municipality).map(initiative -> LockedInitiative.of(frame, initiative)));
    }

    /** The frame of the municipality's own initiative, under its lock; the initiative itself is not loaded. */
    public Uni<Frame> lockFrame(UUID id, String municipality) {
        return initiatives.frameOfOwn(id, municipality).chain(frameId -> budgets.lock(frameId, municipality));
    }

    /** The municipality's own of these initiatives, locked by their rows alone: the figures of their frames may change meanwhile. */
    public Uni<List<Initiative>> lockRows(Set<UUID> ids, String municipality) {
        return initiatives.lockOwn(ids, municipality);
    }

    /** Moves an approved initiative that gets its first money to APPROPRIATED; the caller publishes it. */
    public Uni<Void> appropriate(Initiative initiative, String reason, DecisionReference decision, Instant now) {
        InitiativeState from = initiative.state();
        return initiative.appropriate(now)
                ? steps.persist(new InitiativeStep(initiative, from, "approver", reason, decision))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /**
     * Publishes initiatives that were written together and whose frame is verified; returns them as they are now, for
     * their history.
     */
    public Uni<List<Effect>> written(List<SavedInitiative> written, String role) {
        List<InitiativeStep> first = written.stream()
                .filter(SavedInitiative::isNew)
                .map(one -> new InitiativeStep(one.initiative(), null, role, null, null))
                .toList();
        List<PublishedChange> changes = written.stream()
                .map(one -> new PublishedChange(one.initiative(), one.wasPublished(), one.activity(role)))
                .toList();
        return steps.keep(first)
                .chain(() -> placements.of(
                        written.stream().map(one -> one.initiative().trackId()).collect(Collectors.toSet())))
                .call(byTrack -> publisher.publish(changes, byTrack))
                .map(byTrack -> written.stream()
                        .map(SavedInitiative::initiative)
                        .map(one -> effect(one, Objects.requireNonNull(byTrack.get(one.trackId()))))
                        .toList());
    }

    /** Keeps the budgets of initiatives that were written together, and of their tracks. */
    public Uni<Void> keepBudgets(List<Initiative> written, boolean frameOpen) {
        return budgetHistory.keep(written, frameOpen);
    }

    /** Which of these references the municipality uses outside the frame. */
    public Uni<Set<String>> takenElsewhere(Set<String> externalIds, UUID frameId, String municipality) {
        return initiatives.takenElsewhere(externalIds, frameId, municipality);
    }

    /** The initiative as it is now, for its history. */
    public Uni<Effect> effect(Initiative initiative) {
        return placements.of(initiative.trackId()).map(placement -> effect(initiative, placement));
    }

    private static Effect effect(Initiative initiative, Placement placement) {
        return new Effect(
                "/v1/initiatives/" + initiative.id(),
                initiative.version(),
                initiative.isPublished(),
                InitiativeView.of(initiative, placement));
    }

    /** Fails with 404 unless it is the municipality's own. */
    public Uni<Void> requireOwn(UUID id, String municipality) {
        return initiatives.own(id, municipality).replaceWithVoid();
    }

    /** Fails with 404 unless the caller may read it. */
    public Uni<Void> requireReadable(UUID id, Caller caller) {
        return initiatives.get(id, caller.readerMunicipality()).replaceWithVoid();
    }

    /** All of the frame that the transaction's municipality may see. */
    public Uni<List<Initiative>> ofFrame(UUID frameId) {
        return initiatives.ofFrame(frameId);
    }

    /** Those of these initiatives that the caller may read, by id, with their frame, theme and track. */
    public Uni<List<PlacedInitiative>> placed(Set<UUID> ids, Caller caller) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Filters filters =
                InitiativeRepository.readable(caller.readerMunicipality()).and("id in :ids", "ids", ids);
        return initiatives
                .page(filters, ids.size())
                .chain(found -> placements
                        .of(found.stream().map(Initiative::trackId).collect(Collectors.toSet()))
                        .map(byTrack -> found.stream()
                                .map(one ->
                                        new PlacedInitiative(one, Objects.requireNonNull(byTrack.get(one.trackId()))))
                                .toList()));
    }

    /** Raises the initiative's version and publishes it again, with its links as they are now. */
    public Uni<Void> republish(Initiative initiative, ActivityEntry activity, Instant now) {
        initiative.touch(now);
        return publisher.publish(initiative, initiative.isPublished(), activity).replaceWithVoid();
    }
}
