package dk.helhed.initiatives.initiative.lifecycle;

import dk.helhed.initiatives.initiative.InitiativeStep;
import dk.helhed.initiatives.initiative.rules.DecisionReference;
import dk.helhed.initiatives.initiative.rules.InitiativeState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step in the life of an initiative as its municipality reads it. */
@Schema(name = "InitiativeStep")
public record StepView(
        UUID id,

        @Schema(description = "Null for the first step.") @Nullable
        InitiativeState from,

        InitiativeState to,

        @Schema(description = "The role that it was taken in.", examples = "editor")
        String role,

        @Schema(examples = "The council decided on the budget without a hearing.") @Nullable
        String reason,

        @Schema(description = "The decision behind it, where a body decided.") @Nullable
        DecisionReference decision,

        Instant at) {

    static StepView of(InitiativeStep step) {
        return new StepView(
                step.id(), step.from(), step.to(), step.role(), step.reason(), step.decision(), step.takenAt());
    }
}
