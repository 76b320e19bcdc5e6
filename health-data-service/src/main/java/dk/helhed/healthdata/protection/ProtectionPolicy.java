package dk.helhed.healthdata.protection;

/**
 * What must not be learnt from a table.
 *
 * @param minFrequency a count from 1 to one less than this is primary. 5: Sundhedsdatastyrelsen shows no count under 5;
 *     Danmarks Statistik shows none under 3, in newer practice none under 5
 * @param minGroup a figure about a group with fewer residents than this is primary. 20: a choice of this project
 * @param width how many values the range of a primary figure has to span at least (largest less smallest). 3: a choice of
 *     this project
 * @param isUpperSafe whether nobody may be able to say of a primary figure below minFrequency that it is. Without it the range
 *     1–4 would do, which says "fewer than 5"
 * @param isReplaySafe whether the pattern may depend on no more of the counts than {@link ProtectionTerms} says
 * @param areZerosPublished whether a count of 0 is shown, so that everyone knows a hidden figure to be at least 1. Danish
 *     practice: "1–4" implies it
 * @param isComplementProtected whether the denominator less the numerator is primary as a count of its own is, for a
 *     share of all or none says all about everyone
 * @param dominantContributors with {@link #dominantPercent} the dominance rule: a count of events is primary when this
 *     many persons make up more than that share of it. (2, 85): Hundepool et al., Handbook on Statistical Disclosure Control
 * @param coalition k of k-disclosure: so many members of a group may put together what they know of themselves. 1: Lupp
 *     and Langsrud, "Suppression of directly-disclosive cells in frequency tables" (2021). See {@link Sensitivity}
 * @param mostPrimaryPercent a table with a greater share of primary cells is to be made coarser first. 15: measured; above
 *     it about half of all cells are hidden
 */
public record ProtectionPolicy(
        int minFrequency,
        int minGroup,
        int width,
        boolean isUpperSafe,
        boolean isReplaySafe,
        boolean areZerosPublished,
        boolean isComplementProtected,
        int dominantContributors,
        int dominantPercent,
        int coalition,
        int mostPrimaryPercent) {

    public static final ProtectionPolicy DEFAULT =
            new ProtectionPolicy(5, 20, 3, true, false, true, true, 2, 85, 1, 15);

    public ProtectionPolicy {
        require(minFrequency >= 1 && minFrequency <= 1_000, "minFrequency is between 1 and 1000");
        require(minGroup >= 0 && minGroup <= 1_000_000, "minGroup is between 0 and 1000000");
        require(width >= 1 && width <= 1_000, "width is between 1 and 1000");
        require(dominantContributors >= 1 && dominantContributors <= 10, "dominantContributors is between 1 and 10");
        require(dominantPercent >= 1 && dominantPercent <= 100, "dominantPercent is between 1 and 100");
        require(
                coalition >= 0 && coalition < minFrequency && coalition <= width,
                "coalition is at least 0, less than minFrequency and at most width");
        require(mostPrimaryPercent >= 1 && mostPrimaryPercent <= 100, "mostPrimaryPercent is between 1 and 100");
    }

    /** What a primary figure below it must be able to be, for all that anyone knows. */
    long reach() {
        return isUpperSafe ? minFrequency : 0;
    }

    public ProtectionTerms terms(ProtectionKey key) {
        return new ProtectionTerms(width, isReplaySafe, key);
    }

    private static void require(boolean isMet, String rule) {
        if (!isMet) {
            throw new IllegalArgumentException(rule);
        }
    }
}
