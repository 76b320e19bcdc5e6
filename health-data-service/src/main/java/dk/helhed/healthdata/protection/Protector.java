package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.cube.Cube;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hides further cells until every primary cell has a proof, and as few as it can: each primary cell in turn gives
 * its proof back and takes the one that hides the fewest cells which no other needs, until none changes.
 *
 * <p>There is no chance but the key's and no parallel work in it, and no floating point: the same table and key give the
 * same pattern on any machine. A cell of the table is the cell of the cube with the same number.
 */
public final class Protector {

    /** The pattern hardly shrinks after the fourth round. */
    private static final int MOST_ROUNDS = 8;

    private static final int MOST_THINNINGS = 4;

    private static final int STEPS_BETWEEN_NEWS = 500;

    private final LinkedTable table;
    private final ProtectionTerms terms;
    private final ProtectionKey.Lot[] lots;
    private final BooleanSupplier isTimeUp;
    private final Consumer<Progress> news;
    private final Pattern pattern;
    private final BoxSearch boxes;
    private final BoxSearch lastBoxes;
    private final ProofRepair mending;
    private final NewlyHidden newly;
    private final Map<Integer, Proof> chosen = new TreeMap<>();

    private Protector(
            Cube cube, LinkedTable table, ProtectionTerms terms, BooleanSupplier isTimeUp, Consumer<Progress> news) {
        this.table = table;
        this.terms = terms;
        this.isTimeUp = isTimeUp;
        this.news = news;
        lots = terms.key().lots(table);
        pattern = new Pattern(table, lots, terms.width());
        Boxes all = new Boxes(cube);
        IntToLongFunction slack = terms.isReplaySafe() ? pattern::slackOfAny : pattern::slack;
        boxes = new BoxSearch(all, pattern, slack, terms.width(), isTimeUp);
        lastBoxes = new BoxSearch(all, pattern, pattern::slack, terms.width(), isTimeUp);
        newly = new NewlyHidden(all, table.cells());
        mending = new ProofRepair(all, pattern, terms.width(), isTimeUp);
    }

    /** Protects a table with the key that everyone knows. */
    public static Protection protect(
            Cube cube, LinkedTable table, int width, BooleanSupplier isTimeUp, Consumer<Progress> news) {
        return protect(cube, table, new ProtectionTerms(width, false, ProtectionKey.KNOWN), isTimeUp, news);
    }

    /**
     * Protects a table.
     *
     * @param isTimeUp asked now and then; once it says yes, the work ends without a pattern
     */
    public static Protection protect(
            Cube cube, LinkedTable table, ProtectionTerms terms, BooleanSupplier isTimeUp, Consumer<Progress> news) {
        if (cube.cells() != table.cells()) {
            throw new IllegalArgumentException("the table is not that of the cube");
        }
        return new Protector(cube, table, terms, isTimeUp, news).protect();
    }

    private Protection protect() {
        int[] primaries = primariesInTurn();
        for (int round = 1, changes = 1; round <= MOST_ROUNDS && changes > 0; round++) {
            changes = 0;
            for (int i = 0; i < primaries.length; i++) {
                if (isOver("round " + round, i, primaries.length)) {
                    return new Protection.OutOfTime(chosen.size(), primaries.length);
                }
                changes += improve(primaries[i]) ? 1 : 0;
            }
        }
        if (isTimeUp.getAsBoolean()) {
            // What was not found may not have been looked for to the end.
            return new Protection.OutOfTime(chosen.size(), primaries.length);
        }
        List<Integer> bare = IntStream.of(primaries)
                .filter(cell -> !chosen.containsKey(cell))
                .boxed()
                .toList();
        if (!bare.isEmpty()) {
            return new Protection.Unprotectable(bare);
        }
        return thin() ? proved() : new Protection.OutOfTime(chosen.size(), primaries.length);
    }

    private int[] primariesInTurn() {
        return IntStream.range(0, table.cells())
                .filter(table::isPrimary)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(cell -> lots[cell].turn())
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(cell -> cell)
                .toArray();
    }

    /** Whether there was time for it. */
    private boolean thin() {
        PatternThinner thinning = new PatternThinner(pattern, boxes, chosen);
        boolean isThinner = true;
        for (int round = 1; round <= MOST_THINNINGS && isThinner; round++) {
            isThinner = false;
            List<Integer> cells = thinning.cells();
            for (int i = 0; i < cells.size(); i++) {
                if (isOver("thinning " + round, i, cells.size())) {
                    return false;
                }
                isThinner |= thinning.spare(cells.get(i));
            }
        }
        return true;
    }

    private boolean isOver(String stage, int done, int of) {
        if (done % STEPS_BETWEEN_NEWS == 0) {
            news.accept(new Progress(stage, done, of));
        }
        return isTimeUp.getAsBoolean();
    }

    private boolean improve(int cell) {
        if (table.disclosure(cell) == CellDisclosure.KNOWN) {
            return false;
        }
        @Nullable Proof old = chosen.get(cell);
        if (old != null && !newly.isNear(cell)) {
            return false;
        }
        @Nullable Proof better = old == null ? first(cell) : cheaper(cell, old);
        if (better != null) {
            pattern.take(better);
            chosen.put(cell, better);
            newly.add(old, better, pattern);
        }
        newly.looked(cell);
        return better != null;
    }

    private @Nullable Proof first(int cell) {
        @Nullable Proof box = boxes.find(cell, Pattern.NEVER);
        if (box == null) {
            box = lastBoxes.find(cell, Pattern.NEVER);
        }
        return box == null ? mending.find(cell) : box;
    }

    /** Gives the old one back only if there is a cheaper one. */
    private @Nullable Proof cheaper(int cell, Proof old) {
        pattern.release(old);
        long price = pattern.price(old);
        @Nullable Proof better = price < Pattern.A_CELL ? null : boxes.find(cell, price);
        if (better == null) {
            pattern.take(old);
        }
        return better;
    }

    private Protection proved() {
        BitSet hidden = pattern.hidden();
        BitSet broken = Certificate.broken(table, hidden, chosen, terms.width());
        if (!broken.isEmpty()) {
            throw new IllegalStateException("a proof does not hold for " + table.key(broken.nextSetBit(0)));
        }
        return new Protection.Safe(hidden, chosen);
    }
}
