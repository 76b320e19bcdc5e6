package dk.helhed.plans.organisation;

/** The kinds of organisations that plans and agreements name. */
public enum OrganisationType {
    MUNICIPALITY,
    DEPARTMENT,
    DEPARTMENT_UNIT,
    HOUSING_ORGANISATION,
    FUND,
    ASSOCIATION,
    KNOWLEDGE_CENTRE,
    REGION,
    CIVIL_SOCIETY,
    OTHER
}
