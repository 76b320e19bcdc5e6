package dk.helhed.plans.transfer;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.history.Cause;
import dk.helhed.kit.job.JobTable;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.table.ImportMode;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A large plan that is taken in by the worker, on behalf of the request that brought it. */
@Entity
@Table(name = "plan_import_job")
class PlanImportJob extends Versioned {

    /** Why it was refused; kept as one JSON value. */
    record Refusal(String code, List<FieldProblem> fields) {

        Refusal {
            fields = List.copyOf(fields);
        }
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ImportMode mode;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private PlanForm form;

    @Column(nullable = false, updatable = false)
    private String sha256;

    @Column(name = "rows_total", nullable = false, updatable = false)
    private int rowsTotal;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private Caller caller;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false, updatable = false)
    private Cause cause;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PlanImportJobState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PlanImportResult result;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Refusal refusal;

    @SuppressWarnings("NullAway.Init")
    protected PlanImportJob() {}

    PlanImportJob(ImportMode mode, PlanForm form, String sha256, int rows, Caller caller, Cause cause, Instant now) {
        super(caller.requireMunicipality(), now);
        this.id = Ids.next();
        this.mode = mode;
        this.form = form;
        this.sha256 = sha256;
        this.rowsTotal = rows;
        this.caller = caller;
        this.cause = cause;
        this.state = PlanImportJobState.QUEUED;
    }

    void done(PlanImportResult made, Instant now) {
        end(PlanImportJobState.DONE, now);
        result = made;
    }

    void reject(Problem why, Instant now) {
        end(PlanImportJobState.REJECTED, now);
        refusal = new Refusal(why.type().code(), why.fields());
    }

    /** It never came to an end: nothing of it is kept. */
    void abandon(Instant now) {
        end(PlanImportJobState.VOID, now);
    }

    /** Whoever brought it does not want it any more: nothing of it is kept. */
    void cancel(Instant now) {
        if (!isOpen()) {
            throw Problem.of(ProblemType.CONFLICT).with(FieldProblem.path("id", "job-ended"));
        }
        end(PlanImportJobState.CANCELLED, now);
    }

    private void end(PlanImportJobState how, Instant now) {
        state = how;
        touch(now);
    }

    UUID id() {
        return id;
    }

    ImportMode mode() {
        return mode;
    }

    PlanForm form() {
        return form;
    }

    int rowsTotal() {
        return rowsTotal;
    }

    Caller caller() {
        return caller;
    }

    Cause cause() {
        return cause;
    }

    boolean isOpen() {
        return state.isOpen();
    }

    List<FieldProblem> errors() {
        return refusal == null ? List.of() : refusal.fields();
    }

    PlanImportJobView view(JobTable.Progress progress) {
        boolean runs = state == PlanImportJobState.QUEUED && progress.attempts() > 0;
        return new PlanImportJobView(
                id,
                mode,
                sha256,
                runs ? PlanImportJobState.RUNNING : state,
                state.isOpen() ? progress.percent() : 100,
                rowsTotal,
                state == PlanImportJobState.DONE ? rowsTotal : progress.rowsRead(),
                progress.rowsPerSecond(),
                result,
                refusal == null ? null : refusal.code(),
                errors().size(),
                version(),
                createdAt(),
                changedAt());
    }
}
