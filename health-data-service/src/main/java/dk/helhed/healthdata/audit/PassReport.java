package dk.helhed.healthdata.audit;

import java.util.List;

/**
 * One pass over what was still open.
 *
 * @param neighbourhood how many unknowns could move at once
 * @param steps what was done there
 * @param tasks in how many places
 * @param programs how many linear and integer programmes were solved
 * @param tables how many other tables were kept as proof
 * @param settled how many primaries it decided
 */
public record PassReport(
        int neighbourhood, List<String> steps, int tasks, long programs, long tables, int settled, long milliseconds) {

    static PassReport of(Pass pass, int tasks, List<Task.Outcome> outcomes, int settled, long nanoseconds) {
        return new PassReport(
                pass.neighbourhood(),
                pass.steps().stream().map(Pass.Step::name).sorted().toList(),
                tasks,
                outcomes.stream().mapToLong(Task.Outcome::programs).sum(),
                outcomes.stream()
                        .mapToLong(outcome -> outcome.witnesses().size())
                        .sum(),
                settled,
                nanoseconds / 1_000_000);
    }
}
