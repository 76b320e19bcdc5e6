package dk.helhed.plans.amendment;

import dk.helhed.kit.time.Ids;
import dk.helhed.plans.mandate.ChangeClass;
import dk.helhed.plans.mandate.MandateBody;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was done with a change proposal; once recorded it stays. */
@Entity
@Table(name = "change_proposal_act")
class ProposalAct {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String municipality;

    @Column(name = "proposal_id", nullable = false)
    private UUID proposalId;

    @Column(nullable = false)
    private int round;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ActKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable MandateBody body;

    @Column(nullable = false)
    private String role;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_class")
    private @Nullable ChangeClass fromClass;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_class")
    private @Nullable ChangeClass toClass;

    private @Nullable String reason;

    private @Nullable String reference;

    @Column(nullable = false)
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected ProposalAct() {}

    ProposalAct(ChangeProposal proposal, ProposalStep step, ActRemark said, Instant now) {
        this.id = Ids.next();
        this.municipality = proposal.municipality();
        this.proposalId = proposal.id();
        this.round = proposal.round();
        this.kind = step.kind();
        this.body = step.body();
        this.role = step.role();
        this.fromClass = step.newClass() == null ? null : proposal.changeClass();
        this.toClass = step.newClass();
        this.reason = said.reason();
        this.reference = said.reference();
        this.at = now;
    }

    UUID id() {
        return id;
    }

    String municipality() {
        return municipality;
    }

    UUID proposalId() {
        return proposalId;
    }

    int round() {
        return round;
    }

    ActKind kind() {
        return kind;
    }

    @Nullable
    MandateBody body() {
        return body;
    }

    String role() {
        return role;
    }

    @Nullable
    ChangeClass fromClass() {
        return fromClass;
    }

    @Nullable
    ChangeClass toClass() {
        return toClass;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String reference() {
        return reference;
    }

    Instant at() {
        return at;
    }
}
