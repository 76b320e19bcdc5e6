package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.CostLine;
import dk.helhed.initiatives.budget.Division;
import dk.helhed.initiatives.budget.FundingSource;
import dk.helhed.initiatives.budget.Phase;
import dk.helhed.initiatives.frame.Track;
import dk.helhed.initiatives.initiative.rules.InitiativeState;
import dk.helhed.initiatives.initiative.rules.TransitionContext;
import dk.helhed.initiatives.initiative.rules.TransitionDraft;
import dk.helhed.initiatives.initiative.rules.TransitionGuards;
import dk.helhed.initiatives.read.ClosingRules;
import dk.helhed.initiatives.revision.BudgetOwner;
import dk.helhed.initiatives.revision.BudgetVersion;
import dk.helhed.kit.caller.NamedReader;
import dk.helhed.kit.concurrency.Versioned;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.time.Ids;
import dk.helhed.kit.visibility.Disclosure;
import dk.helhed.kit.visibility.Visibility;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that a municipality means to do for the money of a track (initiativ). */
@Entity
@Table(name = "initiative")
public class Initiative extends Versioned {

    @Id
    private UUID id;

    @Column(name = "track_id", nullable = false, updatable = false)
    private UUID trackId;

    @Column(name = "theme_id", nullable = false, updatable = false)
    private UUID themeId;

    @Column(name = "frame_id", nullable = false, updatable = false)
    private UUID frameId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private InitiativeState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_as", updatable = false)
    private @Nullable InitiativeState recordedAs;

    @Column(name = "amount_oere")
    private @Nullable Long amountOere;

    @Column(name = "one_off", nullable = false)
    private boolean oneOff;

    @Column(name = "period_from")
    private @Nullable Integer periodFrom;

    @Column(name = "period_to")
    private @Nullable Integer periodTo;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Division division;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable FundingSource funding;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private InitiativeDetails details;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Visibility visibility;

    @Column(name = "legal_basis")
    private @Nullable String legalBasis;

    @Column(name = "public_decision_text")
    private @Nullable String publicDecisionText;

    @Column(nullable = false)
    private boolean prioritised;

    @Column(nullable = false)
    private String[] readers;

    @Column(nullable = false)
    private boolean published;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable SourceNote source;

    @Column(nullable = false)
    private boolean synthetic;

    @Column(nullable = false)
    private boolean funded;

    @Column(name = "continues_id", updatable = false)
    private @Nullable UUID continuesId;

    @Column(name = "continued_by_id")
    private @Nullable UUID continuedById;

    @SuppressWarnings("NullAway.Init")
    protected Initiative() {}

    @SuppressWarnings("NullAway.Init")
    private Initiative(Track track, InitiativeDraft draft, Instant now) {
        super(track.municipality(), now);
        id = Ids.next();
        trackId = track.id();
        themeId = track.themeId();
        frameId = track.frameId();
        recordedAs = draft.recordedAs();
        state = recordedAs == null ? InitiativeState.IDEA : recordedAs;
        prioritised = recordedAs != null;
        take(draft);
    }

    @SuppressWarnings("NullAway.Init")
    private Initiative(Initiative before, Instant now) {
        super(before.municipality(), now);
        id = Ids.next();
        trackId = before.trackId;
        themeId = before.themeId;
        frameId = before.frameId;
        continuesId = before.id;
        state = InitiativeState.IDEA;
        name = before.name;
        oneOff = before.oneOff;
        division = Division.NONE;
        details = before.details.ofNextPeriod();
        visibility = before.visibility;
        legalBasis = before.legalBasis;
        readers = before.readers;
        synthetic = before.synthetic;
    }

    /** A new idea in the track; or an initiative in the state that its source states, which must then have an amount. */
    public static Initiative within(Track track, boolean frameOpen, InitiativeDraft draft, Instant now) {
        Initiative initiative = new Initiative(track, draft, now);
        initiative.publishWithin(frameOpen);
        if (draft.recordedAs() != null && draft.amount() == null && track.amount() == null) {
            throw refusal("/amount", "amount-missing");
        }
        return initiative;
    }

    public void change(InitiativeDraft draft, boolean frameOpen, Instant now) {
        if (draft.recordedAs() != null && draft.recordedAs() != recordedAs) {
            throw refusal("/recordedAs", "immutable");
        }
        if (recordedAs != null && draft.source() == null) {
            throw refusal("/source", "recorded-without-source");
        }
        take(draft);
        publishWithin(frameOpen);
        touch(now);
    }

