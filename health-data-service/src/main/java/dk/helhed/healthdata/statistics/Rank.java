package dk.helhed.healthdata.statistics;

import java.util.List;

/**
 * Between which places an area lies among others, given how unsure all of them are. A single number would tell a
 * difference where none is known.
 *
 * @param best 1 more than there are areas whose interval is wholly better
 * @param worst as many as there are areas, less those whose interval is wholly worse
 */
public record Rank(int best, int worst) {

    /**
     * Ranks areas with a published value; what is suppressed has no place in it.
     *
     * @param isHigherBetter whether the first place is the highest
     */
    public static List<Rank> of(List<Interval> areas, boolean isHigherBetter) {
        double[] lowers = areas.stream().mapToDouble(Interval::lower).sorted().toArray();
        double[] uppers = areas.stream().mapToDouble(Interval::upper).sorted().toArray();
        return areas.stream()
                .map(own -> {
                    int above = lowers.length - below(lowers, Math.nextUp(own.upper()));
                    int below = below(uppers, own.lower());
                    return isHigherBetter
                            ? new Rank(1 + above, areas.size() - below)
                            : new Rank(1 + below, areas.size() - above);
                })
                .toList();
    }

    /** How many are less than the limit. */
    private static int below(double[] sorted, double limit) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
