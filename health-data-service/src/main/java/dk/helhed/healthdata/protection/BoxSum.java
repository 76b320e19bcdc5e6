package dk.helhed.healthdata.protection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A sum of boxes on its way to becoming a proof: it keeps every equation, but may still move what it may not. */
final class BoxSum {

    /** A fault weighs more than any number of cells that would have to be hidden. */
    private static final long A_FAULT = Pattern.A_CELL << 20;

    static final long HOPELESS = Long.MAX_VALUE;

    /** Sums that cancel one cell at the cost of another can grow without end. */
    private static final int MOST = 1_000;

    static final Comparator<BoxSum> MOST_HOPEFUL =
            Comparator.comparingLong(BoxSum::hope).thenComparing(move -> move.amounts.toString());

    private final Pattern pattern;
    private final int ahead;
    private final int back;
    private final Map<Integer, Integer> amounts;
    private final long hope;

    /** Moves nothing yet; what it will, it moves so many steps ahead and so many back. */
    BoxSum(Pattern pattern, int ahead, int back) {
        this(pattern, ahead, back, new TreeMap<>(), 0);
    }

    private BoxSum(Pattern pattern, int ahead, int back, Map<Integer, Integer> amounts, long hope) {
        this.pattern = pattern;
        this.ahead = ahead;
        this.back = back;
        this.amounts = amounts;
        this.hope = hope;
    }

    /** What this move would cost, its faults first. */
    long hope() {
        return hope;
    }

    boolean isPossible() {
        return hope < A_FAULT;
    }

    int amount(int cell) {
        return amounts.getOrDefault(cell, 0);
    }

    /** The first cell besides this one that is moved too far, or -1. */
    int fault(int besides) {
        for (Map.Entry<Integer, Integer> entry : amounts.entrySet()) {
            if (entry.getKey() != besides && excess(entry.getKey(), entry.getValue()) != 0) {
                return entry.getKey();
            }
        }
        return -1;
    }

    /** How much of its move a cell would have to give back. */
    int excess(int cell) {
        return excess(cell, amount(cell));
    }

    private int excess(int cell, int amount) {
        if (pattern.price(cell) == Pattern.NEVER) {
            return amount;
        }
        int steps = amount > 0 ? back : ahead;
        long most = steps == 0 ? Integer.MAX_VALUE : pattern.slack(cell) / steps;
        int excess = (int) Math.max(0, Math.abs(amount) - most);
        return amount > 0 ? excess : -excess;
    }

    long hopeWith(List<int[]> box) {
        long sum = hope;
        for (int[] part : box) {
            int before = amount(part[0]);
            if (Math.abs(before + part[1]) > MOST) {
                return HOPELESS;
            }
            sum += price(part[0], before + part[1]) - price(part[0], before);
        }
        return sum;
    }

    BoxSum plus(List<int[]> box, long newHope) {
        TreeMap<Integer, Integer> sum = new TreeMap<>(amounts);
        for (int[] part : box) {
            int amount = sum.getOrDefault(part[0], 0) + part[1];
            if (amount == 0) {
                sum.remove(part[0]);
            } else {
                sum.put(part[0], amount);
            }
        }
        return new BoxSum(pattern, ahead, back, sum, newHope);
    }

    private long price(int cell, int amount) {
        if (amount == 0) {
            return 0;
        }
        int excess = excess(cell, amount);
        return excess == 0 ? pattern.price(cell) : A_FAULT * Math.min(4, Math.abs(excess));
    }

    Proof toProof() {
        int[] cells = amounts.keySet().stream().mapToInt(i -> i).toArray();
        return Proof.along(cells, amounts.values().stream().mapToInt(i -> i).toArray(), ahead, back);
    }

    /** The tables that this move and another lead to, one step each. */
    Proof toProof(BoxSum other) {
        TreeSet<Integer> both = new TreeSet<>(amounts.keySet());
        both.addAll(other.amounts.keySet());
        int[] cells = both.stream().mapToInt(i -> i).toArray();
        return new Proof(
                cells,
                both.stream().mapToInt(this::amount).toArray(),
                both.stream().mapToInt(other::amount).toArray());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BoxSum move && amounts.equals(move.amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }
}
