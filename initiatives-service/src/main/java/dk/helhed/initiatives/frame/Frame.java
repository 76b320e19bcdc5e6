package dk.helhed.initiatives.frame;

import dk.helhed.initiatives.budget.FundingKind;
import dk.helhed.initiatives.budget.FundingSource;
import dk.helhed.initiatives.read.ClosingRules;
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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An amount that a council sets aside for initiatives (ramme). */
@Entity
@Table(name = "frame")
public class Frame extends Versioned {

    @Id
    private UUID id;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(nullable = false)
    private String name;

    @Column(name = "amount_oere", nullable = false)
    private long amountOere;

    @Column(nullable = false)
    private boolean exact;

    @Column(name = "one_off", nullable = false)
    private boolean oneOff;

    @Enumerated(EnumType.STRING)
    @Column(name = "funding_kind", nullable = false)
    private FundingKind fundingKind;

    @Column(name = "funding_organisation")
    private @Nullable String fundingOrganisation;

    @Column(name = "funding_year")
    private @Nullable Integer fundingYear;

    @Column(name = "budget_settlement")
    private @Nullable String budgetSettlement;

    @Column(name = "prioritised_by")
    private @Nullable String prioritisedBy;

    @Column(name = "next_step")
    private @Nullable String nextStep;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Visibility visibility;

    @Column(name = "legal_basis")
    private @Nullable String legalBasis;

    @Column(name = "public_decision_text")
    private @Nullable String publicDecisionText;

    @Column(nullable = false)
    private String[] readers;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable SourceNote source;

    @SuppressWarnings("NullAway.Init")
    protected Frame() {}

    @SuppressWarnings("NullAway.Init")
    private Frame(FrameDraft draft, String municipality, Instant now) {
        super(municipality, now);
        id = Ids.next();
        take(draft);
    }

    static Frame open(FrameDraft draft, String municipality, Instant now) {
        return new Frame(draft, municipality, now);
    }

    void change(FrameDraft draft, Instant now) {
        take(draft);
        touch(now);
    }

    private void take(FrameDraft draft) {
        List<FieldProblem> problems = ClosingRules.check(draft.visibility(), draft.legalBasis());
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
        externalId = draft.externalId();
        name = draft.name();
        amountOere = draft.amount().amountOere();
        exact = draft.exact();
        oneOff = draft.oneOff();
        fundingKind = draft.fundingSource().kind();
        fundingOrganisation = draft.fundingSource().organisation();
        fundingYear = draft.fundingSource().year();
        budgetSettlement = draft.budgetSettlement();
        prioritisedBy = draft.prioritisedBy();
        nextStep = draft.nextStep();
        visibility = draft.visibility();
        legalBasis = draft.legalBasis();
        publicDecisionText = draft.publicDecisionText();
        readers = NamedReader.names(draft.readersOrNone());
        source = draft.source();
    }

    /** The draft that would change nothing. */
    FrameDraft asDraft() {
        return new FrameDraft(
                externalId,
                name,
                amount(),
                exact,
                oneOff,
                new FundingSource(fundingKind, fundingOrganisation, fundingYear),
                budgetSettlement,
                prioritisedBy,
                nextStep,
                visibility,
                legalBasis,
                publicDecisionText,
                NamedReader.of(readers),
                source);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Money amount() {
        return Money.ofOere(amountOere);
    }

    /** Whether its initiatives are one-off money, unless they say otherwise. */
    public boolean isOneOff() {
        return oneOff;
    }

    public boolean isExact() {
        return exact;
    }

    public boolean isOpen() {
        return visibility == Visibility.OPEN;
    }

    Disclosure disclosure() {
        return ClosingRules.disclosure(visibility, legalBasis, publicDecisionText, NamedReader.of(readers));
    }
}
