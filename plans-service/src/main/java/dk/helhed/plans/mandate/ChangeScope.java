package dk.helhed.plans.mandate;

/** What a change touches, in the terms that mandates are given in. */
public enum ChangeScope {
    MILESTONE,
    INDICATOR,
    ACTIVITY,
    STAFF,
    PARTIES,
    PERIOD,
    FUNDING,
    /** What else a sub-agreement states. */
    TERMS,
    /** The strategic agreement, the plan's goals, and what the plan is about. */
    STRATEGIC_AGREEMENT
}
