package dk.helhed.kit.job;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.history.Cause;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.table.ImportMode;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A file that the worker imports, all of it or nothing, on behalf of the request that brought it.
 *
 * @param <R> what it makes
 */
@MappedSuperclass
public abstract class ImportJob<R> extends Versioned {

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
    private JobState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Refusal refusal;

    @SuppressWarnings("NullAway.Init")
    protected ImportJob() {}

    protected ImportJob(ImportMode mode, String sha256, int rows, Caller caller, Cause cause, Instant now) {
        super(caller.requireMunicipality(), now);
        this.id = Ids.next();
        this.mode = mode;
        this.sha256 = sha256;
        this.rowsTotal = rows;
        this.caller = caller;
        this.cause = cause;
        this.state = JobState.QUEUED;
    }

    /** Keeps what was made, or would have been made. */
    protected abstract void keep(R result);

    final void done(R result, Instant now) {
        end(JobState.DONE, now);
        keep(result);
    }

    final void reject(Problem why, Instant now) {
        end(JobState.REJECTED, now);
        refusal = new Refusal(why.type().code(), why.fields());
    }

    /** It was cut off too often; nothing of it is kept. */
    final void abandon(Instant now) {
        end(JobState.VOID, now);
    }

    /** Whoever brought it does not want it any more: nothing of it is kept. */
    final void cancel(Instant now) {
        if (!isOpen()) {
            throw Problem.of(ProblemType.CONFLICT).with(FieldProblem.path("id", "job-ended"));
        }
        end(JobState.CANCELLED, now);
    }

    private void end(JobState how, Instant now) {
        state = how;
        touch(now);
    }

    public final UUID id() {
        return id;
    }

    public final ImportMode mode() {
        return mode;
    }

    public final String sha256() {
        return sha256;
    }

    public final int rowsTotal() {
        return rowsTotal;
    }

    public final Caller caller() {
        return caller;
    }

    public final Cause cause() {
        return cause;
    }

    final boolean isOpen() {
        return state.isOpen();
    }

    protected final JobState state(Progress progress) {
        return state == JobState.QUEUED && progress.attempts() > 0 ? JobState.RUNNING : state;
    }

    protected final int percent(Progress progress) {
        return state.isOpen() ? progress.percent() : 100;
    }

    protected final int rowsRead(Progress progress) {
        return state == JobState.DONE ? rowsTotal : progress.rowsRead();
    }

    /** The code of the problem that it was rejected with. */
    protected final @Nullable String refusal() {
        return refusal == null ? null : refusal.code();
    }

    protected final List<FieldProblem> errors() {
        return refusal == null ? List.of() : refusal.fields();
    }
}
