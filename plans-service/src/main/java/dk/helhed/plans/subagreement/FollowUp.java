package dk.helhed.plans.subagreement;

/** How often the parties assess how far they have come. */
enum FollowUp {
    QUARTERLY,
    HALF_YEARLY,
    YEARLY,
    AT_THE_END
}
