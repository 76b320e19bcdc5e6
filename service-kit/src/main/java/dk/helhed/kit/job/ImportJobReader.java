package dk.helhed.kit.job;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.ProblemAnswers;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the municipality's own imports of one kind, and what is wrong with them. */
public abstract class ImportJobReader<J extends ImportJob<?>, V extends ProgressView, E> implements ProgressReader<V> {

    private final Transactions transactions;
    private final ImportJobRepository<J> jobs;
    private final ProblemAnswers problems;

    protected ImportJobReader(Transactions transactions, ImportJobRepository<J> jobs, ProblemAnswers problems) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.problems = problems;
    }

    protected abstract V view(J job, Progress progress);

    protected abstract E error(int no, FieldProblem problem, String detail);

    @Override
    public final Uni<V> one(UUID id) {
        return transactions.read(caller -> jobs.own(id, caller.readerMunicipality())
                .chain(job -> jobs.progress(id).map(progress -> view(job, progress))));
    }

    /** Those after the number, worded in the caller's language. */
    public final Uni<List<E>> errors(UUID id, @Nullable Long after, int limit, @Nullable String language) {
        int from = after == null ? 0 : after.intValue();
        return transactions.read(caller -> jobs.own(id, caller.readerMunicipality())
                .map(job -> {
                    List<FieldProblem> all = job.errors();
                    return IntStream.range(Math.min(from, all.size()), (int) Math.min(all.size(), (long) from + limit))
                            .mapToObj(i -> error(i + 1, all.get(i), problems.wording(all.get(i), language)))
                            .toList();
                }));
    }
}
