package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.audit.report.PassReport;
import java.util.List;
import java.util.Set;

/**
 * One way to look at what is still open.
 *
 * @param neighbourhood how many unknowns each task looks at
 */
record Pass(int neighbourhood, Set<Step> steps) {

    /** What a task does. */
    enum Step {
        /** Pulls all its targets at once: one programme may settle many. */
        PULL_ALL,
        /** Pulls each target alone. */
        PULL_EACH,
        /** Shows of a target that it cannot move far enough anywhere. */
        REFUTE
    }

    /** Cheap before expensive: in small surroundings a programme takes milliseconds, so they are tried on several ways. */
    static final List<Pass> ALL = List.of(
            new Pass(1200, Set.of(Step.PULL_ALL)),
            new Pass(2400, Set.of(Step.PULL_ALL)),
            new Pass(1200, Set.of(Step.PULL_ALL)),
            new Pass(2400, Set.of(Step.PULL_ALL)),
            new Pass(1200, Set.of(Step.REFUTE)),
            new Pass(1200, Set.of(Step.PULL_ALL)),
            new Pass(2400, Set.of(Step.PULL_ALL)),
            new Pass(4800, Set.of(Step.PULL_ALL)),
            new Pass(4800, Set.of(Step.PULL_ALL)),
            new Pass(4800, Set.of(Step.PULL_ALL)),
            new Pass(4800, Set.of(Step.PULL_ALL)),
            new Pass(4800, Set.of(Step.PULL_ALL)),
            new Pass(4800, Set.of(Step.PULL_ALL)),
            new Pass(4800, Set.of(Step.PULL_ALL)),
            new Pass(2400, Set.of(Step.PULL_ALL, Step.PULL_EACH)),
            new Pass(4800, Set.of(Step.PULL_ALL, Step.PULL_EACH)),
            new Pass(9600, Set.of(Step.PULL_ALL, Step.PULL_EACH)),
            new Pass(9600, Set.of(Step.REFUTE)),
            new Pass(38400, Set.of(Step.values())),
            new Pass(Integer.MAX_VALUE, Set.of(Step.values())));

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
