package dk.helhed.healthdata.counts;

/**
 * All counts of a submission, totals too, which hold together: every sum is the sum of its parts.
 *
 * @param counts by measure, then by coordinate
 */
public record Cube(Shape shape, long[][] counts) {

    public int measures() {
        return counts.length;
    }

    public long count(int measure, int coordinate) {
        return counts[measure][coordinate];
    }
}
