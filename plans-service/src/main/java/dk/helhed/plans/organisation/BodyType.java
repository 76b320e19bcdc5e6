package dk.helhed.plans.organisation;

/** The kinds of bodies that decide, propose, advise or are informed. */
public enum BodyType {
    COUNCIL,
    MAGISTRATE,
    COMMITTEE,
    ADMINISTRATION,
    MANAGEMENT_TEAM,
    BOARD,
    LOCAL_BOARD,
    STEERING_GROUP,
    WORKING_GROUP,
    SECRETARIAT,
    SETTLEMENT_PARTIES
}
