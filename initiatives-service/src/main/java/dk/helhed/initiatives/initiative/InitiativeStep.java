package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.initiative.rules.DecisionReference;
import dk.helhed.initiatives.initiative.rules.InitiativeState;
import dk.helhed.kit.caller.LoadedItems;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step in the life of an initiative, kept as it was taken. */
@Entity
@EntityListeners(LoadedItems.Listener.class)
@Immutable
@Table(name = "initiative_step")
public class InitiativeStep {

    @Id
    private UUID id;

    @Column(name = "initiative_id", nullable = false)
    private UUID initiativeId;

    @Column(nullable = false)
    private String municipality;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private @Nullable InitiativeState fromState;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state", nullable = false)
    private InitiativeState toState;

    @Column(nullable = false)
    private String role;

    private @Nullable String reason;

    @Column(name = "decision_body")
    private @Nullable String decisionBody;

    @Column(name = "decision_on")
    private @Nullable LocalDate decisionOn;

    @Column(name = "decision_reference")
    private @Nullable String decisionReference;

    @Column(name = "taken_at", nullable = false)
    private Instant takenAt;

    @SuppressWarnings("NullAway.Init")
    protected InitiativeStep() {}

    public InitiativeStep(
            Initiative initiative,
            @Nullable InitiativeState from,
            String role,
            @Nullable String reason,
            @Nullable DecisionReference decision) {
        this.id = Ids.next();
        this.initiativeId = initiative.id();
        this.municipality = initiative.municipality();
        this.fromState = from;
        this.toState = initiative.state();
        this.role = role;
        this.reason = reason;
        this.decisionBody = decision == null ? null : decision.body();
        this.decisionOn = decision == null ? null : decision.decidedOn();
        this.decisionReference = decision == null ? null : decision.reference();
        this.takenAt = initiative.changedAt();
    }

    public UUID id() {
        return id;
    }

    public @Nullable InitiativeState from() {
        return fromState;
    }

    public InitiativeState to() {
        return toState;
    }

    public String role() {
        return role;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Instant takenAt() {
        return takenAt;
    }

    public @Nullable DecisionReference decision() {
        return decisionBody == null || decisionOn == null || decisionReference == null
                ? null
                : new DecisionReference(decisionBody, decisionOn, decisionReference);
    }
}
