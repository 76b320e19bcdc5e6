package dk.helhed.plans.mandate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step on the way of a proposal. */
@Schema(name = "MandateStep")
public record MandateStep(
        @Schema(examples = "LOCAL_BOARD") MandateBody body,
        @Schema(examples = "DECIDE") StepAct act) {}
