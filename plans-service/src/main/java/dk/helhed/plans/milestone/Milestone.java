package dk.helhed.plans.milestone;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.time.Ids;
import dk.helhed.plans.progress.Baseline;
import dk.helhed.plans.progress.Course;
import dk.helhed.plans.progress.Decimals;
import dk.helhed.plans.progress.Polarity;
import dk.helhed.plans.progress.Target;
import dk.helhed.plans.subagreement.MilestoneScope;
import dk.helhed.plans.subagreement.SubAgreementFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A step towards a goal (delmål): from where, to where, and by when. */
@Entity
@Table(name = "milestone")
class Milestone extends Versioned {

    @Id
    private UUID id;

    @Column(name = "plan_id", nullable = false, updatable = false)
    private UUID planId;

    @Column(name = "sub_agreement_id", nullable = false, updatable = false)
    private UUID subAgreementId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(nullable = false)
    private String title;

    @Column(name = "goal_id")
    private @Nullable UUID goalId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MilestoneScope scope;

    @Column(name = "activity_id")
    private @Nullable UUID activityId;

    @Column(name = "baseline_value", nullable = false, precision = 18, scale = 6)
    private BigDecimal baselineValue;

    @Column(name = "baseline_on", nullable = false)
    private LocalDate baselineOn;

    @Column(name = "target_value", nullable = false, precision = 18, scale = 6)
    private BigDecimal targetValue;

    @Column(name = "target_by", nullable = false)
    private LocalDate targetBy;

    @Column(name = "indicator_id")
    private @Nullable UUID indicatorId;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable SourceNote source;

    @Column(nullable = false)
    private boolean synthetic;

    @Column(nullable = false, updatable = false)
    private boolean recorded;

    @SuppressWarnings("NullAway.Init")
    protected Milestone() {}

    @SuppressWarnings("NullAway.Init")
    private Milestone(SubAgreementFacts agreement, Instant now) {
        super(agreement.municipality(), now);
        this.id = Ids.next();
        this.planId = agreement.planId();
        this.subAgreementId = agreement.id();
        this.recorded = agreement.recording();
    }

    static Milestone of(
            SubAgreementFacts agreement, MilestoneDraft draft, MilestoneContexts.Context context, Instant now) {
        Milestone milestone = new Milestone(agreement, now);
        milestone.take(draft, context);
        return milestone;
    }

    void change(MilestoneDraft draft, MilestoneContexts.Context context, Instant now) {
        take(draft, context);
        touch(now);
    }

    private void take(MilestoneDraft draft, MilestoneContexts.Context context) {
        List<FieldProblem> problems = context.problems(draft);
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
        externalId = draft.externalId();
        title = draft.title();
        goalId = draft.goalId();
        scope = draft.scope();
        activityId = draft.activityId();
        baselineValue = draft.baseline().value();
        baselineOn = draft.baseline().on();
        targetValue = draft.target().value();
        targetBy = draft.target().by();
        indicatorId = draft.indicatorId();
        source = draft.source();
        synthetic = draft.isSynthetic();
    }

    Course course(@Nullable Polarity polarity) {
        return new Course(baseline(), target(), polarity);
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    UUID subAgreementId() {
        return subAgreementId;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    String title() {
        return title;
    }

    @Nullable
    UUID goalId() {
        return goalId;
    }

    MilestoneScope scope() {
        return scope;
    }

    @Nullable
    UUID activityId() {
        return activityId;
    }

    Baseline baseline() {
        return new Baseline(Decimals.plain(baselineValue), baselineOn);
    }

    Target target() {
        return new Target(Decimals.plain(targetValue), targetBy);
    }

    @Nullable
    UUID indicatorId() {
        return indicatorId;
    }

    @Nullable
    SourceNote source() {
        return source;
    }

    boolean isRecorded() {
        return recorded;
    }

    boolean isSynthetic() {
        return synthetic;
    }
}
