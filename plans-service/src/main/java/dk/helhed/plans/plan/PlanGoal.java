package dk.helhed.plans.plan;

import dk.helhed.kit.source.SourceNote;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An overall goal of a plan, as it is read by itself and with its plan. */
@Schema(name = "Goal")
public record PlanGoal(
        UUID id,

        UUID planId,

        @Schema(examples = "goal-bispehaven-1") @Nullable String externalId,
        String municipality,

        @Schema(examples = "Flere voksne har tilknytning til arbejdsmarkedet")
        String title,

        @Schema(examples = "Andelen i arbejde nærmer sig kommunens.") @Nullable
        String description,

        @Schema(examples = "Beskæftigelse") @Nullable String focusArea,
        @Nullable SourceNote source,
        long version,
        Instant changedAt) {}
