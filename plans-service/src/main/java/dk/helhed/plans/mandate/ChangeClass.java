package dk.helhed.plans.mandate;

/** How far a change reaches: no further than the plan, or into the strategy of the city. */
public enum ChangeClass {
    ORDINARY,
    CITY_STRATEGIC
}
