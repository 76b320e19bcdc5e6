package dk.helhed.plans.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a milestone stands on a day, computed and never typed. With p the progress and e the elapsed share:
 * {@code p ≥ 1} is achieved, {@code ≥ 0.9e} on track, {@code ≥ 0.7e} at risk, less is off track; past the target's day
 * and short of it is missed.
 *
 * <p>The elapsed share runs to the last day of the figure's own period, not to today: a figure about the end of 2022
 * shows how far things had come by then, however late it is released. Whether the target's day is past is judged by
 * today.
 *
 * @param nextChange the first day on which the passing of time alone may change the outcome; null where it cannot
 */
public record StatusAssessment(
        StatusCode status,
        List<StatusFlag> flags,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal elapsed,
        @Nullable LocalDate nextChange) {

    public static StatusAssessment of(
            Course course, Actual actual, boolean synthetic, LocalDate today, Thresholds thresholds) {
        Age age = Age.of(course, actual.readingOrNull(), thresholds);
        Set<StatusFlag> flags = EnumSet.noneOf(StatusFlag.class);
        if (age.isStale(today)) {
            flags.add(StatusFlag.STALE);
        }
        Actual.Reading reading = actual.readingOrNull();
        if (reading != null && reading.on() == null) {
            flags.add(StatusFlag.UNDATED);
        }
        if (synthetic || (reading != null && reading.synthetic())) {
            flags.add(StatusFlag.SYNTHETIC);
        }
        List<StatusFlag> all = List.copyOf(flags);
        return switch (actual) {
            case Actual.None none -> new StatusAssessment(StatusCode.NO_DATA, all, null, null, age.staleFrom(today));
            case Actual.Suppressed suppressed ->
                new StatusAssessment(StatusCode.UNKNOWN_SUPPRESSED, all, null, null, age.staleFrom(today));
            case Actual.Measured measured -> measured(course, measured, all, age, today, thresholds);
        };
    }

    private static StatusAssessment measured(
            Course course,
            Actual.Measured measured,
            List<StatusFlag> flags,
            Age age,
            LocalDate today,
            Thresholds thresholds) {
        BigDecimal value = measured.value();
        LocalDate on = Objects.requireNonNullElse(measured.reading().on(), today);
        StatusCode status = judge(course, value, on, today, thresholds);
        LocalDate nextJudgement = nextJudgement(course, status, measured.reading(), today);
        LocalDate next = Stream.of(nextJudgement, age.staleFrom(today))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new StatusAssessment(status, flags, course.progress(value), course.elapsed(on), next);
    }

    private static StatusCode judge(
            Course course, BigDecimal value, LocalDate on, LocalDate today, Thresholds thresholds) {
        if (course.isAchieved(value)) {
            return StatusCode.ACHIEVED;
        }
        if (course.isOver(today)) {
            return StatusCode.MISSED;
        }
        if (course.isAtLeast(thresholds.onTrack(), value, on)) {
            return StatusCode.ON_TRACK;
        }
        return course.isAtLeast(thresholds.atRisk(), value, on) ? StatusCode.AT_RISK : StatusCode.OFF_TRACK;
    }

    private static @Nullable LocalDate nextJudgement(
            Course course, StatusCode status, Actual.Reading reading, LocalDate today) {
        if (status == StatusCode.ACHIEVED || status == StatusCode.MISSED) {
            return null;
        }
        // What is held against today may stand differently tomorrow.
        return reading.on() == null ? today.plusDays(1) : course.target().by().plusDays(1);
    }

    /** From when on a newer figure should have come; never where none is expected before the target's day. */
    private record Age(@Nullable LocalDate staleOn) {

        public static Age of(Course course, Actual.@Nullable Reading reading, Thresholds thresholds) {
            LocalDate newest = reading == null ? course.baseline().on() : reading.on();
            LocalDate late =
                    newest == null ? null : newest.plus(thresholds.staleAfter()).plusDays(1);
            return new Age(late == null || course.isOver(late) ? null : late);
        }

        boolean isStale(LocalDate today) {
            return staleOn != null && !today.isBefore(staleOn);
        }

        @Nullable
        LocalDate staleFrom(LocalDate today) {
            return isStale(today) ? null : staleOn;
        }
    }
}
