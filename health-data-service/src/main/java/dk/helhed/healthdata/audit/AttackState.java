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

    /** As far up as a search needs to look: far more than the width that is asked for. */
    long[] upAtMost(Block block) {
        long far = 1000 + 2L * width;
        return Arrays.stream(up(block)).map(up -> Math.min(up, far)).toArray();
    }

    Finding finding(Task.Refutation refutation) {
        int cell = unknowns.cell(refutation.unknown());
        long truth = unknowns.table.value(cell);
        return new Finding(
                unknowns.table.key(cell), refutation.attack(), truth + refutation.down(), truth + refutation.up());
    }
}
