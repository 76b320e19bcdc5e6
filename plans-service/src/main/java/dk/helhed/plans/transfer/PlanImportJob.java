package dk.helhed.plans.transfer;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.history.Cause;
import dk.helhed.kit.job.ImportJob;
import dk.helhed.kit.job.Progress;
import dk.helhed.kit.table.ImportMode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A large plan that the worker imports on behalf of the request that brought it. */
@Entity
@Table(name = "plan_import_job")
class PlanImportJob extends ImportJob<PlanImportResult> {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private PlanForm form;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PlanImportResult result;

    @SuppressWarnings("NullAway.Init")
    protected PlanImportJob() {}

    PlanImportJob(ImportMode mode, PlanForm form, String sha256, int rows, Caller caller, Cause cause, Instant now) {
        super(mode, sha256, rows, caller, cause, now);
        this.form = form;
    }

    @Override
    protected void keep(PlanImportResult made) {
        result = made;
    }

    PlanForm form() {
        return form;
    }

    PlanImportJobView view(Progress progress) {
        return new PlanImportJobView(
                id(),
                mode(),
                sha256(),
                PlanImportJobState.valueOf(state(progress).name()),
                percent(progress),
                rowsTotal(),
                rowsRead(progress),
                progress.rowsPerSecond(),
                result,
                refusal(),
                errors().size(),
                version(),
                createdAt(),
                changedAt());
    }
}
