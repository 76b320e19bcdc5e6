package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.audit.report.PassReport;
import java.util.List;
import java.util.Set;

/**
 * One way to look at what is still open.
 *
 * @param neighbourhood how many unknowns each task looks at
 * @param around which ones
 */
record Pass(int neighbourhood, Around around, Set<Step> steps) {

    /** Which unknowns a task looks at. */
    enum Around {
        /** Those in the fewest steps from one equation to the next. */
        NEAREST,
        /** Those that can move together. */
        MOVABLE
    }

    /** What a task does. */
    enum Step {
        /** Pulls all its targets at once: one programme may settle many. */
        PULL_ALL,
        /** Pulls each target alone. */
        PULL_EACH,
        /** Shows of a target that it cannot move far enough anywhere. */
        REFUTE
    }

    /** Cheap before expensive: the nearest settle most; in a table of many dimensions these cannot move, and others can. */
    static final List<Pass> ALL = List.of(
            new Pass(1200, Around.NEAREST, Set.of(Step.PULL_ALL)),
            new Pass(2400, Around.NEAREST, Set.of(Step.PULL_ALL)),
            new Pass(1200, Around.MOVABLE, Set.of(Step.PULL_ALL)),
            new Pass(2400, Around.MOVABLE, Set.of(Step.PULL_ALL)),
            new Pass(1200, Around.MOVABLE, Set.of(Step.PULL_ALL)),
            new Pass(2400, Around.MOVABLE, Set.of(Step.PULL_ALL)),
            new Pass(1200, Around.NEAREST, Set.of(Step.REFUTE)),
            new Pass(2400, Around.NEAREST, Set.of(Step.PULL_ALL, Step.PULL_EACH)),
            new Pass(4800, Around.MOVABLE, Set.of(Step.PULL_ALL)),
            new Pass(4800, Around.MOVABLE, Set.of(Step.PULL_ALL)),
            new Pass(2400, Around.MOVABLE, Set.of(Step.PULL_ALL, Step.PULL_EACH)),
            new Pass(4800, Around.MOVABLE, Set.of(Step.PULL_ALL, Step.PULL_EACH)),
            new Pass(9600, Around.NEAREST, Set.of(Step.PULL_ALL, Step.PULL_EACH)),
            new Pass(9600, Around.NEAREST, Set.of(Step.REFUTE)),
            new Pass(38400, Around.NEAREST, Set.of(Step.values())),
            new Pass(Integer.MAX_VALUE, Around.NEAREST, Set.of(Step.values())));

    boolean does(Step step) {
        return steps.contains(step);
    }

    PassReport report(int tasks, List<Task.Outcome> outcomes, int settled, long nanoseconds) {
        return new PassReport(
                neighbourhood,
                steps.stream().map(Step::name).sorted().toList(),
                tasks,
                outcomes.stream().mapToLong(Task.Outcome::programs).sum(),
                outcomes.stream()
                        .mapToLong(outcome -> outcome.witnesses().size())
                        .sum(),
                settled,
                nanoseconds / 1_000_000);
    }
}
