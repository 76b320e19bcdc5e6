package dk.helhed.healthdata.submission;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submission of a register's aggregates: how far it has come. Its counts are behind the wall. */
@Entity
@Table(name = "submission")
class Submission extends Versioned {

    @Id
    private UUID id;

    @Column(name = "dataset_id", updatable = false)
    private UUID datasetId;

    @Column(updatable = false)
    private int definition;

    @Column(name = "dry_run", updatable = false)
    private boolean dryRun;

    @Column(updatable = false)
    private @Nullable UUID revises;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Format format;

    @Enumerated(EnumType.STRING)
    private SubmissionState state;

    @Column(name = "submitted_by", updatable = false)
    private String submittedBy;

    @Column(name = "bytes_total", updatable = false)
    private @Nullable Long bytesTotal;

    @Column(name = "bytes_read", updatable = false)
    private long bytesRead;

    @Column(name = "rows_read", updatable = false)
    private long rowsRead;

    @Column(name = "rows_rejected", updatable = false)
    private long rowsRejected;

    @Column(name = "rows_per_second", updatable = false)
    private long rowsPerSecond;

    @Column(updatable = false)
    private int percent;

    @Column(updatable = false)
    private long faults;

    @Column(name = "release_id", updatable = false)
    private @Nullable UUID releaseId;

    @Convert(converter = DesignText.class)
    @Column(updatable = false)
    private @Nullable Design design;

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(SubmissionRequest intent, int definition, Caller submitter, Instant now) {
        super(submitter.requireMunicipality(), now);
        this.id = Ids.next();
        this.datasetId = intent.datasetId();
        this.definition = definition;
        this.dryRun = intent.dryRun();
        this.revises = intent.revises();
        this.format = intent.format();
        this.bytesTotal = intent.bytes();
        this.state = SubmissionState.RECEIVING;
        this.submittedBy = submitter.client();
    }

    /** All of it was received: what follows happens without its sender. */
    void queue(Instant now) {
        if (state != SubmissionState.RECEIVING) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION).with(FieldProblem.body("", "submission-void"));
        }
        state = SubmissionState.QUEUED;
        touch(now);
    }

    SubmissionView view() {
        return new SubmissionView(
                id,
                datasetId,
                definition,
                municipality(),
                state,
                dryRun,
                revises,
                format,
                bytesTotal,
                bytesRead,
                rowsRead,
                rowsRead - rowsRejected,
                rowsRejected,
                rowsPerSecond,
                percent,
                faults,
                releaseId,
                design,
                version(),
                createdAt(),
                changedAt());
    }

    UUID id() {
        return id;
    }

    SubmissionState state() {
        return state;
    }
}
