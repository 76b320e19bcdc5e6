package dk.helhed.healthdata.audit.report;

/** How an audit ended. */
public enum Verdict {
    /** For every primary two tables are known, checked exactly, that agree on all that is public and are far enough apart. */
    PASSED,
    /** A primary can be found out, or narrowed down too far. */
    FAILED,
    /** No leak was found, and not every primary was shown to be safe. */
    NOT_PROVEN,
    /** The time was up before every primary was decided. */
    TIMED_OUT;

    public boolean isPublishable() {
        return this == PASSED;
    }
}
