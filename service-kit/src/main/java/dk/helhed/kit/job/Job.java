package dk.helhed.kit.job;

/** One kind of work that waits in the database. */
public interface Job {

    /** Does one piece of it; false where none waits. */
    boolean doOne();

    /** Whether a piece takes so short that none may wait behind the long ones of other kinds. */
    default boolean isShort() {
        return false;
    }
}
