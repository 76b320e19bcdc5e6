package dk.helhed.plans.transfer;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.job.ProgressStream;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.ProblemAnswers;
import dk.helhed.plans.read.Readers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the municipality's own jobs. */
@ApplicationScoped
class PlanImportJobReader {

    private final Transactions transactions;
    private final PlanImportJobRepository jobs;
    private final PlanImportQueue queue;
    private final ProblemAnswers problems;

    PlanImportJobReader(
            Transactions transactions, PlanImportJobRepository jobs, PlanImportQueue queue, ProblemAnswers problems) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.queue = queue;
        this.problems = problems;
    }

    Uni<PlanImportJobView> one(UUID id) {
        return transactions.read(caller -> jobs.own(id, Readers.municipality(caller))
                .chain(job -> queue.progress(id).map(job::view)));
    }

    Multi<PlanImportJobView> follow(UUID id) {
        return ProgressStream.untilDone(() -> one(id), view -> view.state().isOpen());
    }

    /** Those after the number, worded in the caller's language. */
    Uni<List<PlanImportJobError>> errors(UUID id, @Nullable Long after, int limit, @Nullable String language) {
        int from = after == null ? 0 : after.intValue();
        return transactions.read(caller -> jobs.own(id, Readers.municipality(caller))
                .map(job -> {
                    List<FieldProblem> all = job.errors();
                    return IntStream.range(Math.min(from, all.size()), (int) Math.min(all.size(), (long) from + limit))
                            .mapToObj(i ->
                                    PlanImportJobError.of(i + 1, all.get(i), problems.wording(all.get(i), language)))
                            .toList();
                }));
    }
}
