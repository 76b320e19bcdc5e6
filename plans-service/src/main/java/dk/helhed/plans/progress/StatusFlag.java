package dk.helhed.plans.progress;

/** What a reader must know of a status besides itself. */
public enum StatusFlag {
    /** A newer figure should have come by now. */
    STALE,
    /** The figure's source prints no period; progress is held against today. */
    UNDATED,
    /** The figure, or the milestone itself, is invented. */
    SYNTHETIC
}
