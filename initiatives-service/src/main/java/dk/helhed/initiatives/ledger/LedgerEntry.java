package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.initiatives.initiative.rules.DecisionReference;
import dk.helhed.kit.caller.LoadedItems;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One movement of an initiative's money, kept as it was booked. */
@Entity
@EntityListeners(LoadedItems.Listener.class)
@Immutable
@Table(name = "ledger_entry")
class LedgerEntry {

    /** An entry never changes. */
    static final long VERSION = 0;

    @Id
    private UUID id;

    @Column(name = "posting_id", nullable = false)
    private UUID postingId;

    @Column(nullable = false)
    private long number;

    @Column(name = "initiative_id", nullable = false)
    private UUID initiativeId;

    @Column(nullable = false)
    private String municipality;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EntryKind kind;

    @Column(nullable = false)
    private int year;

    @Column(name = "booked_on", nullable = false)
    private LocalDate bookedOn;

    @Column(name = "amount_oere", nullable = false)
    private long amountOere;

    @Embedded
    private LedgerFigures figures;

    @Column(name = "available_after_oere", nullable = false)
    private long availableAfterOere;

    @Column(name = "commitment_id")
    private @Nullable UUID commitmentId;

    @Column(name = "reverses_id")
    private @Nullable UUID reversesId;

    @Column(name = "counter_initiative_id")
    private @Nullable UUID counterInitiativeId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    private @Nullable String account;

    @Column(nullable = false)
    private String text;

    @Column(name = "decision_body")
    private @Nullable String decisionBody;

    @Column(name = "decision_on")
    private @Nullable LocalDate decisionOn;

    @Column(name = "decision_reference")
    private @Nullable String decisionReference;

    private @Nullable String cover;

    @Column(nullable = false)
    private String role;

    @Column(name = "entered_at", nullable = false)
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init")
    protected LedgerEntry() {}

    LedgerEntry(
            Account of,
            EntryKind kind,
            int year,
            Money amount,
            LedgerFigures figures,
            Booking booking,
            EntryLinks ties) {
        this.id = Ids.next();
        this.postingId = booking.postingId();
        this.number = of.nextNumber();
        this.initiativeId = of.initiativeId();
        this.municipality = of.municipality();
        this.kind = kind;
        this.year = year;
        this.bookedOn = booking.bookedOn();
        this.amountOere = amount.amountOere();
        this.figures = figures;
        this.availableAfterOere = of.year(year).available();
        this.commitmentId = kind == EntryKind.COMMITMENT ? id : ties.commitment();
        this.reversesId = ties.reverses();
        this.counterInitiativeId = ties.counterInitiative();
        this.externalId = booking.externalId();
        this.account = booking.account() == null ? ties.account() : booking.account();
        this.text = booking.text();
        DecisionReference decision = booking.decision();
        this.decisionBody = decision == null ? null : decision.body();
        this.decisionOn = decision == null ? null : decision.decidedOn();
        this.decisionReference = decision == null ? null : decision.reference();
        this.cover = booking.cover();
        this.role = booking.role();
        this.enteredAt = booking.at();
    }

    /** The expenditure that it books, or takes back. */
    ExpenditureLine spent() {
        return new ExpenditureLine(
                id, initiativeId, externalId, account, bookedOn, Money.ofOere(figures.spent()), text);
    }

    LedgerEntryView view() {
        return new LedgerEntryView(
                id,
                number,
                initiativeId,
                kind,
                year,
                bookedOn,
                amount(),
                Money.ofOere(figures.available()),
                Money.ofOere(availableAfterOere),
                commitmentId,
                reversesId,
                counterInitiativeId,
                externalId,
                account,
                text,
                decision(),
                cover,
                role,
                enteredAt);
    }

    private @Nullable DecisionReference decision() {
        return decisionBody == null || decisionOn == null || decisionReference == null
                ? null
                : new DecisionReference(decisionBody, decisionOn, decisionReference);
    }

    UUID id() {
        return id;
    }

    UUID postingId() {
        return postingId;
    }

    long number() {
        return number;
    }

    UUID initiativeId() {
        return initiativeId;
    }

    EntryKind kind() {
        return kind;
    }

    int year() {
        return year;
    }

    LocalDate bookedOn() {
        return bookedOn;
    }

    /** True for what a political body decided: appropriations, and transfers to another track. */
    boolean isDecided() {
        return kind == EntryKind.APPROPRIATION || decisionReference != null;
    }

    boolean isIncome() {
        return kind == EntryKind.APPROPRIATION || kind == EntryKind.TRANSFER_IN;
    }

    Money amount() {
        return Money.ofOere(amountOere);
    }

    LedgerFigures figures() {
        return figures;
    }

    String role() {
        return role;
    }

    @Nullable
    String account() {
        return account;
    }

    @Nullable
    UUID commitmentId() {
        return commitmentId;
    }

    @Nullable
    UUID counterInitiativeId() {
        return counterInitiativeId;
    }
}
