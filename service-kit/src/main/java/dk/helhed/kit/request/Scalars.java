package dk.helhed.kit.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Single JSON values as Java values: no coercion, no rounding, no overflow. */
final class Scalars {

    /** A value, or why it is none. */
    sealed interface Reading {
        record Value(Object value) implements Reading {}

        record Refusal(String code, List<Object> args) implements Reading {}
    }

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DATE_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME_FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern MONTH_FORM = Pattern.compile("\\d{4}-\\d{2}");

    private static final Map<Class<?>, Function<JsonNode, Reading>> READERS = Map.ofEntries(
            Map.entry(String.class, node -> text(node, text -> text, Pattern.compile("(?s).*"), "text")),
            Map.entry(Long.class, Scalars::whole64),
            Map.entry(long.class, Scalars::whole64),
            Map.entry(Integer.class, Scalars::whole32),
            Map.entry(int.class, Scalars::whole32),
            Map.entry(Boolean.class, Scalars::truth),
            Map.entry(boolean.class, Scalars::truth),
            Map.entry(BigDecimal.class, Scalars::decimal),
            Map.entry(Double.class, Scalars::real),
            Map.entry(double.class, Scalars::real),
            Map.entry(UUID.class, node -> text(node, UUID::fromString, UUID_FORM, "uuid")),
            Map.entry(LocalDate.class, node -> text(node, LocalDate::parse, DATE_FORM, "date")),
            Map.entry(Instant.class, node -> text(node, Scalars::instant, TIME_FORM, "time")),
            Map.entry(OffsetDateTime.class, node -> text(node, OffsetDateTime::parse, TIME_FORM, "time")),
            Map.entry(LocalTime.class, node -> text(node, LocalTime::parse, Pattern.compile("\\d{2}:\\d{2}"), "clock")),
            Map.entry(YearMonth.class, node -> text(node, YearMonth::parse, MONTH_FORM, "month")),
            Map.entry(Year.class, node -> text(node, Year::parse, Pattern.compile("\\d{4}"), "year")));

    private Scalars() {}

    static boolean reads(Class<?> type) {
        return type.isEnum() || READERS.containsKey(type);
    }

    static Reading read(Class<?> type, JsonNode node) {
        Function<JsonNode, Reading> reader = READERS.get(type);
        return reader == null ? constant(type, node) : reader.apply(node);
    }

    private static Reading constant(Class<?> type, JsonNode node) {
        List<String> allowed = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        int index = node.isTextual() ? allowed.indexOf(node.textValue()) : -1;
        return index < 0
                ? refusal("allowed-values", String.join(", ", allowed))
                : new Reading.Value(type.getEnumConstants()[index]);
    }

    private static Reading text(JsonNode node, Function<String, Object> parse, Pattern form, String code) {
        if (!node.isTextual() || !form.matcher(node.textValue()).matches()) {
            return refusal(code);
        }
        try {
            return new Reading.Value(parse.apply(node.textValue()));
        } catch (DateTimeException e) {
            return refusal(code);
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Reading whole64(JsonNode node) {
        return whole(node, Long.MIN_VALUE, Long.MAX_VALUE, BigInteger::longValueExact);
    }

    private static Reading whole32(JsonNode node) {
        return whole(node, Integer.MIN_VALUE, Integer.MAX_VALUE, BigInteger::intValueExact);
    }

    private static Reading whole(JsonNode node, long min, long max, Function<BigInteger, Object> exact) {
        if (!node.isIntegralNumber()) {
            return refusal("whole-number");
        }
        BigInteger number = node.bigIntegerValue();
        boolean fits = number.compareTo(BigInteger.valueOf(min)) >= 0 && number.compareTo(BigInteger.valueOf(max)) <= 0;
        return fits ? new Reading.Value(exact.apply(number)) : refusal("range", min, max);
    }

    private static Reading decimal(JsonNode node) {
        if (!node.isNumber()) {
            return refusal("number");
        }
        BigDecimal number = node.decimalValue();
        return isSane(number) ? new Reading.Value(number) : refusal("number");
    }

    /** Whether it can be written out: 1e999999999 is ten characters to read and a gigabyte to write. */
    static boolean isSane(BigDecimal number) {
        return Math.abs((long) number.scale()) <= 30 && number.precision() <= 40;
    }

    private static Reading real(JsonNode node) {
        return switch (decimal(node)) {
            case Reading.Value value -> new Reading.Value(((BigDecimal) value.value()).doubleValue());
            case Reading.Refusal refusal -> refusal;
        };
    }

    private static Reading truth(JsonNode node) {
        return node.isBoolean() ? new Reading.Value(node.booleanValue()) : refusal("boolean");
    }

    private static Reading refusal(String code, Object... args) {
        return new Reading.Refusal(code, List.of(args));
    }
}
