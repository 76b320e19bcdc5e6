package dk.helhed.initiatives.initiative;

/** What is known of the plan that a link names. */
public enum LinkState {
    /** No such plan has been published yet. */
    UNVERIFIED,
    VERIFIED,
    /** The plan was published and is no more. */
    DANGLING,
    /** The plan turned out to be another municipality's. */
    REFUSED;

    /** A refused link holds no money. */
    public boolean holdsMoney() {
        return this != REFUSED;
    }
}
