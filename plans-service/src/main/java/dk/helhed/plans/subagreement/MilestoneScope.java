package dk.helhed.plans.subagreement;

/** What a milestone is about: all activities of its sub-agreement, or one of them. */
public enum MilestoneScope {
    ALL_ACTIVITIES,
    SINGLE_ACTIVITY
}
