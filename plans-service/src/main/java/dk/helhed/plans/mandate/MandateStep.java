package dk.helhed.plans.mandate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step on the way of a proposal. */
@Schema(name = "MandateStep")
public record MandateStep(MandateBody body, StepAct act) {}
