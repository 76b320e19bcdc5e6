package dk.helhed.healthdata.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What a figure is counted in, and so which figures it can have. */
public enum Unit {
    PERCENT,
    PER_1000,
    PER_100000,
    COUNT,
    RATIO;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FEW = BigDecimal.valueOf(4);

    /** Per how many of the denominator a rate is; 1 where it is no rate. */
    public long per() {
        return switch (this) {
            case PERCENT -> 100;
            case PER_1000 -> 1_000;
            case PER_100000 -> 100_000;
            case COUNT, RATIO -> 1;
        };
    }

    /**
     * The code of what is wrong with a figure, if anything is.
     *
     * <p>A count of 1 to 4 people may reveal who they are (Sundhedsdatastyrelsen: fewer than five), so it is refused even
     * where the rest of its dataset is public already.
     */
    public Optional<String> refusal(BigDecimal figure) {
        if (figure.signum() < 0) {
            return Optional.of("negative-figure");
        }
        return switch (this) {
            case PERCENT -> figure.compareTo(HUNDRED) > 0 ? Optional.of("over-hundred-percent") : Optional.empty();
            case COUNT -> refusalOfCount(figure);
            case PER_1000, PER_100000, RATIO -> Optional.empty();
        };
    }

    private static Optional<String> refusalOfCount(BigDecimal figure) {
        if (figure.compareTo(figure.setScale(0, RoundingMode.DOWN)) != 0) {
            return Optional.of("not-a-whole-count");
        }
        return figure.signum() > 0 && figure.compareTo(FEW) <= 0 ? Optional.of("small-count") : Optional.empty();
    }
}
