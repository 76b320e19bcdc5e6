package dk.helhed.healthdata.vault;

import dk.helhed.healthdata.jdbc.RoleDatabaseException;
import dk.helhed.healthdata.jdbc.WorkLock;
import dk.helhed.kit.job.WorkQueue;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;

/**
 * Work behind the wall, each piece for one process alone. Its state is in the row that it is about, so that a piece that
 * was interrupted is found again; one that fails by its own fault is refused and must not keep the later ones waiting.
 */
public abstract class VaultJob<W> implements WorkQueue<W> {

    private static final Logger LOG = Logger.getLogger(VaultJob.class);

    private final Vault vault;
    private final String failed;

    /** @param failed the problem of what fails for a reason that nobody foresaw */
    protected VaultJob(Vault vault, String failed) {
        this.vault = vault;
        this.failed = failed;
    }

    protected abstract UUID id(W one);

    protected abstract void work(W one);

    protected abstract void refuse(W one, String problem);

    @Override
    public final boolean attempt(W one) {
        Optional<WorkLock> held = vault.hold(id(one));
        if (held.isEmpty()) {
            return false;
        }
        try (WorkLock hold = held.get()) {
            workOrRefuse(one);
            return true;
        }
    }

    private void workOrRefuse(W one) {
        try {
            work(one);
        } catch (RoleDatabaseException | CancellationException e) {
            // The database is away or the service stops: the work is done again later.
            throw e;
        } catch (OutOfMemoryError e) {
            refuse(one, "cube-too-large");
        } catch (RuntimeException e) {
            // The failure's message may hold a count; its place in the code does not.
            LOG.errorf("%s: %s at %s", failed, e.getClass().getName(), e.getStackTrace()[0]);
            refuse(one, failed);
        }
    }
}
