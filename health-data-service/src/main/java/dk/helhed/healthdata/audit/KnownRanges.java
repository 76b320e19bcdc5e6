package dk.helhed.healthdata.audit;

import java.util.Arrays;

/** What the attacker has found out so far: between which values each unknown must lie. */
final class KnownRanges {

    /** No upper bound is known; far from overflow when a few are added. */
    static final long UNBOUNDED = Long.MAX_VALUE / 4;

    private final Unknowns unknowns;
    private final long[] low;
    private final long[] high;

    KnownRanges(Unknowns unknowns) {
        this.unknowns = unknowns;
        low = new long[unknowns.size()];
        high = new long[unknowns.size()];
        Arrays.setAll(low, unknowns::floor);
        Arrays.fill(high, UNBOUNDED);
    }

    long low(int unknown) {
        return low[unknown];
    }

    long high(int unknown) {
        return high[unknown];
    }

    boolean isKnown(int unknown) {
        return low[unknown] == high[unknown];
    }

    /** The distance between the least and the greatest value that are still possible. */
    long width(int unknown) {
        return high[unknown] - low[unknown];
    }

    /** Narrows an unknown to the one value that it has. */
    void settle(int unknown, long value) {
        low[unknown] = Math.max(low[unknown], value);
        high[unknown] = Math.min(high[unknown], value);
        checkTruth(unknown);
    }

    /**
     * Narrows an unknown; bounds that say nothing new are passed over.
     *
     * @return whether they were news
     * @throws IllegalStateException when the truth would be excluded: an attack that errs proves nothing
     */
    boolean narrow(int unknown, long least, long greatest) {
        if (least <= low[unknown] && greatest >= high[unknown]) {
            return false;
        }
        low[unknown] = Math.max(low[unknown], least);
        high[unknown] = Math.min(high[unknown], greatest);
        checkTruth(unknown);
        return true;
    }

    private void checkTruth(int unknown) {
        long truth = unknowns.truth(unknown);
        if (truth < low[unknown] || truth > high[unknown]) {
            throw new IllegalStateException("an attack came to a wrong value");
        }
    }
}
