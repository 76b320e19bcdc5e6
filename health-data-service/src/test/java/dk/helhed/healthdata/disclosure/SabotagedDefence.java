package dk.helhed.healthdata.disclosure;

import dk.helhed.healthdata.audit.JournalStore;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.EarlierRelease;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.protection.ProtectionKey;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** The real protector and attacker, with one thing wrong with them when a test says so. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SabotagedDefence extends DisclosureControl {

    /** What is wrong. */
    public enum Fault {
        NOTHING,
        NO_TIME_TO_PROTECT,
        NO_TIME_TO_AUDIT,
        NO_MEMORY,
        BREAKS,
        SHOWS_EVERYTHING,
        SHOWS_EVERYTHING_AND_IS_NOT_REPAIRED,
        IS_KILLED_ONCE
    }

    public static volatile Fault fault = Fault.NOTHING;

    /** What happens elsewhere while an attack runs. */
    public static volatile Runnable meanwhile = () -> {};

    /** What was written to the journals of audits. */
    public static final List<String> JOURNAL = new CopyOnWriteArrayList<>();

    @Override
    public Outcome protect(
            Cube cube, Policy policy, List<EarlierRelease> earlier, ProtectionKey key, IntConsumer percent) {
        if (fault == Fault.NO_MEMORY) {
            throw new OutOfMemoryError();
        }
        if (fault == Fault.BREAKS) {
            throw new IllegalStateException("as no one foresaw");
        }
        Policy given = fault == Fault.NO_TIME_TO_PROTECT ? withoutTime(policy) : policy;
        Outcome outcome = super.protect(cube, given, earlier, key, percent);
        boolean showsAll = fault == Fault.SHOWS_EVERYTHING || fault == Fault.SHOWS_EVERYTHING_AND_IS_NOT_REPAIRED;
        if (showsAll && outcome instanceof Outcome.Shown shown) {
            Arrays.stream(shown.shown()).forEach(ofMeasure -> Arrays.fill(ofMeasure, true));
        }
        return outcome;
    }

    @Override
    public AuditRun.Attempt attack(
            Cube cube,
            Policy policy,
            List<EarlierRelease> earlier,
            boolean[][] shown,
            IntFunction<Optional<JournalStore>> journals,
            IntConsumer percent) {
        meanwhile.run();
        Policy given = fault == Fault.NO_TIME_TO_AUDIT ? withoutTime(policy) : policy;
        int repairs = fault == Fault.SHOWS_EVERYTHING_AND_IS_NOT_REPAIRED ? 0 : RepairLoop.MOST_REPAIRS;
        return AuditRun.attack(
                cube, given, earlier, shown, number -> journals.apply(number).map(Watched::new), repairs, percent);
    }

    private static Policy withoutTime(Policy policy) {
        return new Policy(
                policy.minFrequency(),
                policy.minGroup(),
                policy.width(),
                policy.upperSafe(),
                policy.replaySafe(),
                policy.complement(),
                policy.kDisclosure(),
                policy.dominators(),
                policy.dominancePercent(),
                policy.mostPrimaryPercent(),
                policy.mostCells(),
                0,
                policy.keepTrueCounts());
    }

    /** A journal that dies once, when the first finding is in it. */
    private record Watched(JournalStore store) implements JournalStore {

        @Override
        public List<String> lines() {
            return store.lines();
        }

        @Override
        public void keepOnly(int lines) {
            store.keepOnly(lines);
        }

        @Override
        public void add(String line) {
            store.add(line);
            JOURNAL.add(line);
            if (fault == Fault.IS_KILLED_ONCE && !line.startsWith("audit ")) {
                fault = Fault.NOTHING;
                throw new CancellationException();
            }
        }
    }
}
