package dk.helhed.healthdata.audit;

import java.util.List;

/** Where an audit keeps what it has finished, line by line. It is as secret as the true counts. */
public interface JournalStore {

    /** The lines that are there; one that was cut off by a kill is among them, as it is. */
    List<String> lines();

    /** Forgets all but the first of them. */
    void keepOnly(int lines);

    void add(String line);
}
