package dk.helhed.initiatives.catalogue.job;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.job.ImportJobReader;
import dk.helhed.kit.job.Progress;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.ProblemAnswers;
import jakarta.inject.Singleton;

/** Reads the municipality's own imports of catalogues. */
@Singleton
class CatalogueJobReader extends ImportJobReader<CatalogueJob, CatalogueJobView, CatalogueJobError> {

    CatalogueJobReader(Transactions transactions, CatalogueJobRepository jobs, ProblemAnswers problems) {
        super(transactions, jobs, problems);
    }

    @Override
    protected CatalogueJobView view(CatalogueJob job, Progress progress) {
        return job.view(progress);
    }

    @Override
    protected CatalogueJobError error(int no, FieldProblem problem, String detail) {
        return CatalogueJobError.of(no, problem, detail);
    }
}
