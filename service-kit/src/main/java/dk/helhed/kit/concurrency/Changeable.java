package dk.helhed.kit.concurrency;

/** What a caller changes by the version that it saw: a row, or one with what was locked for it. */
public interface Changeable {

    long version();

    /** Refuses a change by someone who saw another version than this one. */
    void expect(long seen);
}
