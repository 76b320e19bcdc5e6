package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.counts.Fault;
import dk.helhed.healthdata.vault.CountRows;
import dk.helhed.healthdata.vault.Vault;
import dk.helhed.healthdata.vault.VaultJob;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Checks submissions as a whole, one after the other, and makes void what a kill interrupted. */
@Singleton
class CheckJob extends VaultJob<SubmissionTable.Waiting> {

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
        super(vault, "check-failed");
        this.vault = vault;
        this.table = table;
        this.source = source;
        this.voids = voids;
        this.rows = rows;
        this.check = check;
    }

    @Override
    public List<SubmissionTable.Waiting> waiting() {
        return table.open();
    }

    @Override
    protected UUID id(SubmissionTable.Waiting one) {
        return one.id();
    }

    @Override
    protected void work(SubmissionTable.Waiting one) {
        if (one.state() == SubmissionState.RECEIVING) {
            voids.accept(one.id());
        } else {
            vault.change(connection -> table.move(connection, one.id(), SubmissionState.CHECKING));
            vault.change(connection -> check.of(connection, source.read(connection, one.id())));
        }
    }

    @Override
    protected void refuse(SubmissionTable.Waiting one, String why) {
        UUID id = one.id();
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
