package dk.helhed.plans.transfer;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.job.ImportJobReader;
import dk.helhed.kit.job.Progress;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.ProblemAnswers;
import jakarta.inject.Singleton;

/** Reads the municipality's own imports of large plans. */
@Singleton
class PlanImportJobReader extends ImportJobReader<PlanImportJob, PlanImportJobView, PlanImportJobError> {

    PlanImportJobReader(Transactions transactions, PlanImportJobRepository jobs, ProblemAnswers problems) {
        super(transactions, jobs, problems);
    }

    @Override
    protected PlanImportJobView view(PlanImportJob job, Progress progress) {
        return job.view(progress);
    }

    @Override
    protected PlanImportJobError error(int no, FieldProblem problem, String detail) {
        return PlanImportJobError.of(no, problem, detail);
    }
}
