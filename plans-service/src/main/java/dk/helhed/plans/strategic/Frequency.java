package dk.helhed.plans.strategic;

/** How often the parties assess together how far they have come. */
enum Frequency {
    QUARTERLY,
    HALF_YEARLY,
    YEARLY,
    AT_THE_END
}
