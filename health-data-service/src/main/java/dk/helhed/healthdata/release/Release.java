package dk.helhed.healthdata.release;

import dk.helhed.healthdata.release.supplied.SuppliedFigures;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a dataset as they were submitted at one time: {@code DRAFT → PUBLISHED → SUPERSEDED}, or {@code REJECTED}
 * before and {@code WITHDRAWN} after; those of a cube of counts are {@code PROTECTED → AUDITED → APPROVED} on the way. What
 * a release says never changes.
 */
@Entity
@Table(name = "release")
public class Release extends Versioned {

    @Id
    private UUID id;

    @Column(name = "dataset_id", updatable = false)
    private UUID datasetId;

    @Column(name = "external_id", updatable = false)
    private @Nullable String externalId;

    @Enumerated(EnumType.STRING)
    private ReleaseState state;

    private @Nullable Integer number;

    private @Nullable UUID supersedes;

    @Column(name = "periods", updatable = false)
    private List<String> periods;

    @Column(name = "value_count", updatable = false)
    private int valueCount;

    @Column(name = "checksum", updatable = false)
    private @Nullable String checksum;

    @Column(name = "submission_id", updatable = false)
    private @Nullable UUID submissionId;

    private @Nullable Integer definition;

    private @Nullable Integer percent;

    private @Nullable String problem;

    @Column(name = "hidden_percent", updatable = false)
    private @Nullable BigDecimal hiddenPercent;

    @Column(name = "audited_after", updatable = false)
    private @Nullable Integer auditedAfter;

    @Embedded
    private @Nullable Approval approval;

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

    public Release(SuppliedFigures submission, Caller submitter, Instant now) {
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
        if (isCube()) {
            failed.addAll(guardsOfCube(nextNumber, now));
        } else if (state != ReleaseState.DRAFT) {
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
        Guards.refuse(failed);
        state = ReleaseState.PUBLISHED;
        number = nextNumber;
        publishedBy = approver.client();
        publishedAt = now;
        problem = null;
        touch(now);
    }

    private List<String> guardsOfCube(int nextNumber, Instant now) {
        List<String> failed = new ArrayList<>();
        if (state != ReleaseState.APPROVED) {
            failed.add("not-approved");
        }
        if (approval != null && approval.isUnderEmbargo(now)) {
            failed.add("under-embargo");
        }
        if (PublishedState.isAuditTooOld(auditedAfter, nextNumber)) {
            failed.add("audited-before-another");
        }
        return failed;
    }

    /** Says that a protected and audited cube may be published, at once or when the embargo ends. */
    void approve(Caller approver, int nextNumber, @Nullable Instant embargo, Instant now) {
        List<String> failed = new ArrayList<>();
        if (state != ReleaseState.AUDITED) {
            failed.add("not-audited");
        } else if (PublishedState.isAuditTooOld(auditedAfter, nextNumber)) {
            failed.add("audited-before-another");
        }
        if (submittedBy.equals(approver.client())) {
            failed.add("four-eyes");
        }
        Guards.refuse(failed);
        state = ReleaseState.APPROVED;
        approval = new Approval(approver.client(), now, embargo);
        touch(now);
    }

    /** Whether its embargo is over and nothing stands in the way that is known of. */
    boolean isDue(Instant now) {
        boolean mayBe = state == ReleaseState.APPROVED && problem == null;
        return mayBe && approval != null && approval.embargoUntil != null && !approval.isUnderEmbargo(now);
    }

    /** Says why it was not published when its embargo ended. */
    void stop(String why, Instant now) {
        problem = why;
        touch(now);
    }

    /**
     * Lets the worker begin anew, under the dataset's present definition: what it could not protect, or what it audited
     * before another release was published. An approval was of what is not any more.
     */
    void tryAgain(int presentDefinition, PublishedState present, Instant now) {
        boolean isStuck = problem != null && (state == ReleaseState.DRAFT || state == ReleaseState.PROTECTED);
        boolean isDone = state == ReleaseState.AUDITED || state == ReleaseState.APPROVED;
        boolean isLate = isDone && PublishedState.isAuditTooOld(auditedAfter, present.nextNumber());
        if (!isCube() || !(isStuck || isLate)) {
            Guards.refuse(List.of("nothing-to-try"));
        }
        Guards.refuse(present.leavesPlace(supersedes, periods) ? List.of() : List.of("supersedes-not-newest"));
        supersedes = present.place(supersedes);
        state = ReleaseState.DRAFT;
        approval = null;
        problem = null;
        percent = 0;
        definition = presentDefinition;
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
        Guards.refuse(state.isPublic() || state == ReleaseState.REJECTED ? List.of("not-a-draft") : List.of());
        end(ReleaseState.REJECTED, why, now);
    }

    void withdraw(String why, Instant now) {
        boolean stands = state == ReleaseState.PUBLISHED || state == ReleaseState.SUPERSEDED;
        Guards.refuse(stands ? List.of() : List.of("not-published"));
        end(ReleaseState.WITHDRAWN, why, now);
    }

    private void end(ReleaseState last, String why, Instant now) {
        state = last;
        reason = why;
        endedAt = now;
        touch(now);
    }

    public ReleaseView view() {
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
                submissionId,
                definition,
                percent,
                problem,
                hiddenPercent,
                approval == null ? null : approval.at,
                approval == null ? null : approval.embargoUntil,
                createdAt(),
                publishedAt,
                endedAt,
                reason,
                version(),
                changedAt());
    }

    public UUID id() {
        return id;
    }

    UUID datasetId() {
        return datasetId;
    }

    /** The release whose place it is to take. */
    @Nullable
    UUID supersedes() {
        return supersedes;
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

    /** The seal; every release that may be published has one. */
    String checksum() {
        return Objects.requireNonNull(checksum);
    }

    /** The client that approved it. */
    String approvedBy() {
        return Objects.requireNonNull(approval).by;
    }

    /** Whether it was made of a cube of counts, and so had to be protected. */
    boolean isCube() {
        return submissionId != null;
    }

    boolean synthetic() {
        return synthetic;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }
}
