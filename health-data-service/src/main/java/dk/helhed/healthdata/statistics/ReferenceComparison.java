package dk.helhed.healthdata.statistics;

import java.util.Optional;

/** How an area stands to a reference, such as its municipality or the country. */
public enum ReferenceComparison {
    BETTER,
    WORSE,
    HIGHER,
    LOWER,
    SIMILAR;

    /** Which way is better. */
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }

    /**
     * What stands out, and how surely.
     *
     * @param confidence the strongest at which it does; empty where it does not
     */
    public record Result(ReferenceComparison comparison, Optional<Confidence> confidence) {}

    /** Compares an area's intervals with the reference's value: what lies inside the interval is similar. */
    public static Result of(Interval p95, Interval p998, double reference, Better better) {
        ReferenceComparison sure = side(p998, reference, better);
        if (sure != SIMILAR) {
            return new Result(sure, Optional.of(Confidence.P998));
        }
        ReferenceComparison likely = side(p95, reference, better);
        return new Result(likely, likely == SIMILAR ? Optional.empty() : Optional.of(Confidence.P95));
    }

    private static ReferenceComparison side(Interval interval, double reference, Better better) {
        if (interval.lower() <= reference && reference <= interval.upper()) {
            return SIMILAR;
        }
        boolean isHigher = interval.lower() > reference;
        return switch (better) {
            case HIGHER -> isHigher ? BETTER : WORSE;
            case LOWER -> isHigher ? WORSE : BETTER;
            case NEITHER -> isHigher ? HIGHER : LOWER;
        };
    }
}
