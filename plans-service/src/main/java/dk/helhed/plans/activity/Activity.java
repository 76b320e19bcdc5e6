package dk.helhed.plans.activity;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.time.Ids;
import dk.helhed.plans.subagreement.SubAgreementFacts;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is delivered under a sub-agreement (aktivitet), and the earlier activities that it grew from. */
@Entity
@Table(name = "activity")
class Activity extends Versioned {

    @Id
    private UUID id;

    @Column(name = "sub_agreement_id", nullable = false, updatable = false)
    private UUID subAgreementId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(nullable = false)
    private String name;

    private @Nullable String description;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "activity_lineage", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "position")
    private List<Lineage> lineage = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable SourceNote source;

    @Column(nullable = false)
    private boolean synthetic;

    @Column(nullable = false, updatable = false)
    private boolean recorded;

    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    private Activity(SubAgreementFacts agreement, String name, Instant now) {
        super(agreement.municipality(), now);
        this.id = Ids.next();
        this.subAgreementId = agreement.id();
        this.name = name;
        this.recorded = agreement.recording();
    }

    /** @param known those of the draft's predecessors that the municipality has */
    static Activity of(SubAgreementFacts agreement, ActivityDraft draft, Set<UUID> known, Instant now) {
        Activity activity = new Activity(agreement, draft.name(), now);
        activity.take(draft, known, Set.of());
        return activity;
    }

    /**
     * @param known those of the draft's predecessors that the municipality has
     * @param ancestors the draft's predecessors and all that those grew from
     */
    void change(ActivityDraft draft, Set<UUID> known, Set<UUID> ancestors, Instant now) {
        take(draft, known, ancestors);
        touch(now);
    }

    private void take(ActivityDraft draft, Set<UUID> known, Set<UUID> ancestors) {
        List<FieldProblem> problems = problems(id, draft, known, ancestors);
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
        externalId = draft.externalId();
        name = draft.name();
        description = draft.description();
        lineage.clear();
        lineage.addAll(draft.lineageOrNone());
        source = draft.source();
        synthetic = draft.isSynthetic();
    }

    /** What is wrong with the lineage of a draft; of a new activity, which nothing can have grown from, the id is null. */
    static List<FieldProblem> problems(@Nullable UUID id, ActivityDraft draft, Set<UUID> known, Set<UUID> ancestors) {
        List<FieldProblem> problems = new ArrayList<>(lineageProblems(draft.lineageOrNone(), known));
        if (id != null && ancestors.contains(id)) {
            problems.add(FieldProblem.body("/lineage", "lineage-cycle"));
        }
        return problems;
    }

    private static List<FieldProblem> lineageProblems(List<Lineage> stated, Set<UUID> known) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            Lineage one = stated.get(i);
            if (!one.namesExactlyOne()) {
                problems.add(FieldProblem.body("/lineage/" + i, "one-of", "predecessorId, predecessorName"));
            } else if (one.predecessorId() != null && !known.contains(one.predecessorId())) {
                problems.add(FieldProblem.body("/lineage/" + i + "/predecessorId", "unknown-reference"));
            }
        }
        return problems;
    }

    UUID id() {
        return id;
    }

    UUID subAgreementId() {
        return subAgreementId;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    String name() {
        return name;
    }

    @Nullable
    String description() {
        return description;
    }

    List<Lineage> lineage() {
        return List.copyOf(lineage);
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
