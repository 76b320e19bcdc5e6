package dk.helhed.initiatives.link;

import dk.helhed.initiatives.budget.AmountShare;
import dk.helhed.initiatives.initiative.Initiative;
import dk.helhed.initiatives.initiative.InitiativeLink;
import dk.helhed.initiatives.initiative.LinkState;
import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.money.Money;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A share of an initiative's amount that goes to a plan. */
@Entity
@Table(name = "plan_link")
class PlanLink extends Versioned {

    @Id
    private UUID id;

    @Column(name = "initiative_id", nullable = false, updatable = false)
    private UUID initiativeId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "plan_id", nullable = false)
    private UUID planId;

    @Column(name = "share_oere")
    private @Nullable Long shareOere;

    @Column(name = "share_percent")
    private @Nullable BigDecimal sharePercent;

    @Column(name = "counts_as_municipal_share", nullable = false)
    private boolean countsAsMunicipalShare;

    @Column(name = "cooperation_project_id")
    private @Nullable UUID cooperationProjectId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private LinkState state;

    @SuppressWarnings("NullAway.Init")
    protected PlanLink() {}

    @SuppressWarnings("NullAway.Init")
    private PlanLink(Initiative initiative, Instant now) {
        super(initiative.municipality(), now);
        id = Ids.next();
        initiativeId = initiative.id();
        state = LinkState.UNVERIFIED;
    }

    /** @throws Problem 422 where the plan is another municipality's, and no project is known to name both */
    static PlanLink of(Initiative initiative, LinkDraft draft, Grounds grounds, Instant now) {
        PlanLink link = new PlanLink(initiative, now);
        link.take(draft, grounds);
        return link;
    }

    /** @throws Problem 422 where the plan is another municipality's, and no project is known to name both */
    void change(LinkDraft draft, Grounds grounds, Instant now) {
        take(draft, grounds);
        touch(now);
    }

    /** Applies an event of the plan or the project; true if it changes the link. */
    boolean follow(Grounds grounds, Instant now) {
        LinkState next = grounds.state(municipality(), cooperationProjectId, state);
        if (next == state) {
            return false;
        }
        state = next;
        touch(now);
        return true;
    }

    private void take(LinkDraft draft, Grounds grounds) {
        if ((draft.share() == null) == (draft.sharePercent() == null)) {
            throw Problem.of(ProblemType.RULE_VIOLATED)
                    .with(
                            FieldProblem.body("/share", "exactly-one-share"),
                            FieldProblem.body("/sharePercent", "exactly-one-share"));
        }
        externalId = draft.externalId();
        // With another plan, or another project, the state starts again.
        LinkState before =
                draft.planId().equals(planId) && Objects.equals(draft.cooperationProjectId(), cooperationProjectId)
                        ? state
                        : LinkState.UNVERIFIED;
        planId = draft.planId();
        cooperationProjectId = draft.cooperationProjectId();
        shareOere = draft.share() == null ? null : draft.share().amountOere();
        sharePercent =
                draft.sharePercent() == null ? null : draft.sharePercent().setScale(2, RoundingMode.UNNECESSARY);
        countsAsMunicipalShare = draft.countsAsMunicipalShare();
        state = grounds.state(municipality(), cooperationProjectId, before);
        if (state == LinkState.REFUSED) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(Grounds.refusal(cooperationProjectId));
        }
    }

    InitiativeLink stated() {
        return new InitiativeLink(id, planId, new AmountShare(share(), sharePercent), countsAsMunicipalShare, state);
    }

    UUID id() {
        return id;
    }

    UUID initiativeId() {
        return initiativeId;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    UUID planId() {
        return planId;
    }

    @Nullable
    UUID cooperationProjectId() {
        return cooperationProjectId;
    }

    @Nullable
    Money share() {
        return shareOere == null ? null : Money.ofOere(shareOere);
    }

    @Nullable
    BigDecimal sharePercent() {
        return sharePercent;
    }

    boolean isCountedAsMunicipalShare() {
        return countsAsMunicipalShare;
    }

    LinkState state() {
        return state;
    }
}
