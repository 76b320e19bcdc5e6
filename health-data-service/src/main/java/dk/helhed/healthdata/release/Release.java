package dk.helhed.healthdata.release;

import dk.helhed.healthdata.value.ValueStatus;
import dk.helhed.healthdata.version.Concealment;
import dk.helhed.healthdata.version.ReleaseInForce;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a dataset as they were submitted at one time. What a release says never changes; how far it has come does,
 * by the steps of {@link ReleaseStep}.
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

    @Enumerated(EnumType.STRING)
    private @Nullable Withdrawal withdrawal;

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

    @Column(name = "linked_releases", insertable = false, updatable = false)
    private List<String> linkedReleases = new ArrayList<>();

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

    public Release(SuppliedFigures figures, Caller submitter, Instant now) {
        super(submitter.requireMunicipality(), now);
        this.id = figures.id();
        this.datasetId = figures.dataset();
        this.externalId = figures.externalId();
        this.state = ReleaseState.DRAFT;
        this.supersedes = figures.supersedes();
        this.periods = new ArrayList<>(figures.periods());
        this.valueCount = figures.figures().size();
        this.checksum = figures.checksum();
        this.synthetic = figures.synthetic();
        this.note = figures.note();
        this.submittedBy = submitter.client();
    }

    /**
     * Publishes it as the dataset's next.
     *
     * @param newest the dataset's newest release in force, null where there is none
     * @param linked the published releases of other datasets that count the same people
     * @throws Problem 409 naming each guard that failed
     */
    void publish(
            Caller approver,
            int nextNumber,
            @Nullable Release newest,
            List<String> linked,
            boolean othersSpoke,
            Instant now) {
        List<String> failed = new ArrayList<>();
        if (isCube()) {
            failed.addAll(guardsOfCube(nextNumber, linked, now));
        } else if (!ReleaseStep.PUBLISH_SUPPLIED.isOpenTo(state)) {
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
        number = nextNumber;
        publishedBy = approver.client();
        publishedAt = now;
        problem = null;
        take(isCube() ? ReleaseStep.PUBLISH_CUBE : ReleaseStep.PUBLISH_SUPPLIED, now);
    }

    private List<String> guardsOfCube(int nextNumber, List<String> linked, Instant now) {
        List<String> failed = new ArrayList<>();
        if (!ReleaseStep.PUBLISH_CUBE.isOpenTo(state)) {
            failed.add("not-approved");
        }
        if (approval != null && approval.isUnderEmbargo(now)) {
            failed.add("under-embargo");
        }
        if (isAuditTooOld(nextNumber, linked)) {
            failed.add("audited-before-another");
        }
        return failed;
    }

    /** Allows a protected and audited cube to be published, at once or when the embargo ends. */
    void approve(Caller approver, int nextNumber, List<String> linked, @Nullable Instant embargo, Instant now) {
        List<String> failed = new ArrayList<>();
        if (!ReleaseStep.APPROVE.isOpenTo(state)) {
            failed.add("not-audited");
        } else if (isAuditTooOld(nextNumber, linked)) {
            failed.add("audited-before-another");
        }
        if (submittedBy.equals(approver.client())) {
            failed.add("four-eyes");
        }
        Guards.refuse(failed);
        approval = new Approval(approver.client(), now, embargo);
        take(ReleaseStep.APPROVE, now);
    }

    /** An audit knew what had been published by then, and nothing of what was published since. */
    private boolean isAuditTooOld(int nextNumber, List<String> linked) {
        return auditedAfter != null
                && (auditedAfter != nextNumber - 1 || !Set.copyOf(linked).equals(Set.copyOf(linkedReleases)));
    }

    /** Whether its embargo is over and no problem is known. */
    boolean isDue(Instant now) {
        boolean mayBe = ReleaseStep.PUBLISH_CUBE.isOpenTo(state) && problem == null;
        return mayBe && approval != null && approval.embargoUntil != null && !approval.isUnderEmbargo(now);
    }

    /** Keeps why it was not published when its embargo ended. */
    void stop(String why, Instant now) {
        problem = why;
        touch(now);
    }

    /**
     * Lets the worker begin again, under the dataset's present definition: what it could not protect, or what it audited
     * before another release was published. An approval is void with what it approved.
     */
    void protectAgain(int presentDefinition, PublishedState present, Instant now) {
        boolean isStuck = problem != null && ReleaseState.IN_WORK.contains(state);
        boolean isDone = ReleaseStep.PROTECT_AGAIN.isOpenTo(state) && !ReleaseState.IN_WORK.contains(state);
        boolean isLate = isDone && isAuditTooOld(present.nextNumber(), present.linked());
        if (!isCube() || !(isStuck || isLate)) {
            Guards.refuse(List.of("nothing-to-try"));
        }
        Guards.refuse(present.leavesPlace(supersedes, periods) ? List.of() : List.of("supersedes-not-newest"));
        supersedes = present.place(supersedes);
        approval = null;
        problem = null;
        percent = 0;
        definition = presentDefinition;
        take(ReleaseStep.PROTECT_AGAIN, now);
    }

    void supersede(Instant now) {
        take(ReleaseStep.SUPERSEDE, now);
    }

    /** Is the newest again, after a newer one was withdrawn. */
    void reinstate(Instant now) {
        take(ReleaseStep.REINSTATE, now);
    }

    void reject(String why, Instant now) {
        Guards.refuse(ReleaseStep.REJECT.isOpenTo(state) ? List.of() : List.of("not-a-draft"));
        end(ReleaseStep.REJECT, why, now);
    }

    void withdraw(Withdrawal how, String why, Instant now) {
        boolean conceals = how == Withdrawal.MUST_NOT_BE_SEEN && withdrawal == Withdrawal.ERRONEOUS;
        ReleaseStep step = conceals ? ReleaseStep.CONCEAL : ReleaseStep.WITHDRAW;
        Guards.refuse(step.isOpenTo(state) && (conceals || withdrawal == null) ? List.of() : List.of("not-published"));
        withdrawal = how;
        end(step, why, now);
    }

    /** Of one that was published. */
    ReleaseInForce inForce() {
        return new ReleaseInForce(
                id, Objects.requireNonNull(number), periods(), Objects.requireNonNull(checksum), definition);
    }

    /** What a figure's status is by now, which was sealed with this one. */
    ValueStatus status(ValueStatus sealed) {
        return state == ReleaseState.WITHDRAWN && sealed == ValueStatus.PUBLISHED ? ValueStatus.WITHDRAWN : sealed;
    }

    boolean isConcealed() {
        return withdrawal == Withdrawal.MUST_NOT_BE_SEEN;
    }

    /** Of one that is concealed. */
    Concealment concealment(Optional<Release> successor) {
        return new Concealment(
                Objects.requireNonNull(endedAt),
                Objects.requireNonNull(reason),
                successor.map(Release::id).orElse(null));
    }

    private void end(ReleaseStep last, String why, Instant now) {
        reason = why;
        endedAt = now;
        take(last, now);
    }

    /** The guards have refused before this what a caller may not do; here a fault of ours is stopped. */
    private void take(ReleaseStep step, Instant now) {
        if (!step.isOpenTo(state)) {
            throw new IllegalStateException("the step " + step + " is not open to a release that is " + state);
        }
        state = step.to();
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
                linkedReleases.stream().map(UUID::fromString).toList(),
                approval == null ? null : approval.at,
                approval == null ? null : approval.embargoUntil,
                createdAt(),
                publishedAt,
                endedAt,
                reason,
                withdrawal,
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
