package dk.helhed.initiatives.catalogue.job;

import dk.helhed.initiatives.catalogue.merge.CatalogueImportView;
import dk.helhed.initiatives.catalogue.merge.ImportRequest;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.history.Cause;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.sheet.SheetForm;
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

/** A catalogue that the worker imports on behalf of the request that brought it. */
@Entity
@Table(name = "catalogue_job")
class CatalogueJob extends Versioned {

    /** Why it was refused; kept as one JSON value. */
    record Refusal(String code, List<FieldProblem> fields) {

        Refusal {
            fields = List.copyOf(fields);
        }
    }

    @Id
    private UUID id;

    @Column(name = "frame_id", nullable = false, updatable = false)
    private UUID frameId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ImportMode mode;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private SheetForm form;

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
    private CatalogueJobState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable CatalogueImportView result;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Refusal refusal;

    @SuppressWarnings("NullAway.Init")
    protected CatalogueJob() {}

    CatalogueJob(ImportRequest request, SheetForm form, Caller caller, Cause cause, Instant now) {
        super(caller.requireMunicipality(), now);
        this.id = Ids.next();
        this.frameId = request.frameId();
        this.mode = request.mode();
        this.form = form;
        this.sha256 = request.sha256();
        this.rowsTotal = request.catalogue().rows();
        this.caller = caller;
        this.cause = cause;
        this.state = CatalogueJobState.QUEUED;
    }

    void done(CatalogueImportView made, Instant now) {
        state = CatalogueJobState.DONE;
        result = made;
        touch(now);
    }

    void reject(Problem why, Instant now) {
        state = CatalogueJobState.REJECTED;
        refusal = new Refusal(why.type().code(), why.fields());
        touch(now);
    }

    /** It was cut off too often; nothing of it is kept. */
    void abandon(Instant now) {
        state = CatalogueJobState.VOID;
        touch(now);
    }

    UUID id() {
        return id;
    }

    UUID frameId() {
        return frameId;
    }

    ImportMode mode() {
        return mode;
    }

    SheetForm form() {
        return form;
    }

    String sha256() {
        return sha256;
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

    CatalogueJobView view(CatalogueJobTable.Progress progress) {
        boolean runs = state == CatalogueJobState.QUEUED && progress.attempts() > 0;
        return new CatalogueJobView(
                id,
                frameId,
                mode,
                sha256,
                runs ? CatalogueJobState.RUNNING : state,
                state.isOpen() ? progress.percent() : 100,
                rowsTotal,
                progress.rowsRead(),
                progress.rowsPerSecond(),
                result,
                refusal == null ? null : refusal.code(),
                errors().size(),
                version(),
                createdAt(),
                changedAt());
    }
}
