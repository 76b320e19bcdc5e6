package dk.helhed.kit.job;

/** One kind of work that waits in the database. */
public interface Job {

    /** Does one piece of it; false where none waits. */
    boolean doOne();
}
