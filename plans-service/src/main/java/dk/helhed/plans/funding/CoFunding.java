package dk.helhed.plans.funding;

/** How the local share is given: in money, or in working hours. */
enum CoFunding {
    CASH,
    IN_KIND
}
