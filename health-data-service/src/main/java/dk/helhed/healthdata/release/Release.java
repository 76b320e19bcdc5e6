package dk.helhed.healthdata.release;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a dataset as they were submitted at one time: {@code DRAFT → PUBLISHED → SUPERSEDED}, or {@code REJECTED}
 * before and {@code WITHDRAWN} after. What a release says never changes.
 */
@Entity
@Table(name = "release")
class Release extends Versioned {

    @Id
    private UUID id;

    @Column(name = "dataset_id", updatable = false)
    private UUID datasetId;

    @Column(name = "external_id", updatable = false)
    private @Nullable String externalId;

    @Enumerated(EnumType.STRING)
    private ReleaseState state;

    private @Nullable Integer number;

    @Column(name = "supersedes", updatable = false)
    private @Nullable UUID supersedes;

    @Column(name = "periods", updatable = false)
    private List<String> periods;

    @Column(name = "value_count", updatable = false)
    private int valueCount;

    @Column(name = "checksum", updatable = false)
    private String checksum;

    @Column(name = "synthetic", updatable = false)
    private boolean synthetic;

    @Column(name = "note", updatable = false)
    private @Nullable String note;

    @Column(name = "submitted_by", updatable = false)
    private String submittedBy;

    @Column(name = "published_by")
    private @Nullable String publishedBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Release() {}

    Release(Submission submission, Caller submitter, Instant now) {
        super(submitter.requireMunicipality(), now);
        this.id = submission.id();
        this.datasetId = submission.dataset();
        this.externalId = submission.externalId();
        this.state = ReleaseState.DRAFT;
        this.supersedes = submission.supersedes();
        this.periods = new ArrayList<>(submission.periods());
        this.valueCount = submission.figures().size();
        this.checksum = submission.checksum();
        this.synthetic = submission.synthetic();
        this.note = submission.note();
        this.submittedBy = submitter.client();
    }

    /**
     * Publishes it as the dataset's next.
     *
     * @param newest the dataset's newest release that stands, null where there is none
     * @throws Problem 409 naming each guard that failed
     */
    void publish(Caller approver, int nextNumber, @Nullable Release newest, boolean othersSpoke, Instant now) {
        List<String> failed = new ArrayList<>();
        if (state != ReleaseState.DRAFT) {
            failed.add("not-a-draft");
        }
        if (submittedBy.equals(approver.client())) {
            failed.add("four-eyes");
        }
        if (supersedes != null && (newest == null || !supersedes.equals(newest.id))) {
            failed.add("supersedes-not-newest");
        }
        if (othersSpoke) {
            failed.add("value-of-another-dataset");
        }
        refuse(failed);
        state = ReleaseState.PUBLISHED;
        number = nextNumber;
        publishedBy = approver.client();
        publishedAt = now;
        touch(now);
    }

    void supersede(Instant now) {
        state = ReleaseState.SUPERSEDED;
        touch(now);
    }

    /** Stands as the newest again, after a newer one was withdrawn. */
    void reinstate(Instant now) {
        state = ReleaseState.PUBLISHED;
        touch(now);
    }

    void reject(String why, Instant now) {
        refuse(state == ReleaseState.DRAFT ? List.of() : List.of("not-a-draft"));
        end(ReleaseState.REJECTED, why, now);
    }

    void withdraw(String why, Instant now) {
        boolean stands = state == ReleaseState.PUBLISHED || state == ReleaseState.SUPERSEDED;
        refuse(stands ? List.of() : List.of("not-published"));
        end(ReleaseState.WITHDRAWN, why, now);
    }

    private void end(ReleaseState last, String why, Instant now) {
        state = last;
        reason = why;
        endedAt = now;
        touch(now);
    }

    private static void refuse(List<String> failed) {
        if (!failed.isEmpty()) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION)
                    .with(failed.stream()
                            .map(code -> FieldProblem.body("/to", code))
                            .toList());
        }
    }

    ReleaseView view() {
        return new ReleaseView(
                id,
                externalId,
                datasetId,
                municipality(),
                state,
                number,
                supersedes,
                List.copyOf(periods),
                valueCount,
                checksum,
                synthetic,
                note,
                createdAt(),
                publishedAt,
                endedAt,
                reason,
                version(),
                changedAt());
    }

    UUID id() {
        return id;
    }

    UUID datasetId() {
        return datasetId;
    }

    ReleaseState state() {
        return state;
    }

    @Nullable
    Integer number() {
        return number;
    }

    List<String> periods() {
        return List.copyOf(periods);
    }

    String checksum() {
        return checksum;
    }

    boolean synthetic() {
        return synthetic;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }
}
