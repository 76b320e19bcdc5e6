package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.audit.report.Finding;
import dk.helhed.healthdata.audit.report.PassReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Decides primary after primary, in passes over ever larger neighbourhoods. What moves in a small part of the table moves
 * in the whole, and what is determined by a part is determined by the whole: only what neither shows needs more.
 */
final class Campaign {

    private final AttackState attacked;
    private final Ranges ranges;
    private final Deadline deadline;
    private final Workers workers;
    private final boolean[] isRefuted;
    private final List<Finding> findings = new ArrayList<>();
    private final List<PassReport> passes = new ArrayList<>();

    Campaign(AttackState attacked, Ranges ranges, Deadline deadline, Workers workers) {
        this.attacked = attacked;
        this.ranges = ranges;
        this.deadline = deadline;
        this.workers = workers;
        isRefuted = new boolean[attacked.unknowns().size()];
    }

    /**
     * Goes on until every primary is decided, nothing is left to try, or the time is up.
     *
     * @param left receives, as it goes, how many are still open
     * @return whether it ended in time
     */
    boolean run(IntConsumer left) {
        try {
            return runPasses(left);
        } catch (Deadline.TimeUp e) {
            return false;
        }
    }

    private boolean runPasses(IntConsumer left) {
        var neighbourhood = new Neighbourhood(attacked.unknowns().matrix, attacked.knowledge());
        var surroundings = new Surroundings(attacked);
        boolean isInTime = true;
        for (int pass = 0; pass < Pass.ALL.size() && isInTime && open().length > 0; pass++) {
            long start = System.nanoTime();
            int before = open().length;
            int[] stillOpen = {before};
            List<Task> tasks = plan(pass, neighbourhood, surroundings);
            Workers.Result result = workers.run(
                    tasks,
                    task -> {
                        deadline.check();
                        return new Search(task, attacked, ranges, deadline).run();
                    },
                    outcome -> left.accept(stillOpen[0] -= outcome.settled()),
                    () -> left.accept(stillOpen[0]));
            result.outcomes().forEach(this::merge);
            int after = open().length;
            left.accept(after);
            isInTime = result.isInTime();
            passes.add(Pass.ALL
                    .get(pass)
                    .report(tasks.size(), result.outcomes(), before - after, System.nanoTime() - start));
        }
        return isInTime;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    List<PassReport> passes() {
        return List.copyOf(passes);
    }

    /** The primaries of which it is not known whether they are safe. */
    int[] open() {
        return IntStream.range(0, isRefuted.length).filter(this::isOpen).toArray();
    }

    private boolean isOpen(int unknown) {
        return attacked.unknowns().isPrimary(unknown)
                && !isRefuted[unknown]
                && !attacked.isKnownTooWell(unknown)
                && !attacked.isFarEnough(unknown, ranges.down(unknown), ranges.up(unknown));
    }

    private void merge(Task.Outcome outcome) {
        outcome.witnesses().forEach(ranges::widen);
        for (Task.Refutation refutation : outcome.refutations()) {
            isRefuted[refutation.unknown()] = true;
            findings.add(attacked.finding(refutation));
        }
    }

    private List<Task> plan(int pass, Neighbourhood neighbourhood, Surroundings surroundings) {
        int size = Pass.ALL.get(pass).neighbourhood();
        boolean isNearest = Pass.ALL.get(pass).around() == Pass.Around.NEAREST;
        boolean[] isPlanned = new boolean[isRefuted.length];
        List<Task> tasks = new ArrayList<>();
        for (int seed : open()) {
            if (!isPlanned[seed]) {
                deadline.check();
                int[] near = isNearest ? neighbourhood.around(seed, size) : surroundings.around(seed, size, pass);
                boolean isWhole = near.length < size;
                // At the rim of the nearest ones little can move: what lies there gets a neighbourhood of its own.
                int[] targets = IntStream.of(near)
                        .limit(isWhole || !isNearest ? near.length : near.length / 2)
                        .filter(unknown -> isOpen(unknown) && !isPlanned[unknown])
                        .toArray();
                IntStream.of(targets).forEach(target -> isPlanned[target] = true);
                tasks.add(new Task(pass, seed, near, isWhole, Pass.ALL.get(pass).steps(), targets));
            }
        }
        return tasks;
    }
}
