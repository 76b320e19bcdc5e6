package dk.helhed.plans.plan;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A strategic agreement as its plan shows it. */
@Schema(name = "PlanAgreement")
public record PlanAgreement(
        UUID id,

        @Schema(description = "DRAFT, PARTLY_SIGNED or SIGNED.", examples = "SIGNED")
        String state,

        boolean signed,

        @Schema(description = "How many of the parties have not signed.", examples = "0")
        int awaiting) {}
