package dk.helhed.kit.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a resource method says of one query parameter.
 *
 * @param many whether it may be given more than once
 * @param form of a text, where one is stated
 * @param isIdentifier whether it holds an identifier, and no text that a person wrote
 */
record ParameterRule(
        String name, Class<?> type, boolean many, @Nullable TextForm form, boolean isIdentifier) {

    // What PostgreSQL can keep and an ISO date can write with four digits.
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** The code of what is wrong with a value, or null; the types that Quarkus would answer with an unexplained 404. */
    @Nullable
    String fault(String value) {
        // Left out and given without a value must not be the same: the one filters nothing.
        if (value.isEmpty()) {
            return "empty-parameter";
        }
        try {
            if (type == int.class || type == Integer.class) {
                Integer.parseInt(value);
            } else if (type == long.class || type == Long.class) {
                Long.parseLong(value);
            } else if (type == boolean.class || type == Boolean.class) {
                return value.equals("true") || value.equals("false") ? null : "boolean";
            } else if (type == UUID.class) {
                return value.length() == 36 && UUID.fromString(value) != null ? null : "uuid";
            } else if (type == LocalDate.class) {
                return isKept(LocalDate.parse(value)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant())
                        ? null
                        : "date";
            } else if (type == Instant.class) {
                return isKept(Instant.parse(value)) ? null : "time";
            } else if (type == OffsetDateTime.class) {
                return isKept(OffsetDateTime.parse(value).toInstant()) ? null : "time";
            } else if (type.isEnum()) {
                return constants().contains(value) ? null : "allowed-values";
            }
            return form == null || form.fits().test(value) ? null : form.code();
        } catch (RuntimeException e) {
            return code();
        }
    }

    /** What is allowed instead, for the wording of a fault. */
    Object[] allowed() {
        if (type.isEnum()) {
            return new Object[] {String.join(", ", constants())};
        }
        return form == null ? new Object[0] : form.args();
    }

    private static boolean isKept(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }

    boolean isTime() {
        return type == Instant.class || type == OffsetDateTime.class;
    }

    private String code() {
        if (type == UUID.class) {
            return "uuid";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        return isTime() ? "time" : "whole-number";
    }

    private java.util.List<String> constants() {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toList());
    }
}
