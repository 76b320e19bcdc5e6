package dk.helhed.kit.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a resource method says of one query parameter.
 *
 * @param many whether it may be given more than once
 * @param isIdentifier whether it holds an identifier, and no text that a person wrote
 */
record ParameterRule(String name, Class<?> type, boolean many, boolean isIdentifier) {

    /** The code of what is wrong with a value, or null; the types that Quarkus would answer with an unexplained 404. */
    @Nullable
    String fault(String value) {
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
                LocalDate.parse(value);
            } else if (type == Instant.class) {
                Instant.parse(value);
            } else if (type == OffsetDateTime.class) {
                OffsetDateTime.parse(value);
            } else if (type.isEnum()) {
                return constants().contains(value) ? null : "allowed-values";
            }
            return null;
        } catch (RuntimeException e) {
            return code();
        }
    }

    /** What is allowed instead, for the wording of a fault. */
    Object[] allowed() {
        return type.isEnum() ? new Object[] {String.join(", ", constants())} : new Object[0];
    }

    private String code() {
        if (type == UUID.class) {
            return "uuid";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        return type == Instant.class || type == OffsetDateTime.class ? "time" : "whole-number";
    }

    private java.util.List<String> constants() {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toList());
    }
}
