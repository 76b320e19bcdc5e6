package dk.helhed.initiatives.catalogue.job;

import dk.helhed.initiatives.catalogue.merge.CatalogueImportView;
import dk.helhed.initiatives.catalogue.merge.ImportRequest;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.history.Cause;
import dk.helhed.kit.job.ImportJob;
import dk.helhed.kit.job.Progress;
import dk.helhed.kit.sheet.SheetForm;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A catalogue that the worker imports on behalf of the request that brought it. */
@Entity
@Table(name = "catalogue_job")
class CatalogueJob extends ImportJob<CatalogueImportView> {

    @Column(name = "frame_id", nullable = false, updatable = false)
    private UUID frameId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private SheetForm form;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable CatalogueImportView result;

    @SuppressWarnings("NullAway.Init")
    protected CatalogueJob() {}

    CatalogueJob(ImportRequest request, SheetForm form, Caller caller, Cause cause, Instant now) {
        super(request.mode(), request.sha256(), request.catalogue().rows(), caller, cause, now);
        this.frameId = request.frameId();
        this.form = form;
    }

    @Override
    protected void keep(CatalogueImportView made) {
        result = made;
    }

    UUID frameId() {
        return frameId;
    }

    SheetForm form() {
        return form;
    }

    CatalogueJobView view(Progress progress) {
        return new CatalogueJobView(
                id(),
                frameId,
                mode(),
                sha256(),
                CatalogueJobState.valueOf(state(progress).name()),
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
