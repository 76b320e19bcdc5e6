package dk.helhed.plans.plan;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A strategic agreement as its plan shows it. */
@Schema(name = "PlanAgreement")
public record PlanAgreement(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d8")
        UUID id,

        @Schema(description = "DRAFT, PARTLY_SIGNED or SIGNED.", examples = "SIGNED")
        String state,

        @Schema(examples = "true") boolean signed,

        @Schema(description = "How many of the parties have not signed.", examples = "0")
        int awaiting) {}
