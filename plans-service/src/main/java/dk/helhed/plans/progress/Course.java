package dk.helhed.plans.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The straight way from a baseline b at t0 to a target g at t1, t1 being after t0. Everything is compared exactly, as
 * products; a quotient is only for showing.
 */
public record Course(
        Baseline baseline, Target target, @Nullable Polarity polarity) {

    private static final int SHOWN_DECIMALS = 4;

    /** p ≥ 1. Where the target is the baseline, it is held while the figure is no worse than it. */
    boolean isAchieved(BigDecimal actual) {
        return isToHold() ? isHeld(actual) : gained(actual).compareTo(span()) >= 0;
    }

    /** p ≥ share · e. */
    boolean isAtLeast(BigDecimal share, BigDecimal actual, LocalDate on) {
        if (isToHold()) {
            return isHeld(actual) || elapsedDays(on) == 0;
        }
        BigDecimal expected =
                share.multiply(BigDecimal.valueOf(elapsedDays(on))).multiply(span());
        return gained(actual).multiply(BigDecimal.valueOf(allDays())).compareTo(expected) >= 0;
    }

    boolean isOver(LocalDate today) {
        return today.isAfter(target.by());
    }

    /** p = (a − b) / (g − b), rounded to be shown; 1 or 0 where the target is the baseline. */
    BigDecimal progress(BigDecimal actual) {
        return isToHold()
                ? (isHeld(actual) ? BigDecimal.ONE : BigDecimal.ZERO)
                : gained(actual).divide(span(), SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }

    /** e: the share of the days from t0 to t1 that have passed on the day, from 0 to 1, rounded to be shown. */
    BigDecimal elapsed(LocalDate on) {
        return BigDecimal.valueOf(elapsedDays(on))
                .divide(BigDecimal.valueOf(allDays()), SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }

    private boolean isToHold() {
        return target.value().compareTo(baseline.value()) == 0;
    }

    private boolean isHeld(BigDecimal actual) {
        int against = actual.compareTo(target.value());
        return switch (polarity == null ? Polarity.NEUTRAL : polarity) {
            case HIGHER_IS_BETTER -> against >= 0;
            case LOWER_IS_BETTER -> against <= 0;
            case NEUTRAL -> against == 0;
        };
    }

    /** Positive when the figure went the target's way, whichever way that is. */
    private BigDecimal gained(BigDecimal actual) {
        BigDecimal moved = actual.subtract(baseline.value());
        return isFalling() ? moved.negate() : moved;
    }

    private BigDecimal span() {
        return target.value().subtract(baseline.value()).abs();
    }

    private boolean isFalling() {
        return target.value().compareTo(baseline.value()) < 0;
    }

    private long elapsedDays(LocalDate on) {
        return Math.clamp(ChronoUnit.DAYS.between(baseline.on(), on), 0, allDays());
    }

    private long allDays() {
        return ChronoUnit.DAYS.between(baseline.on(), target.by());
    }
}
