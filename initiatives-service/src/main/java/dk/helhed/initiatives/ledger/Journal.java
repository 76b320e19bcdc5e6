package dk.helhed.initiatives.ledger;

import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.initiatives.initiative.rules.DecisionReference;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one posting is decided and booked, without side effects. A refusal names every reason against it, and leaves every account
 * as it was.
 */
final class Journal {

    private final Booking booking;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();

    /** @param open whether the month of the booking takes entries */
    Journal(Booking booking, boolean open, LocalDate today) {
        this.booking = booking;
        addIf(!open, FieldProblem.body("/bookedOn", "period-closed"));
        addIf(booking.bookedOn().isAfter(today), FieldProblem.body("/bookedOn", "booked-in-future"));
        DecisionReference decision = booking.decision();
        if (decision != null) {
            LocalDate decidedOn = decision.decidedOn();
            addIf(decidedOn.isAfter(today), FieldProblem.body("/decision/decidedOn", "decided-in-future"));
            addIf(
                    booking.bookedOn().isBefore(decidedOn),
                    FieldProblem.body("/bookedOn", "booked-before-decision", decidedOn));
        }
    }

    /**
     * Gives an initiative money by a decision of the council (kommunestyrelsesloven § 40, 2).
     *
     * @param uncovered what of the budgeted amount is not yet appropriated; what goes beyond it is a supplementary
     *     appropriation, which names its cover (§ 40, 3)
     */
    LedgerEntry appropriate(Account account, int year, Money amount, Money uncovered) {
        checkYear(year);
        checkTakes(account, FieldProblem.path("id", "state-without-money"));
        addIf(
                amount.amountOere() > uncovered.amountOere() && booking.cover() == null,
                FieldProblem.body("/cover", "cover-missing", uncovered.inKroner()));
        book(
                account,
                EntryKind.APPROPRIATION,
                year,
                amount,
                LedgerFigures.appropriation(oere(amount)),
                EntryLinks.NONE);
        return entries.getLast();
    }

    /** Moves money; what leaves its track is the council's to decide (kommunestyrelsesloven § 40). */
    LedgerEntry transfer(Account from, Account to, int year, Money amount) {
        checkYear(year);
        addIf(
                !from.trackId().equals(to.trackId()) && booking.decision() == null,
                FieldProblem.body("/decision", "transfer-without-decision"));
        checkOutgo(from);
        addIf(from == to, FieldProblem.body("/toInitiativeId", "transfer-to-itself"));
        checkTakes(to, FieldProblem.body("/toInitiativeId", "state-without-money"));
        LedgerFigures out = LedgerFigures.transferOut(oere(amount));
        checkCovered(from, year, out, "/amount");
        EntryLinks ties = EntryLinks.withInitiative(to.initiativeId());
        book(from, EntryKind.TRANSFER_OUT, year, amount, out, ties);
        book(
                to,
                EntryKind.TRANSFER_IN,
                year,
                amount,
                LedgerFigures.transferIn(oere(amount)),
                EntryLinks.withInitiative(from.initiativeId()));
        return entries.getFirst();
    }

    LedgerEntry commit(Account account, int year, Money amount) {
        checkYear(year);
        checkUse(account);
        LedgerFigures commitment = LedgerFigures.commitment(oere(amount));
        checkCovered(account, year, commitment, "/amount");
        book(account, EntryKind.COMMITMENT, year, amount, commitment, EntryLinks.NONE);
        return entries.getLast();
    }

    LedgerEntry release(Account account, OpenCommitment commitment, Money amount) {
        checkOpen(commitment, amount);
        checkAfter(commitment.bookedOn());
        book(
                account,
                EntryKind.RELEASE,
                commitment.year(),
                amount,
                LedgerFigures.commitment(-oere(amount)),
                EntryLinks.ofCommitment(commitment.id()));
        return entries.getLast();
    }

    /** Spends; as much of it as the commitment holds settles the commitment, the rest is taken from what is available. */
    LedgerEntry spend(Account account, int year, Money amount, @Nullable OpenCommitment commitment) {
        checkYear(year);
        checkUse(account);
        addIf(
                commitment != null && commitment.year() != year,
                FieldProblem.body("/commitmentId", "commitment-of-another-year"));
        addIf(
                commitment != null && commitment.open().equals(Money.ZERO),
                FieldProblem.body("/commitmentId", "commitment-not-open"));
        if (commitment != null) {
            checkAfter(commitment.bookedOn());
        }
        long settled = commitment == null ? 0 : Math.min(oere(amount), oere(commitment.open()));
        LedgerFigures expenditure = LedgerFigures.expenditure(oere(amount), settled);
        checkCovered(account, year, expenditure, "/amount");
        EntryLinks ties = EntryLinks.ofCommitment(commitment == null ? null : commitment.id());
        book(account, EntryKind.EXPENDITURE, year, amount, expenditure, ties);
        return entries.getLast();
    }

