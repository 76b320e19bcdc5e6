package dk.helhed.initiatives.initiative;

/** What is known of the plan that a link names, and of the cooperation project that it may rest on. */
public enum LinkState {
    /** No such plan has been published yet, or no such project is known. */
    UNVERIFIED,
    VERIFIED,
    /** The plan is no longer published, is withdrawn or rejected; or the project no longer joins the two municipalities. */
    DANGLING,
    /** The plan turned out to be another municipality's, and no project joins it with this one. */
    REFUSED;

    /** A refused link holds no money. */
    public boolean holdsMoney() {
        return this != REFUSED;
    }
}
