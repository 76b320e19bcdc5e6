package dk.helhed.plans.mandate;

import java.util.List;
import java.util.Set;

/** What the rules ask of one proposal. */
public record Mandate(
        List<MandateStep> steps,
        Set<Precondition> preconditions,
        Set<MandateBody> consultBefore,
        Set<MandateBody> informAfter) {

    /** The body that has the last word. */
    public MandateBody decider() {
        return steps.getLast().body();
    }

    /** From a step on, the first body that decides. */
    public MandateBody decider(int stepNo) {
        return steps.stream()
                .skip(stepNo)
                .filter(step -> step.act() == StepAct.DECIDE)
                .findFirst()
                .orElse(steps.getLast())
                .body();
    }
}
