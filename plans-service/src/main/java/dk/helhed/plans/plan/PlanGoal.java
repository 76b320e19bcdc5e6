package dk.helhed.plans.plan;

import dk.helhed.kit.source.SourceNote;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An overall goal of a plan, as it is read by itself and with its plan. */
@Schema(name = "Goal")
public record PlanGoal(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0c0")
        UUID id,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1")
        UUID planId,

        @Schema(examples = "goal-bispehaven-1") @Nullable String externalId,
        @Schema(examples = "0751") String municipality,

        @Schema(examples = "Flere voksne har tilknytning til arbejdsmarkedet")
        String title,

        @Schema(examples = "Andelen i arbejde nærmer sig kommunens.") @Nullable
        String description,

        @Schema(examples = "Beskæftigelse") @Nullable String focusArea,
        @Nullable SourceNote source,
        @Schema(examples = "1") long version,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant changedAt) {}
