package dk.helhed.healthdata.release.worker;

import dk.helhed.healthdata.counts.LinkedCube;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.disclosure.AuditRun;
import dk.helhed.healthdata.disclosure.DisclosureControl;
import dk.helhed.healthdata.disclosure.Outcome;
import dk.helhed.healthdata.protection.ProtectionKey;
import dk.helhed.healthdata.release.AuditTable;
import dk.helhed.healthdata.vault.AuditJournals;
import dk.helhed.healthdata.vault.KeyedHash;
import dk.helhed.healthdata.vault.Vault;
import dk.helhed.healthdata.vault.VaultJob;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Protects drafts of cubes and lets them be attacked, one after the other. After a kill the same counts give the same
 * pattern again, and the audit goes on where it was; until the last transaction nothing of it is public.
 */
@Singleton
class ReleaseJob extends VaultJob<UUID> {

    private static final int STEP = 5;

    private final Vault vault;
    private final ReleaseTable table;
    private final CubeSource cubes;
    private final Seal seal;
    private final AuditTable audits;
    private final AuditJournals journals;
    private final KeyedHash hash;
    private final DisclosureControl disclosure;

    ReleaseJob(
            Vault vault,
            ReleaseTable table,
            CubeSource cubes,
            Seal seal,
            AuditTable audits,
            AuditJournals journals,
            KeyedHash hash,
            DisclosureControl disclosure) {
        super(vault, "protection-failed");
        this.vault = vault;
        this.table = table;
        this.cubes = cubes;
        this.seal = seal;
        this.audits = audits;
        this.journals = journals;
        this.hash = hash;
        this.disclosure = disclosure;
    }

    @Override
    public List<UUID> waiting() {
        return table.open();
    }

    @Override
    protected UUID id(UUID one) {
        return one;
    }

    @Override
    protected void refuse(UUID id, String problem) {
        table.refuse(id, problem);
    }

    @Override
    protected void work(UUID id) {
        vault.change(connection -> seal.remove(connection, id));
        CubeSource.Loaded loaded =
                vault.inTransaction(connection -> cubes.load(connection, table.read(connection, id)));
        if (loaded.problem() != null) {
            table.refuse(id, loaded.problem());
            return;
        }
        table.keepLinked(id, loaded.known().linked());
        if (loaded.known().isTooLargeWith(loaded.cube(), loaded.policy())) {
            table.refuse(id, PublishedCubes.TOO_LARGE);
            return;
        }
        LinkedCube linked = LinkedCube.of(loaded.cube(), loaded.policy(), loaded.earlier());
        if (100L * linked.primaries() > (long) loaded.policy().mostPrimaryPercent() * linked.size()) {
            table.refuse(id, "too-many-primaries");
            return;
        }
        switch (disclosure.protect(
                loaded.cube(),
                loaded.policy(),
                loaded.earlier(),
                key(loaded.dataset()),
                progress(id, loaded.policy()))) {
            case Outcome.Refused refused ->
                table.refuse(id, String.valueOf(loaded.known().problem(refused.problem())));
            case Outcome.Shown shown -> attack(id, loaded, shown.shown());
        }
    }

    /** Each dataset's own, made from the one that is kept behind the wall. */
    private ProtectionKey key(UUID dataset) {
        return ProtectionKey.of(HexFormat.of().parseHex(hash.of("protection of dataset " + dataset)));
    }

    private void attack(UUID id, CubeSource.Loaded loaded, boolean[][] shown) {
        vault.change(connection -> table.markProtected(connection, id));
        AuditRun.Attempt attempt = disclosure.attack(
                loaded.cube(),
                loaded.policy(),
                loaded.earlier(),
                shown,
                repairs -> Optional.of(journals.of(id, repairs)),
                progress(id, loaded.policy()));
        @Nullable String problem = loaded.known().problem(attempt.audit().problem());
        vault.change(connection -> {
            audits.keep(connection, id, attempt.audit());
            if (problem == null) {
                seal.write(connection, table.read(connection, id), loaded.cube(), attempt.shown(), loaded.newest());
            }
        });
        if (problem != null) {
            table.refuse(id, problem);
        }
    }

    /** Of the time that it may take: how much of the work is done would tell how many counts are small. */
    private IntConsumer progress(UUID id, Policy policy) {
        long start = System.nanoTime();
        double percentPerNano = 100.0 / Duration.ofSeconds(policy.mostSeconds()).toNanos();
        int[] reported = {-STEP};
        return ofTheWork -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            int percent = (int) Math.min(99, (System.nanoTime() - start) * percentPerNano);
            if (percent >= reported[0] + STEP) {
                reported[0] = percent;
                table.progress(id, percent);
            }
        };
    }
}
