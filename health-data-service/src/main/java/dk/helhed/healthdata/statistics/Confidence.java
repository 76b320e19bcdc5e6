package dk.helhed.healthdata.statistics;

/** How sure an interval is, with the quantile of the normal distribution that goes with it. */
public enum Confidence {
    /** 95 %: once in twenty the truth lies outside. */
    P95(1.959963984540054, .05),
    /** 99.8 %: once in five hundred, for those who look at many areas at once. */
    P998(3.090232306167813, .002);

    private final double z;
    private final double error;

    Confidence(double z, double error) {
        this.z = z;
        this.error = error;
    }

    double z() {
        return z;
    }

    /** The chance that the truth lies below the interval, or above it. */
    double tail() {
        return error / 2;
    }
}
