package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.counts.Fault;
import dk.helhed.healthdata.vault.CountRows;
import dk.helhed.healthdata.vault.Vault;
import dk.helhed.healthdata.vault.VaultException;
import dk.helhed.healthdata.vault.WorkLock;
import dk.helhed.kit.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;

/** Checks submissions as a whole, one after the other, and makes void what a kill interrupted. */
@ApplicationScoped
class CheckJob implements Job {

    private static final Logger LOG = Logger.getLogger(CheckJob.class);

    private final Vault vault;
    private final SubmissionTable table;
    private final SubmissionSource source;
    private final VoidSubmission voids;
    private final CountRows rows;
    private final CubeCheck check;

    CheckJob(
            Vault vault,
            SubmissionTable table,
            SubmissionSource source,
            VoidSubmission voids,
            CountRows rows,
            CubeCheck check) {
        this.vault = vault;
        this.table = table;
        this.source = source;
        this.voids = voids;
        this.rows = rows;
        this.check = check;
    }

    @Override
    public boolean doOne() {
        for (SubmissionTable.Waiting waiting : table.open()) {
            Optional<WorkLock> held = vault.hold(waiting.id());
            if (held.isPresent()) {
                try (WorkLock hold = held.get()) {
                    if (waiting.state() == SubmissionState.RECEIVING) {
                        voids.accept(waiting.id());
                    } else {
                        work(waiting.id());
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private void work(UUID id) {
        try {
            vault.change(connection -> table.move(connection, id, SubmissionState.CHECKING));
            vault.change(connection -> check.of(connection, source.read(connection, id)));
        } catch (VaultException | CancellationException e) {
            // The database is away or the service stops: the work is done again later.
            throw e;
        } catch (OutOfMemoryError e) {
            reject(id, "cube-too-large");
        } catch (RuntimeException e) {
            // The failure's message may hold a count; its place in the code does not.
            LOG.errorf(
                    "A submission could not be checked: %s at %s", e.getClass().getName(), e.getStackTrace()[0]);
            reject(id, "check-failed");
        }
    }

    /** What cannot be checked must not keep later submissions waiting. */
    private void reject(UUID id, String why) {
        vault.change(connection -> {
            SubmissionSource.Read submission = source.read(connection, id);
            long before = Math.min(submission.faults(), SubmissionTable.MOST_FAULTS);
            table.addFaults(connection, id, before, List.of(new Fault(0, null, why, null)));
            int dropped = rows.drop(connection, id);
            table.finish(connection, id, submission.faults() + 1L, null, null);
            table.move(connection, id, SubmissionState.REJECTED);
        });
    }
}
