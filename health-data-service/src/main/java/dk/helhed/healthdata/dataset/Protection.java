package dk.helhed.healthdata.dataset;

/** Whether a dataset's figures may be shown as they are. */
public enum Protection {
    /** They have been published in a report, which the dataset names. */
    NONE_ALREADY_PUBLIC,
    /** They are invented and about no one. */
    SYNTHETIC,
    /** They must be protected first, which this service cannot do yet: such a dataset takes no release. */
    REQUIRED
}