    LedgerEntry carryOver(Account account, int year, Money amount) {
        checkYear(year);
        checkOutgo(account);
        LedgerFigures out = LedgerFigures.carryOut(oere(amount));
        checkCovered(account, year, out, "/amount");
        book(account, EntryKind.CARRY_OVER, year, amount, out, EntryLinks.NONE);
        book(account, EntryKind.CARRY_OVER, year + 1, amount, LedgerFigures.carryIn(oere(amount)), EntryLinks.NONE);
        return entries.getFirst();
    }

    /** Undoes one entry; the two of a pair are undone together, each by a reversal of its own. */
    LedgerEntry reverse(Account account, LedgerEntry entry, @Nullable OpenCommitment commitment) {
        LedgerFigures undone = entry.figures().reversed();
        addIf(entry.kind() == EntryKind.REVERSAL, FieldProblem.path("id", "reversal-of-reversal"));
        addIf(
                entry.isDecided() && booking.decision() == null,
                FieldProblem.body("/decision", "reversal-without-decision"));
        checkAfter(entry.bookedOn());
        addIf(
                undone.committed() > 0 && !account.takesMoney(),
                FieldProblem.path("id", "commitment-of-ended-initiative"));
        addIf(
                commitment != null && Math.addExact(oere(commitment.open()), undone.committed()) < 0,
                FieldProblem.path("id", "commitment-in-use"));
        checkCovered(account, entry.year(), undone, null);
        LedgerFigures total = account.total().plus(undone);
        addIf(
                (total.isUsed() && total.appropriated() == 0)
                        || (entry.isIncome() && !account.days().isOrdered()),
                FieldProblem.path("id", "appropriation-in-use"));
        book(account, EntryKind.REVERSAL, entry.year(), entry.amount(), undone, EntryLinks.reversing(entry));
        return entries.getLast();
    }

    List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    private static long oere(Money amount) {
        return amount.amountOere();
    }

    /** A year's entries are booked in it, in the supplementary months after it, or before it when the budget is made. */
    private void checkYear(int year) {
        addIf(Math.abs(booking.bookedOn().getYear() - year) > 1, FieldProblem.body("/bookedOn", "booked-outside-year"));
    }

    private void checkTakes(Account account, FieldProblem problem) {
        addIf(!account.takesMoney(), problem);
    }

    private void checkUse(Account account) {
        checkTakes(account, FieldProblem.path("id", "state-without-money"));
        boolean appropriated = account.total().appropriated() > 0;
        addIf(!appropriated, FieldProblem.path("id", "not-appropriated"));
        addIf(
                appropriated && !account.days().allowsUse(booking.bookedOn()),
                FieldProblem.body("/bookedOn", "booked-before-appropriation"));
    }

    private void checkOutgo(Account account) {
        addIf(
                account.total().available() > 0 && !account.days().allowsOutgo(booking.bookedOn()),
                FieldProblem.body("/bookedOn", "booked-before-income"));
    }

    /** What follows from an entry is booked on its day or later. */
    private void checkAfter(LocalDate original) {
        addIf(
                booking.bookedOn().isBefore(original),
                FieldProblem.body("/bookedOn", "booked-before-original", original));
    }

    private void checkOpen(OpenCommitment commitment, Money amount) {
        addIf(
                oere(amount) > oere(commitment.open()),
                FieldProblem.body(
                        "/amount", "over-commitment", commitment.open().inKroner()));
    }

    /** @param pointer the member that the caller would change; null where the entry itself is the obstacle */
    private void checkCovered(Account account, int year, LedgerFigures movement, @Nullable String pointer) {
        LedgerFigures before = account.year(year);
        String left = Money.ofOere(before.available()).inKroner();
        addIf(
                before.plus(movement).available() < 0,
                pointer == null
                        ? FieldProblem.path("id", "over-available", left, String.valueOf(year))
                        : FieldProblem.body(pointer, "over-available", left, String.valueOf(year)));
    }

    private void addIf(boolean broken, FieldProblem problem) {
        if (broken) {
            problems.add(problem);
        }
    }

    private void book(
            Account account, EntryKind kind, int year, Money amount, LedgerFigures movement, EntryLinks ties) {
        addIf(!account.total().plus(movement).withinLimit(), FieldProblem.body("/amount", "over-most"));
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
        account.take(year, movement);
        Booking said = entries.isEmpty() ? booking : booking.ofSecondEntry();
        LedgerEntry entry = new LedgerEntry(account, kind, year, amount, movement, said, ties);
        entries.add(entry);
    }
}
