package dk.helhed.healthdata.reading.model;

/** What kind of value an observation has (SDMX code list CL_OBS_STATUS 2.2). */
public enum ObsStatus {
    /** Normal value. */
    A,
    /** Time series break. */
    B,
    /** Definition differs. */
    D,
    /** Estimated value. */
    E,
    /** Missing value; the data cannot exist. */
    M,
    /** Missing value; not in this version. */
    L,
    /** Missing value; not stated by the source. */
    O,
    /** Provisional value. */
    P,
    /** Missing value; suppressed. */
    Q,
    /** Low reliability. */
    U
}
