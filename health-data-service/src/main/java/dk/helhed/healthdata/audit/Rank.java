package dk.helhed.healthdata.audit;

import java.util.SplittableRandom;

/** The second attack: what all equations together determine, whatever the numbers are. */
final class Rank {

    private Rank() {}

    /** @throws Deadline.TimeUp when that takes too long */
    static void run(Unknowns unknowns, KnownRanges knowledge, long seed, Deadline deadline) {
        var elimination = Elimination.of(unknowns.matrix, knowledge::isKnown, deadline);
        var random = new SplittableRandom(seed);
        long[] one = elimination.randomSolution(random);
        long[] other = elimination.randomSolution(random);
        for (int i = 0; i < unknowns.size(); i++) {
            if (one[i] == 0 && other[i] == 0 && !knowledge.isKnown(i)) {
                // The equations hold for the truth, so the one solution that they leave is the truth.
                knowledge.settle(i, unknowns.truth(i));
            }
        }
    }
}
