package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.audit.report.Finding;
import java.util.Arrays;

/** What the exact attacks have left: the unknowns, between which values they lie, and how far apart is far enough. */
record AttackState(Unknowns unknowns, KnownRanges knowledge, int width) {

    /** How far below the truth each member of a block can be; at most 0. */
    long[] down(Block block) {
        return Arrays.stream(block.members)
                .mapToLong(unknown -> knowledge.low(unknown) - unknowns.truth(unknown))
                .toArray();
    }

    long[] up(Block block) {
        return Arrays.stream(block.members)
                .mapToLong(unknown -> knowledge.high(unknown) - unknowns.truth(unknown))
                .toArray();
    }

    /** As far up as a search needs to look: far more than any primary must be able to move. */
    long[] upAtMost(Block block) {
        long furthest = Arrays.stream(block.members).mapToLong(this::rise).max().orElse(0);
        long far = 1000 + 2 * Math.max(width, furthest);
        return Arrays.stream(up(block)).map(up -> Math.min(up, far)).toArray();
    }

    /** Whether a primary can be as far from itself as it must, and as high, when it can go so far down and up. */
    boolean isFarEnough(int unknown, long down, long up) {
        return up - down >= width && up >= rise(unknown);
    }

    /** Whether it may be so much less as a primary must be able to move. */
    boolean canFall(int unknown) {
        return unknowns.truth(unknown) - knowledge.low(unknown) >= width;
    }

    /** How far up a primary must be able to be. */
    long rise(int unknown) {
        int cell = unknowns.cell(unknown);
        return Math.max(0, unknowns.table.reach(cell) - unknowns.table.value(cell));
    }

    boolean isKnownTooWell(int unknown) {
        long truth = unknowns.truth(unknown);
        return !isFarEnough(unknown, knowledge.low(unknown) - truth, knowledge.high(unknown) - truth);
    }

    Finding finding(Task.Refutation refutation) {
        int cell = unknowns.cell(refutation.unknown());
        long truth = unknowns.table.value(cell);
        return new Finding(
                unknowns.table.key(cell), refutation.attack(), truth + refutation.down(), truth + refutation.up());
    }
}
