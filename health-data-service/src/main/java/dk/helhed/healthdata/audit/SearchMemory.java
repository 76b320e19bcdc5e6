package dk.helhed.healthdata.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tables that one search has found, and how far its targets have moved in them. */
final class SearchMemory {

    private final Block block;
    private final AttackState attacked;
    private final Ranges ranges;
    private final int[] targets;
    private final long[] down;
    private final long[] up;
    private final List<Witness> witnesses = new ArrayList<>();

    SearchMemory(Block block, AttackState attacked, Ranges ranges, int[] targets) {
        this.block = block;
        this.attacked = attacked;
        this.ranges = ranges;
        this.targets = Arrays.stream(targets)
                .map(block::number)
                .filter(target -> target >= 0)
                .toArray();
        down = Arrays.stream(block.members).mapToLong(ranges::down).toArray();
        up = Arrays.stream(block.members).mapToLong(ranges::up).toArray();
    }

    /** The targets, as members of the block, that have not moved far enough. */
    List<Integer> open() {
        return Arrays.stream(targets).filter(this::isOpen).boxed().toList();
    }

    boolean hasOpen() {
        return Arrays.stream(targets).anyMatch(this::isOpen);
    }

    boolean isOpen(int member) {
        return !attacked.isFarEnough(block.members[member], down[member], up[member]);
    }

    long down(int member) {
        return down[member];
    }

    long up(int member) {
        return up[member];
    }

    List<Witness> witnesses() {
        return List.copyOf(witnesses);
    }

    /** How many tables were taken. */
    int taken() {
        return witnesses.size();
    }

    /** Takes a table if it holds and says something new of an open target. */
    void take(long @Nullable [] moves) {
        if (moves == null || Arrays.stream(targets).noneMatch(target -> isNews(target, moves[target]))) {
            return;
        }
        int[] moved =
                IntStream.range(0, moves.length).filter(i -> moves[i] != 0).toArray();
        var witness = new Witness(
                Arrays.stream(moved)
                        .map(i -> attacked.unknowns().cell(block.members[i]))
                        .toArray(),
                Arrays.stream(moved).mapToLong(i -> moves[i]).toArray());
        if (!ranges.holds(witness)) {
            return;
        }
        witnesses.add(witness);
        for (int i : moved) {
            down[i] = Math.min(down[i], moves[i]);
            up[i] = Math.max(up[i], moves[i]);
        }
    }

    private boolean isNews(int target, long move) {
        return isOpen(target) && (move < down[target] || move > up[target]);
    }
}
