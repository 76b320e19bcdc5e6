package dk.helhed.plans.registervalue;

import dk.helhed.plans.progress.Actual;
import dk.helhed.plans.source.SourceStamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the newest figure of a binding out of what the registers published. Dated figures go before undated ones. */
public final class RegisterFigures {

    private static final Comparator<RegisterValue> BY_AGE = Comparator.comparing(
                    RegisterValue::periodEnd, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(RegisterValue::period);

    private RegisterFigures() {}

    /**
     * @param values all values of the binding's indicator for its area and its reference area
     * @param baselineOn the day that a change is counted from
     */
    public static Actual newest(Binding binding, List<RegisterValue> values, LocalDate baselineOn) {
        return switch (binding.comparison()) {
            case VALUE ->
                newestOf(binding.area(), values).map(RegisterFigures::asItIs).orElse(Actual.NONE);
            case GAP_TO_REFERENCE -> gap(binding.area(), Objects.requireNonNull(binding.referenceArea()), values);
            case CHANGE -> change(binding.area(), values, baselineOn);
        };
    }

    private static Actual asItIs(RegisterValue value) {
        return value.shown() == null
                ? new Actual.Suppressed(value.reading())
                : new Actual.Measured(value.shown(), value.reading());
    }

    /** Of the newest period that both areas have: a register may release one before the other. */
    private static Actual gap(String area, String reference, List<RegisterValue> values) {
        return there(area, values)
                .sorted(BY_AGE.reversed())
                .flatMap(own -> there(reference, values)
                        .filter(other -> other.period().equals(own.period()))
                        .map(other -> difference(own, other))
                        .limit(1))
                .findFirst()
                .orElse(Actual.NONE);
    }

    private static Actual change(String area, List<RegisterValue> values, LocalDate baselineOn) {
        Optional<RegisterValue> start = there(area, values)
                .filter(value -> value.periodEnd() != null && !value.periodEnd().isAfter(baselineOn))
                .max(BY_AGE);
        Optional<RegisterValue> newest =
                there(area, values).filter(value -> value.periodEnd() != null).max(BY_AGE);
        return start.isEmpty() || newest.isEmpty() ? Actual.NONE : difference(newest.get(), start.get());
    }

    /** What is computed from a protected figure is as protected as that. */
    private static Actual difference(RegisterValue own, RegisterValue other) {
        Actual.Reading reading = together(own, other);
        @Nullable BigDecimal minuend = own.shown();
        @Nullable BigDecimal subtrahend = other.shown();
        return minuend == null || subtrahend == null
                ? new Actual.Suppressed(reading)
                : new Actual.Measured(minuend.subtract(subtrahend), reading);
    }

    /** A figure made of two is as fresh as the older of them. */
    private static Actual.Reading together(RegisterValue own, RegisterValue other) {
        Actual.Reading reading = own.reading();
        SourceStamp mine = Objects.requireNonNull(reading.stamp());
        SourceStamp theirs = Objects.requireNonNull(other.reading().stamp());
        return new Actual.Reading(
                reading.on(),
                reading.period(),
                reading.synthetic() || other.isSynthetic(),
                theirs.asOf().isBefore(mine.asOf())
                        ? new SourceStamp(mine.topic(), theirs.asOf(), mine.sourceVersion())
                        : mine,
                reading.datasetId(),
                reading.release());
    }

    private static Optional<RegisterValue> newestOf(String area, List<RegisterValue> values) {
        return there(area, values).max(BY_AGE);
    }

    private static Stream<RegisterValue> there(String area, List<RegisterValue> values) {
        return values.stream().filter(value -> value.area().equals(area) && value.isThere());
    }
}
