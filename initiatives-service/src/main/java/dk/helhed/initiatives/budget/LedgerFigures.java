package dk.helhed.initiatives.budget;

import dk.helhed.kit.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.stream.LongStream;

/**
 * What the ledger holds, in øre: the balance of a budget year, or the effect of one movement on it. A movement may lower a
 * figure; a balance has none below zero.
 *
 * @param committed what is committed and neither spent nor released
 */
@Embeddable
public record LedgerFigures(
        @Column(name = "appropriated_oere", nullable = false)
        long appropriated,

        @Column(name = "transferred_in_oere", nullable = false)
        long transferredIn,

        @Column(name = "transferred_out_oere", nullable = false)
        long transferredOut,

        @Column(name = "carried_in_oere", nullable = false) long carriedIn,
        @Column(name = "carried_out_oere", nullable = false) long carriedOut,
        @Column(name = "committed_oere", nullable = false) long committed,
        @Column(name = "spent_oere", nullable = false) long spent) {

    public static final LedgerFigures NONE = new LedgerFigures(0, 0, 0, 0, 0, 0, 0);

    public static LedgerFigures appropriation(long oere) {
        return new LedgerFigures(oere, 0, 0, 0, 0, 0, 0);
    }

    public static LedgerFigures transferIn(long oere) {
        return new LedgerFigures(0, oere, 0, 0, 0, 0, 0);
    }

    public static LedgerFigures transferOut(long oere) {
        return new LedgerFigures(0, 0, oere, 0, 0, 0, 0);
    }

    public static LedgerFigures carryIn(long oere) {
        return new LedgerFigures(0, 0, 0, oere, 0, 0, 0);
    }

    public static LedgerFigures carryOut(long oere) {
        return new LedgerFigures(0, 0, 0, 0, oere, 0, 0);
    }

    public static LedgerFigures commitment(long oere) {
        return new LedgerFigures(0, 0, 0, 0, 0, oere, 0);
    }

    /** Spending that settles a part of what is committed, from 0 to all of it. */
    public static LedgerFigures expenditure(long oere, long settled) {
        return new LedgerFigures(0, 0, 0, 0, 0, Math.negateExact(settled), oere);
    }

    /** @throws ArithmeticException when a sum does not fit in 64 bits */
    public LedgerFigures plus(LedgerFigures other) {
        return new LedgerFigures(
                Math.addExact(appropriated, other.appropriated),
                Math.addExact(transferredIn, other.transferredIn),
                Math.addExact(transferredOut, other.transferredOut),
                Math.addExact(carriedIn, other.carriedIn),
                Math.addExact(carriedOut, other.carriedOut),
                Math.addExact(committed, other.committed),
                Math.addExact(spent, other.spent));
    }

    /** @throws ArithmeticException when the sum does not fit in 64 bits */
    public static LedgerFigures sum(Collection<LedgerFigures> all) {
        return all.stream().reduce(NONE, LedgerFigures::plus);
    }

    /** What undoes it. */
    public LedgerFigures reversed() {
        return new LedgerFigures(
                Math.negateExact(appropriated),
                Math.negateExact(transferredIn),
                Math.negateExact(transferredOut),
                Math.negateExact(carriedIn),
                Math.negateExact(carriedOut),
                Math.negateExact(committed),
                Math.negateExact(spent));
    }

    /**
     * What can still be used.
     *
     * @throws ArithmeticException when it does not fit in 64 bits
     */
    public long available() {
        long in = Math.addExact(Math.addExact(appropriated, transferredIn), carriedIn);
        long out = Math.addExact(Math.addExact(transferredOut, carriedOut), Math.addExact(committed, spent));
        return Math.subtractExact(in, out);
    }

    /** True where each figure is an amount that may be read, so that sums of such figures fit in 64 bits. */
    public boolean withinLimit() {
        return LongStream.of(appropriated, transferredIn, transferredOut, carriedIn, carriedOut, committed, spent)
                .mapToObj(Money::ofOere)
                .allMatch(Money::withinLimit);
    }

    /** True once something is committed or spent. */
    public boolean isUsed() {
        return committed > 0 || spent > 0;
    }
}
