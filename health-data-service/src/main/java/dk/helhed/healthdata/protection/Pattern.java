package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.BitSet;

/** Which cells are hidden so far, what it would cost to hide one more, and how far a hidden cell may fall. */
final class Pattern {

    /** The price of hiding one more cell; what is below it only breaks ties. */
    static final long A_CELL = 1_000_000;

    /** Of a cell that cannot be moved at all. */
    static final long NEVER = Long.MAX_VALUE / 4;

    private static final long A_SHARED_CELL = 1_000;

    private final long[] prices;
    private final long[] slacks;
    private final long[] rises;
    private final long fall;
    private final int[] users;
    private final boolean[] isPrimary;
    private final boolean[] isFree;
    private final long[] full;
    private int secondaries;

    /** @param lots what the key gives each cell */
    Pattern(LinkedTable table, ProtectionKey.Lot[] lots, int width) {
        int cells = table.cells();
        prices = new long[cells];
        slacks = new long[cells];
        rises = new long[cells];
        users = new int[cells];
        isPrimary = new boolean[cells];
        isFree = new boolean[cells];
        full = new long[cells];
        long few = Long.MAX_VALUE;
        for (int cell = 0; cell < cells; cell++) {
            isPrimary[cell] = table.isPrimary(cell);
            few = table.reach(cell) == 0 ? few : Math.min(few, table.reach(cell));
            slacks[cell] = table.value(cell) - table.floor(cell);
            rises[cell] = Math.max(0, table.reach(cell) - table.value(cell));
            isFree[cell] = table.disclosure(cell) == CellDisclosure.WITHHELD
                    || (isPrimary[cell] && table.disclosure(cell) == CellDisclosure.OPEN);
            full[cell] = isFree[cell] ? 0 : price(table, cell, lots[cell]);
            prices[cell] = full[cell];
        }
        fall = few == Long.MAX_VALUE ? width : Math.max(width, few - 1);
    }

    /** Never by the figure: from what was chosen, whoever knows the rule could tell what the figures were. */
    private static long price(LinkedTable table, int cell, ProtectionKey.Lot lot) {
        return table.disclosure(cell) == CellDisclosure.KNOWN ? NEVER : A_CELL + lot.price() % A_SHARED_CELL;
    }

    long price(int cell) {
        return prices[cell];
    }

    /** How far the figure may fall in a table that the public would believe. */
    long slack(int cell) {
        return slacks[cell];
    }

    /**
     * The same without looking at the figure: a primary one does not fall, and every other one can fall as far as a
     * primary one that is small must be able to rise. Which these are is all that this tells.
     */
    long slackOfAny(int cell) {
        return isPrimary[cell] || slacks[cell] < fall ? 0 : fall;
    }

    /** How far the figure must be able to rise, so that nobody can say that it is a small one. */
    long rise(int cell) {
        return rises[cell];
    }

    long price(Proof proof) {
        long price = 0;
        for (int cell : proof.cells()) {
            price += prices[cell];
        }
        return price;
    }

    void take(Proof proof) {
        for (int cell : proof.cells()) {
            use(cell, 1);
        }
    }

    void release(Proof proof) {
        for (int cell : proof.cells()) {
            use(cell, -1);
        }
    }

    /** How many proofs move a cell that would else be shown. */
    int users(int cell) {
        return isFree[cell] ? Integer.MAX_VALUE : users[cell];
    }

    /** Whether it is hidden only because some proof moves it. */
    boolean isSecondary(int cell) {
        return !isFree[cell] && users[cell] > 0;
    }

    /** How many cells are hidden only because of others. */
    int secondaries() {
        return secondaries;
    }

    /** Until it is allowed again, no box may move this cell. */
    void forbid(int cell) {
        prices[cell] = NEVER;
    }

    void allow(int cell) {
        use(cell, 0);
    }

    private void use(int cell, int change) {
        boolean wasSecondary = isSecondary(cell);
        users[cell] += change;
        if (!isFree[cell]) {
            secondaries += (isSecondary(cell) ? 1 : 0) - (wasSecondary ? 1 : 0);
            prices[cell] = users[cell] == 0 ? full[cell] : A_SHARED_CELL / users[cell];
        }
    }

    /** What is not shown: what must not be, and what some proof moves. */
    BitSet hidden() {
        BitSet hidden = new BitSet(users.length);
        for (int cell = 0; cell < users.length; cell++) {
            if (isFree[cell] || users[cell] > 0) {
                hidden.set(cell);
            }
        }
        return hidden;
    }
}
