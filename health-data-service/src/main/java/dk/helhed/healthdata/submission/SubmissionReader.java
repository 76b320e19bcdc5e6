package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.dataset.DatasetRepository;
import dk.helhed.healthdata.read.Filter;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.job.ProgressReader;
import dk.helhed.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads submissions; row-level security keeps them to their own municipality. */
@ApplicationScoped
class SubmissionReader implements ProgressReader<SubmissionView> {

    private final Transactions transactions;
    private final SubmissionRepository submissions;
    private final SubmissionFaultRepository faults;
    private final DatasetRepository datasets;

    SubmissionReader(
            Transactions transactions,
            SubmissionRepository submissions,
            SubmissionFaultRepository faults,
            DatasetRepository datasets) {
        this.transactions = transactions;
        this.submissions = submissions;
        this.faults = faults;
        this.datasets = datasets;
    }

    @Override
    public Uni<SubmissionView> one(UUID id) {
        return transactions.read(caller -> submissions.get(id).map(Submission::view));
    }

    Uni<List<SubmissionView>> page(UUID dataset, PageRequest page) {
        return transactions.read(caller -> datasets.get(dataset)
                .chain(found ->
                        submissions.page(Filter.after("id", page.afterId()).with("datasetId", dataset), page.fetch()))
                .map(found -> found.stream().map(Submission::view).toList()));
    }

    Uni<List<SubmissionFault>> faults(UUID id, long after, int limit) {
        return transactions.read(caller -> submissions.get(id).chain(found -> faults.page(id, after, limit)));
    }
}
