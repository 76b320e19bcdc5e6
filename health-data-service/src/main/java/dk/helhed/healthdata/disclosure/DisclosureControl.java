package dk.helhed.healthdata.disclosure;

import dk.helhed.healthdata.audit.JournalStore;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.EarlierRelease;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.protection.ProtectionKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Protector and attacker as the worker calls them; a test can put a faulty protector here. */
@ApplicationScoped
public class DisclosureControl {

    public Outcome protect(
            Cube cube, Policy policy, List<EarlierRelease> earlier, ProtectionKey key, IntConsumer percent) {
        return ProtectionRun.protect(cube, policy, earlier, key, percent);
    }

    public AuditRun.Attempt attack(
            Cube cube,
            Policy policy,
            List<EarlierRelease> earlier,
            boolean[][] shown,
            IntFunction<Optional<JournalStore>> journals,
            IntConsumer percent) {
        return AuditRun.attack(cube, policy, earlier, shown, journals, RepairLoop.MOST_REPAIRS, percent);
    }
}
