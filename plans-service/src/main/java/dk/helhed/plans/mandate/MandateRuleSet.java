package dk.helhed.plans.mandate;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a municipality's rules; it stays as it was adopted, for proposals are judged by it. */
@Entity
@Table(name = "mandate_rule_set")
class MandateRuleSet {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String municipality;

    @Column(nullable = false)
    private int no;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private MandateRulesDraft content;

    @Column(name = "external_id", insertable = false, updatable = false)
    private @Nullable String externalId;

    @Column(name = "adopted_at", nullable = false)
    private Instant adoptedAt;

    @SuppressWarnings("NullAway.Init")
    protected MandateRuleSet() {}

    @SuppressWarnings("NullAway.Init")
    private MandateRuleSet(MandateRulesDraft draft, String municipality, Instant now) {
        this.id = Ids.next();
        this.municipality = municipality;
        this.no = draft.replaces() + 1;
        this.content = draft;
        this.adoptedAt = now;
    }

    /** @param inForce the number of the set that is in force now */
    static MandateRuleSet adopt(MandateRulesDraft draft, int inForce, String municipality, Instant now) {
        List<FieldProblem> problems = new MandateRules(draft.rules()).problems();
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
        if (draft.replaces() != inForce) {
            throw Problem.of(ProblemType.CONFLICT, "mandate-rules-replaced")
                    .with(FieldProblem.body("/replaces", "not-in-force", inForce));
        }
        return new MandateRuleSet(draft, municipality, now);
    }

    UUID id() {
        return id;
    }

    String municipality() {
        return municipality;
    }

    int no() {
        return no;
    }

    MandateRulesDraft content() {
        return content;
    }

    Instant adoptedAt() {
        return adoptedAt;
    }
}
