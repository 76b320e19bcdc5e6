package dk.helhed.plans.followup;

import dk.helhed.kit.history.FieldChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a plan or something under it was changed in the year: what, when, in which role and why. */
@Schema(name = "YearsChange")
record YearsChange(
        @Schema(description = "The collection that the thing is in.", examples = "milestones")
        String kind,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d4")
        String id,

        @Schema(description = "The version that came of it.", examples = "3") @Nullable
        Long version,

        Instant at,
        @Schema(examples = "[\"approver\"]") List<String> roles,

        @Schema(examples = "Rettet efter mødet i styregruppen.") @Nullable
        String reason,

        @Schema(examples = "PUT /v1/milestones/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d4")
        String operation,

        @Schema(description = "The change proposal that made it; null where it was made without one.") @Nullable
        UUID changeProposalId,

        @Schema(description = "What it changed, field by field; empty where it made the thing.")
        List<FieldChange> fields) {}
