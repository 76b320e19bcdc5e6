package dk.helhed.healthdata.dataset;

/** Whether a dataset's figures may be shown as they are. */
public enum Protection {
    /** They stand in a public report already; the dataset says which. */
    NONE_ALREADY_PUBLIC,
    /** They are invented and tell of no one. */
    SYNTHETIC,
    /** They must be protected first, which this service cannot do yet: such a dataset takes no release. */
    REQUIRED
}
