package dk.helhed.plans.mandate;

/** What a proposal must show before it is put to those who decide. */
public enum Precondition {
    /** That it supports a goal of the plan. */
    SUPPORTS_GOAL,
    /** Evidence that what is proposed has effect. */
    EVIDENCE_OF_EFFECT
}
