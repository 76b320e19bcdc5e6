package dk.helhed.initiatives.replica.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as plans-service last published it; only the id remains of one that was withdrawn. */
@Schema(name = "LinkedPlan")
public record PlanView(
        UUID id,

        String municipality,

        @Schema(examples = "Boligsocial helhedsplan for Bispehaven") @Nullable
        String title,

        @Schema(examples = "HOUSING_SOCIAL") @Nullable String type,
        @Schema(examples = "ACTIVE") @Nullable String state,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean withdrawn,

        @Schema(description = "When plans-service published it.")
        Instant asOf,

        @Schema(description = "The version of what it published.", examples = "3")
        long sourceVersion) {}
