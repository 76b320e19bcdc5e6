package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.audit.report.Attack;
import java.util.List;
import java.util.Set;

/**
 * A piece of the search that depends on nothing but the state before its pass, so that it gives the same on any thread
 * and after any restart.
 *
 * @param pass the number of the pass
 * @param seed the unknown around which is searched, which names the task within its pass
 * @param unknowns what may move
 * @param isWhole whether that is all that is linked to the seed
 * @param steps what is to be done
 * @param targets the primaries that are to be decided
 */
record Task(int pass, int seed, int[] unknowns, boolean isWhole, Set<Pass.Step> steps, int[] targets) {

    /**
     * What came out.
     *
     * @param settled how many targets are decided by it
     * @param programs how many programmes were solved
     */
    record Outcome(List<Witness> witnesses, List<Refutation> refutations, int settled, int programs) {}

    /**
     * A target that cannot be far enough from any other value.
     *
     * @param down how far it can be below the truth, at most 0
     * @param up how far above it
     */
    record Refutation(int unknown, Attack attack, long down, long up) {}
}
