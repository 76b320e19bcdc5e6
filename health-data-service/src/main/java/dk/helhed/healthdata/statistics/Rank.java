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
        return areas.stream()
                .map(own -> {
                    int above = (int) areas.stream()
                            .filter(other -> other.lower() > own.upper())
                            .count();
                    int below = (int) areas.stream()
                            .filter(other -> other.upper() < own.lower())
                            .count();
                    return isHigherBetter
                            ? new Rank(1 + above, areas.size() - below)
                            : new Rank(1 + below, areas.size() - above);
                })
                .toList();
    }
}
