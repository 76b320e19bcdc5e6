package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.audit.Pass.Step;
import dk.helhed.healthdata.audit.report.Attack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Decides the targets of one task. First objectives that pull all targets at once, up or down at random: each vertex is
 * a table that may settle many. Then, if asked, each target alone; and who cannot move far enough here is held against
 * the open block, which may show that it cannot move anywhere.
 */
final class Search {

    private static final int MOST_TRIES = 40;
    private static final int PATIENCE = 4;

    private final Task task;
    private final AttackState attacked;
    private final Deadline deadline;
    private final Block block;
    private final SearchMemory seen;
    private final List<Task.Refutation> refutations = new ArrayList<>();
    private int programs;

    Search(Task task, AttackState attacked, Ranges ranges, Deadline deadline) {
        this.task = task;
        this.attacked = attacked;
        this.deadline = deadline;
        block = Block.closed(attacked.unknowns().matrix, task.unknowns());
        seen = new SearchMemory(block, attacked, ranges, task.targets());
    }

    Task.Outcome run() {
        boolean isEach = task.steps().contains(Step.PULL_EACH);
        if (seen.hasOpen() && (isEach || task.steps().contains(Step.PULL_ALL))) {
            try (var program = new LinearProgram(block, attacked.down(block), attacked.upAtMost(block))) {
                pullAll(program);
                if (isEach) {
                    seen.open().forEach(target -> pullOne(program, target));
                }
            }
        }
        if (task.steps().contains(Step.REFUTE)) {
            refute();
        }
        long settled = Arrays.stream(task.targets())
                .filter(target -> !isLeft(target) || isRefuted(target))
                .count();
        return new Task.Outcome(seen.witnesses(), refutations, (int) settled, programs);
    }

    private void pullAll(LinearProgram program) {
        var random = new SplittableRandom(31L * task.seed() + task.pass());
        double[] weights = new double[block.size()];
        int idle = 0;
        for (int i = 0; i < MOST_TRIES && idle < PATIENCE && seen.hasOpen(); i++) {
            boolean isOpposite = i % 2 == 1;
            Arrays.setAll(
                    weights,
                    at -> isOpposite ? -weights[at] : (random.nextBoolean() ? 1 : -1) * random.nextDouble(1, 1.1));
            program.aimAtNothing();
            seen.open().forEach(target -> program.aim(target, weights[target]));
            idle = look(program) ? 0 : idle + 1;
        }
    }

    private void pullOne(LinearProgram program, int target) {
        long[] reach = new long[2];
        for (int sign = 1; sign >= -1 && seen.isOpen(target); sign -= 2) {
            program.aimAtNothing();
            program.aim(target, sign);
            programs++;
            if (program.solve(deadline)) {
                reach[sign > 0 ? 1 : 0] = (long) Math.floor(program.move(target) * sign + 1e-6) * sign;
                seen.take(program.whole(deadline));
            }
        }
        if (seen.isOpen(target)
                && attacked.isFarEnough(block.members[target], reach[0], reach[1])
                && block.size() <= IntegerProgram.MOST_UNKNOWNS) {
            pullWhole(target);
        }
    }

    /**
     * In whole numbers only, as the real ones were wide enough and did not round. An unknown may move in leaps and miss
     * what lies between: that it cannot go far enough is shown of everything beyond, up to what is known of all.
     */
    private void pullWhole(int target) {
        int unknown = block.members[target];
        long[] down = attacked.down(block);
        long[] up = attacked.up(block);
        IntegerProgram.Reach lowest = furthest(target, -1, down, up);
        if (!seen.isOpen(target)) {
            return;
        }
        long needed = Math.max(attacked.rise(unknown), attacked.width() + lowest.move(target));
        boolean isBeyond = needed <= up[target];
        if (isBeyond) {
            long[] beyond = down.clone();
            beyond[target] = needed;
            programs++;
            IntegerProgram.Reach found = new IntegerProgram(block, beyond, up).any(deadline.left());
            seen.take(found.table());
            isBeyond = !found.isProven();
        }
        if (seen.isOpen(target) && task.isWhole() && lowest.isProven() && !isBeyond) {
            up[target] = Math.min(up[target], needed - 1);
            IntegerProgram.Reach highest = furthest(target, 1, down, up);
            refutations.add(new Task.Refutation(
                    unknown,
                    Attack.INTEGER_PROGRAM,
                    lowest.move(target),
                    highest.isProven() ? highest.move(target) : up[target]));
        }
    }

    private IntegerProgram.Reach furthest(int target, int sign, long[] down, long[] up) {
        programs++;
        IntegerProgram.Reach furthest = new IntegerProgram(block, down, up).furthest(target, sign, deadline.left());
        seen.take(furthest.table());
        return furthest;
    }

    private boolean look(LinearProgram program) {
        int before = seen.taken();
        programs++;
        if (program.solve(deadline)) {
            seen.take(program.whole(deadline));
        }
        return seen.taken() > before;
    }

    private void refute() {
        int[] left = Arrays.stream(task.targets())
                .filter(target -> isLeft(target) && !isRefuted(target))
                .toArray();
        if (left.length == 0) {
            return;
        }
        Block open = Block.open(attacked.unknowns().matrix, task.unknowns(), attacked.knowledge());
        try (var program = new LinearProgram(open, attacked.down(open), attacked.up(open))) {
            for (int target : left) {
                refute(open, program, target);
            }
        }
    }

    private void refute(Block open, LinearProgram program, int target) {
        int at = open.number(target);
        long up = bound(open, program, at, 1);
        // Most are wide enough upwards, and that is known after one programme.
        if (attacked.isFarEnough(target, 0, up)) {
            return;
        }
        long most = attacked.unknowns().truth(target) - attacked.knowledge().low(target);
        long down = Math.min(most, bound(open, program, at, -1));
        if (!attacked.isFarEnough(target, -down, up)) {
            refutations.add(new Task.Refutation(target, Attack.LINEAR_PROGRAM, -down, up));
        }
    }

    private boolean isLeft(int target) {
        return block.number(target) < 0 || seen.isOpen(block.number(target));
    }

    private boolean isRefuted(int target) {
        return refutations.stream().anyMatch(refutation -> refutation.unknown() == target);
    }

    private long bound(Block open, LinearProgram program, int at, int sign) {
        program.aimAtNothing();
        program.aim(at, sign);
        programs++;
        if (!program.solve(deadline)) {
            return KnownRanges.UNBOUNDED;
        }
        double[] prices = IntStream.range(0, open.matrix.rows())
                .mapToDouble(program::price)
                .toArray();
        return SafeBound.of(open, attacked.down(open), attacked.up(open), at, sign, prices);
    }
}
