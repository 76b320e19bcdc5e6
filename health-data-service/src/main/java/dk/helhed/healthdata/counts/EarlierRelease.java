package dk.helhed.healthdata.counts;

/**
 * A release of the same periods that was published at some time: what it showed stays known for ever.
 *
 * @param dataset empty for the one whose release is to be protected; another one's counts are only the same as this one's
 *     where a measure says so by its population
 * @param shown by measure, then by coordinate of its own cube
 */
public record EarlierRelease(String dataset, Cube cube, Policy policy, boolean[][] shown) {

    /** Of the dataset itself. */
    public EarlierRelease(Cube cube, Policy policy, boolean[][] shown) {
        this("", cube, policy, shown);
    }
}
