package dk.helhed.kit.job;

import java.util.List;

/** Work of which several pieces may wait, each for one process alone. */
public interface WorkQueue<W> extends Job {

    /** In the order in which they are to be done. */
    List<W> waiting();

    /** Does it to its end; false where another process has it, or nothing of it is left to do. */
    boolean attempt(W one);

    @Override
    default boolean doOne() {
        return waiting().stream().anyMatch(this::attempt);
    }
}
