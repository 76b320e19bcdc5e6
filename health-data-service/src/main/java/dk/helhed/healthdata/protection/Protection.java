package dk.helhed.healthdata.protection;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** What came of protecting a table. */
public sealed interface Protection {

    /**
     * A pattern that was proved to be safe.
     *
     * @param hidden every cell that is not shown
     * @param proofs for each primary cell two tables that agree on all that is shown
     */
    record Safe(BitSet hidden, Map<Integer, Proof> proofs) implements Protection {}

    /**
     * Some primary cells could not be hidden, whatever else is: too much around them is known already. Nothing may be
     * published; a coarser table can help.
     */
    record Unprotectable(List<Integer> cells) implements Protection {}

    /** The time was up before every primary cell had its proof. Nothing may be published. */
    record OutOfTime(int proved, int primaries) implements Protection {}
}
