package dk.helhed.healthdata.counts;

/** What a total holds besides the parts of one of its sums. */
final class Remainder {

    static final long UNKNOWN = Long.MIN_VALUE;

    private Remainder() {}

    static long of(long[] counts, Hierarchy.Edge edge, int line, int stride) {
        long rest = counts[line + edge.total() * stride];
        boolean known = rest >= 0;
        for (int part : edge.parts()) {
            long count = counts[line + part * stride];
            known &= count >= 0;
            rest -= count;
        }
        return known ? rest : UNKNOWN;
    }
}
