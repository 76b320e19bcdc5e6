package dk.helhed.healthdata.statistics;

/**
 * The interval of a proportion.
 *
 * <p>Wilson's score: {@code (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²))}. Wilson (1927), "Probable inference, the law of
 * succession, and statistical inference"; recommended by Newcombe and Altman (2000).
 */
public final class Proportion {

    private Proportion() {}

    /** The interval of x of n, as shares from 0 to 1. */
    public static Interval interval(long x, long n, Confidence confidence) {
        return interval((double) x, (double) n, confidence);
    }

    /** The same where people are weighted, so that they are no whole numbers. */
    static Interval interval(double x, double n, Confidence confidence) {
        if (!(x >= 0 && n > 0 && x <= n)) {
            throw new IllegalArgumentException("a part of a whole");
        }
        double z = confidence.z();
        double middle = 2 * x + z * z;
        double half = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
        double whole = 2 * (n + z * z);
        // None and all are ends that rounding must not move.
        return new Interval(x == 0 ? 0 : (middle - half) / whole, x == n ? 1 : (middle + half) / whole);
    }
}
