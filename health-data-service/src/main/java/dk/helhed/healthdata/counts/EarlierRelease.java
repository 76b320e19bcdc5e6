package dk.helhed.healthdata.counts;

/**
 * A release of the same periods that was published at some time: what it showed stays known for ever.
 *
 * @param number the release's number within its dataset
 * @param shown by measure, then by coordinate of its own cube
 */
public record EarlierRelease(int number, Cube cube, Policy policy, boolean[][] shown) {}
