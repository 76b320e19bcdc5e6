package dk.helhed.healthdata.disclosure;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.EarlierRelease;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.cube.CubeTooLarge;
import dk.helhed.healthdata.protection.Protection;
import dk.helhed.healthdata.protection.ProtectionKey;
import dk.helhed.healthdata.protection.ProtectionTerms;
import dk.helhed.healthdata.protection.Protector;
import dk.helhed.healthdata.table.LinkedTable;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;

/** Decides which counts of a cube may be shown. */
public final class ProtectionRun {

    /** The service does more than this with its memory. */
    private static final long SHARE_OF_MEMORY = 2;

    private ProtectionRun() {}

    /** With the key that everyone knows. */
    public static Outcome protect(Cube cube, Policy policy, List<EarlierRelease> earlier, IntConsumer percent) {
        return protect(cube, policy, earlier, ProtectionKey.KNOWN, percent);
    }

    /** @param percent receives how far it is; what it throws ends the work */
    public static Outcome protect(
            Cube cube, Policy policy, List<EarlierRelease> earlier, ProtectionKey key, IntConsumer percent) {
        long end = System.nanoTime() + Duration.ofSeconds(policy.mostSeconds()).toNanos();
        try {
            ProtectableTable table = ProtectableTable.of(
                    cube, policy, earlier, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
            LinkedTable linked = table.linked();
            Protection protection = Protector.protect(
                    table.cube(),
                    linked,
                    new ProtectionTerms(policy.width(), policy.replaySafe(), key),
                    () -> System.nanoTime() - end > 0,
                    news -> percent.accept(news.of() == 0 ? 0 : (int) (100L * news.done() / news.of())));
            return switch (protection) {
                case Protection.Safe safe -> new Outcome.Shown(table.shown(safe.hidden()));
                case Protection.Unprotectable none ->
                    new Outcome.Refused(
                            "cannot-be-protected",
                            none.cells().stream().map(linked::key).toList());
                case Protection.OutOfTime late -> new Outcome.Refused("protection-timed-out");
            };
        } catch (CubeTooLarge e) {
            return new Outcome.Refused("cube-too-large");
        }
    }
}
