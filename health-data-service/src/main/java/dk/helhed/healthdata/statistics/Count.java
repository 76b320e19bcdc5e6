package dk.helhed.healthdata.statistics;

/**
 * The interval of a count of events that happen independently, one to a person at most.
 *
 * <p>From 10 on Byar's approximation: lower {@code x(1 − 1/(9x) − z/(3√x))³}, upper {@code (x+1)(1 − 1/(9(x+1)) + z/(3√(x+1)))³};
 * Breslow and Day (1987), "Statistical methods in cancer research II". Below 10 the exact limits of the Poisson
 * distribution, which are half the quantiles of χ² with 2x and 2x + 2 degrees of freedom; Garwood (1936).
 */
public final class Count {

    private static final int FIRST_APPROXIMATED = 10;

    private Count() {}

    public static Interval interval(long x, Confidence confidence) {
        if (x < 0) {
            throw new IllegalArgumentException("a count is at least 0");
        }
        if (x < FIRST_APPROXIMATED) {
            double lower = x == 0 ? 0 : mean((int) x - 1, 1 - confidence.tail());
            return new Interval(lower, mean((int) x, confidence.tail()));
        }
        return new Interval(byar(x, -confidence.z()), byar(x + 1, confidence.z()));
    }

    /**
     * The interval of a rate or a ratio: x events among so many, or where so many were expected, times a multiplier such as
     * 1,000.
     */
    public static Interval rate(long x, double n, double multiplier, Confidence confidence) {
        if (!(n > 0)) {
            throw new IllegalArgumentException("a rate is among at least one");
        }
        return interval(x, confidence).times(multiplier / n);
    }

    static double byar(double x, double z) {
        return x * Math.pow(1 - 1 / (9 * x) + z / (3 * Math.sqrt(x)), 3);
    }

    /** The mean at which at most x events have just this chance, by halving: the chance falls as the mean rises. */
    private static double mean(int x, double chance) {
        double low = 0;
        double high = 100;
        for (double middle = 50; middle > low && middle < high; middle = (low + high) / 2) {
            if (atMost(x, middle) > chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double atMost(int x, double mean) {
        double term = Math.exp(-mean);
        double sum = term;
        for (int i = 1; i <= x; i++) {
            term *= mean / i;
            sum += term;
        }
        return sum;
    }
}
