package dk.helhed.plans.milestone.override;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import dk.helhed.plans.progress.StatusCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A judgement that stands beside a milestone's computed status until it expires or is lifted; it is kept after that. */
@Entity
@Table(name = "milestone_override")
public class MilestoneOverride {

    private static final Set<StatusCode> NO_JUDGEMENT = EnumSet.of(StatusCode.UNKNOWN_SUPPRESSED, StatusCode.NO_DATA);

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String municipality;

    @Column(name = "milestone_id", nullable = false, updatable = false)
    private UUID milestoneId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private StatusCode status;

    @Column(nullable = false, updatable = false)
    private String reason;

    @Column(nullable = false, updatable = false)
    private String role;

    @Column(name = "expires_on", nullable = false, updatable = false)
    private LocalDate expiresOn;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @SuppressWarnings("NullAway.Init")
    protected MilestoneOverride() {}

    private MilestoneOverride(UUID milestoneId, String municipality, OverrideDraft draft, String role, Instant now) {
        this.id = Ids.next();
        this.municipality = municipality;
        this.milestoneId = milestoneId;
        this.status = draft.status();
        this.reason = draft.reason();
        this.role = role;
        this.expiresOn = draft.expiresOn();
        this.madeAt = now;
    }

    public static MilestoneOverride of(
            UUID milestoneId, String municipality, OverrideDraft draft, String role, LocalDate today, Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        if (NO_JUDGEMENT.contains(draft.status())) {
            problems.add(FieldProblem.body("/status", "not-a-judgement"));
        }
        if (!draft.expiresOn().isAfter(today)) {
            problems.add(FieldProblem.body("/expiresOn", "not-in-the-future"));
        }
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
        return new MilestoneOverride(milestoneId, municipality, draft, role, now);
    }

    public boolean stands(LocalDate today) {
        return liftedAt == null && !today.isAfter(expiresOn);
    }

    public void lift(Instant now) {
        liftedAt = now;
    }

    public UUID milestoneId() {
        return milestoneId;
    }

    StatusCode status() {
        return status;
    }

    String reason() {
        return reason;
    }

    String role() {
        return role;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }

    Instant madeAt() {
        return madeAt;
    }
}
