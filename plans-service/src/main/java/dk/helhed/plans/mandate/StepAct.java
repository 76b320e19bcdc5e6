package dk.helhed.plans.mandate;

/** What a body does with a proposal: put it to the next body, or decide. */
public enum StepAct {
    RECOMMEND,
    DECIDE
}
