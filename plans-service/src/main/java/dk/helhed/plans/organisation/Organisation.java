package dk.helhed.plans.organisation;

import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation that a municipality works with, or a part of one. */
@Entity
@Table(name = "organisation")
class Organisation extends Versioned {

    @Id
    private UUID id;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OrganisationType type;

    private @Nullable String code;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    private Organisation(OrganisationDraft draft, String municipality, Instant now) {
        super(municipality, now);
        this.id = Ids.next();
        this.name = draft.name();
        this.type = draft.type();
    }

    static Organisation register(OrganisationDraft draft, String municipality, Instant now) {
        Organisation organisation = new Organisation(draft, municipality, now);
        organisation.take(draft);
        return organisation;
    }

    void change(OrganisationDraft draft, Instant now) {
        take(draft);
        touch(now);
    }

    private void take(OrganisationDraft draft) {
        // Without its code a plan's own municipality could not be distinguished from a neighbour among the parties.
        if (draft.type() == OrganisationType.MUNICIPALITY && draft.code() == null) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(FieldProblem.body("/code", "required"));
        }
        // What the fund pays is counted as the fund's: nobody pays for it under another kind for a while.
        if ((type == OrganisationType.FUND) != (draft.type() == OrganisationType.FUND)) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(FieldProblem.body("/type", "fund-stays-fund"));
        }
        externalId = draft.externalId();
        name = draft.name();
        type = draft.type();
        code = draft.code();
        parentId = draft.parentId();
    }

    UUID id() {
        return id;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    String name() {
        return name;
    }

    OrganisationType type() {
        return type;
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }
}
