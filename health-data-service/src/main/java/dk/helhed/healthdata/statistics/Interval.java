package dk.helhed.healthdata.statistics;

/** Between which values the truth lies, as sure as was asked for. */
public record Interval(double lower, double upper) {

    Interval times(double factor) {
        return new Interval(lower * factor, upper * factor);
    }
}
