package dk.helhed.plans.followup;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an adopted follow-up was opened again: when, in which role, why, and what had been locked until then. */
@Schema(name = "Reopening")
record Reopening(
        Instant reopenedAt,
        @Schema(examples = "approver") String role,

        @Schema(examples = "Registret har rettet årets tal.")
        String reason,

        Adoption adoption) {}
