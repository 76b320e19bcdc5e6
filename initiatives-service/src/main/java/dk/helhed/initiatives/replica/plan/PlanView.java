package dk.helhed.initiatives.replica.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as plans-service last published it; only the id remains of one that was withdrawn. */
@Schema(name = "LinkedPlan")
public record PlanView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0e1")
        UUID id,

        @Schema(description = "Kommunekode, four digits.", examples = "0751")
        String municipality,

        @Schema(examples = "Boligsocial helhedsplan for Bispehaven") @Nullable
        String title,

        @Schema(examples = "HOUSING_SOCIAL") @Nullable String type,
        @Schema(examples = "ACTIVE") @Nullable String state,
        @Schema(examples = "2021-01-01") @Nullable LocalDate startsOn,
        @Schema(examples = "2024-12-31") @Nullable LocalDate endsOn,
        @Schema(examples = "false") boolean withdrawn,

        @Schema(description = "When plans-service stated it.", examples = "2021-01-04T09:30:00Z")
        Instant asOf,

        @Schema(description = "The version of what it stated.", examples = "3")
        long sourceVersion) {}
