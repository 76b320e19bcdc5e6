package dk.helhed.initiatives.catalogue.job;

import dk.helhed.initiatives.read.Seen;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.job.ProgressStream;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.ProblemAnswers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the municipality's own jobs. */
@ApplicationScoped
class CatalogueJobReader {

    private final Transactions transactions;
    private final CatalogueJobRepository jobs;
    private final CatalogueJobTable table;
    private final ProblemAnswers problems;

    CatalogueJobReader(
            Transactions transactions, CatalogueJobRepository jobs, CatalogueJobTable table, ProblemAnswers problems) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.table = table;
        this.problems = problems;
    }

    Uni<CatalogueJobView> one(UUID id) {
        return transactions.read(caller ->
                jobs.own(id, Seen.by(caller)).chain(job -> table.progress(id).map(job::view)));
    }

    Multi<CatalogueJobView> follow(UUID id) {
        return ProgressStream.untilDone(() -> one(id), view -> view.state().isOpen());
    }

    /** Those after the number, worded in the caller's language. */
    Uni<List<CatalogueJobError>> errors(UUID id, @Nullable Long after, int limit, @Nullable String language) {
        int from = after == null ? 0 : after.intValue();
        return transactions.read(caller -> jobs.own(id, Seen.by(caller)).map(job -> {
            List<FieldProblem> all = job.errors();
            return IntStream.range(Math.min(from, all.size()), (int) Math.min(all.size(), (long) from + limit))
                    .mapToObj(i -> CatalogueJobError.of(i + 1, all.get(i), problems.wording(all.get(i), language)))
                    .toList();
        }));
    }
}
