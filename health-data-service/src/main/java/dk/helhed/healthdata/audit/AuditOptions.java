package dk.helhed.healthdata.audit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * How an audit is to be run.
 *
 * @param width how far apart two values of each primary must be possible, from 1 to 1000
 * @param budget after which it stops, unproven
 * @param threads how many tasks run at once; the verdict does not depend on it
 * @param journal where it keeps what is finished, so that a killed audit goes on; as secret as the true counts
 * @param groups by what the report breaks down what is hidden, as from a cell's number to its label
 */
public record AuditOptions(
        int width,
        Duration budget,
        int threads,
        Optional<JournalStore> journal,
        Map<String, IntFunction<String>> groups) {

    public AuditOptions {
        if (width < 1 || width > 1000 || threads < 1 || budget.isNegative()) {
            throw new IllegalArgumentException("a width from 1 to 1000, at least one thread, no negative time");
        }
        groups = Map.copyOf(groups);
    }

    public static AuditOptions of(int width, Duration budget) {
        return new AuditOptions(width, budget, 1, Optional.empty(), Map.of());
    }

    public AuditOptions withThreads(int number) {
        return new AuditOptions(width, budget, number, journal, groups);
    }

    public AuditOptions withJournal(JournalStore store) {
        return new AuditOptions(width, budget, threads, Optional.of(store), groups);
    }

    public AuditOptions withBudget(Duration time) {
        return new AuditOptions(width, time, threads, journal, groups);
    }

    public AuditOptions withGroups(Map<String, IntFunction<String>> labels) {
        return new AuditOptions(width, budget, threads, journal, labels);
    }
}
