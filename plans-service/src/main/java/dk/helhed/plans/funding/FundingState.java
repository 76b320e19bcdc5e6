package dk.helhed.plans.funding;

/** How far one budget of a plan has come. */
enum FundingState {
    DRAFT,
    APPROVED,
    /** A later budget was approved in its place; it stays readable and is never added. */
    SUPERSEDED
}