    /** @throws Problem 409 naming every guard that refuses it */
    public void move(TransitionDraft move, TransitionContext context, Instant now) {
        List<FieldProblem> guards = TransitionGuards.against(state, move, context);
        if (!guards.isEmpty()) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION).with(guards);
        }
        state = move.to();
        prioritised |= state.isPrioritised() && state != InitiativeState.CANCELLED;
        touch(now);
    }

    /** It is or was prioritised: public if it is open, and its money the budget controller's to change. */
    public boolean isPrioritised() {
        return prioritised;
    }

    /** The first money makes an approved initiative an appropriated one; true if this is it. */
    boolean appropriate(Instant now) {
        funded = true;
        if (state != InitiativeState.APPROVED) {
            return false;
        }
        state = InitiativeState.APPROPRIATED;
        touch(now);
        return true;
    }

    /** The new idea that continues this one in the same track: of the same kind, without an amount or a period yet. */
    public Initiative continued(boolean frameOpen, Instant now) {
        Initiative next = new Initiative(this, now);
        next.publishWithin(frameOpen);
        continuedById = next.id;
        return next;
    }

    /** Decides again whether all may read it. */
    public void publishWithin(boolean frameOpen) {
        published = visibility == Visibility.OPEN && prioritised && frameOpen;
    }

    private void take(InitiativeDraft draft) {
        InitiativeRules.check(draft);
        externalId = draft.externalId();
        name = draft.name();
        amountOere = draft.amount() == null ? null : draft.amount().amountOere();
        oneOff = draft.oneOff();
        periodFrom = draft.periodOrUnstated().from();
        periodTo = draft.periodOrUnstated().to();
        division = Division.of(draft.phases(), draft.costLines());
        funding = draft.fundingSource();
        details = InitiativeDetails.of(draft);
        visibility = draft.visibility();
        legalBasis = draft.legalBasis();
        publicDecisionText = draft.publicDecisionText();
        readers = NamedReader.names(draft.readersOrNone());
        source = draft.source();
        synthetic = draft.isSynthetic();
    }

    public boolean hasMoneyOf(InitiativeDraft draft) {
        return Objects.equals(amount(), draft.amount())
                && division.equals(Division.of(draft.phases(), draft.costLines()))
                && Objects.equals(funding, draft.fundingSource());
    }

    public boolean hasWordsOf(InitiativeDraft draft) {
        return Objects.equals(externalId, draft.externalId())
                && name.equals(draft.name())
                && oneOff == draft.oneOff()
                && period().equals(draft.periodOrUnstated())
                && details.equals(InitiativeDetails.of(draft))
                && visibility == draft.visibility()
                && Objects.equals(legalBasis, draft.legalBasis())
                && Objects.equals(publicDecisionText, draft.publicDecisionText())
                && readers().equals(draft.readersOrNone())
                && Objects.equals(source, draft.source())
                && synthetic == draft.isSynthetic();
    }

    /** The draft that would change nothing. */
    public InitiativeDraft asDraft() {
        return new InitiativeDraft(
                externalId,
                name,
                amount(),
                oneOff,
                period(),
                division.phasing(),
                division.breakdown(),
                funding,
                details.targetGroups(),
                details.targetNumber(),
                details.staffing(),
                details.organisationalAnchor(),
                details.partners(),
                details.method(),
                details.evaluation(),
                details.subInitiatives(),
                details.settings(),
                details.notes(),
                visibility,
                legalBasis,
                publicDecisionText,
                readers(),
                source,
                synthetic,
                recordedAs);
    }

    private static Problem refusal(String pointer, String code) {
        return Problem.of(ProblemType.RULE_VIOLATED).with(FieldProblem.body(pointer, code));
    }

    public UUID id() {
        return id;
    }

    public UUID trackId() {
        return trackId;
    }

    public UUID themeId() {
        return themeId;
    }

    public UUID frameId() {
        return frameId;
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public String name() {
        return name;
    }

    public InitiativeState state() {
        return state;
    }

    @Nullable
    InitiativeState recordedAs() {
        return recordedAs;
    }

    public @Nullable Money amount() {
        return amountOere == null ? null : Money.ofOere(amountOere);
    }

    /** False for what was rejected, or cancelled before it got any money: it counts in no sum. */
    public boolean holdsMoney() {
        return state != InitiativeState.REJECTED && (state != InitiativeState.CANCELLED || funded);
    }

    /** Its source states that it was in hearing, or past it, before the suite followed it. */
    public boolean wasHeardElsewhere() {
        return recordedAs != null && recordedAs != InitiativeState.PRIORITISED;
    }

    @Nullable
    UUID continuesId() {
        return continuesId;
    }

    @Nullable
    UUID continuedById() {
        return continuedById;
    }

    boolean isOneOff() {
        return oneOff;
    }

    Period period() {
        return new Period(periodFrom, periodTo, details.durationYears(), details.periodStatedAs());
    }

    public List<Phase> phasing() {
        return division.phasing();
    }

    public Money phased() {
        return Money.sum(phasing().stream().map(Phase::amount).toList());
    }

    List<CostLine> breakdown() {
        return division.breakdown();
    }

    @Nullable
    FundingSource funding() {
        return funding;
    }

    /** Its figures as they are now. */
    BudgetVersion budget() {
        return BudgetVersion.of(BudgetOwner.initiative(id), this, published, amount(), division, funding);
    }

    InitiativeDetails details() {
        return details;
    }

    Visibility visibility() {
        return visibility;
    }

    @Nullable
    String legalBasis() {
        return legalBasis;
    }

    @Nullable
    String publicDecisionText() {
        return publicDecisionText;
    }

    List<NamedReader> readers() {
        return NamedReader.of(readers);
    }

    boolean isClosed() {
        return visibility == Visibility.CLOSED;
    }

    /** Whether others know of a closed one: in a frame that is open, and decided enough for all to read, were it open. */
    boolean isAnnounced(boolean frameOpen) {
        return prioritised && frameOpen;
    }

    Disclosure disclosure() {
        return ClosingRules.disclosure(visibility, legalBasis, publicDecisionText, readers());
    }

    public boolean isPublished() {
        return published;
    }

    @Nullable
    SourceNote source() {
        return source;
    }

    public boolean isSynthetic() {
        return synthetic;
    }
}
