package dk.helhed.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bean validation's findings in the words of our problems. */
public final class Violations {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9.-]*");
    private static final java.util.Comparator<FieldProblem> BY_PLACE =
            Comparator.comparing((FieldProblem field) -> field.path()).thenComparing(field -> field.code());

    private Violations() {}

    /**
     * Findings about a body or a part of it.
     *
     * @param root the JSON Pointer of what was validated
     */
    public static List<FieldProblem> inBody(String root, Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new FieldProblem(
                        FieldProblem.In.BODY,
                        root + pointer(violation.getPropertyPath()),
                        code(violation),
                        args(violation)))
                .sorted(BY_PLACE)
                .toList();
    }

    /** Findings about the parameters of a resource method. */
    static List<FieldProblem> inParameters(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new FieldProblem(
                        FieldProblem.In.PARAMETER,
                        lastName(violation.getPropertyPath()),
                        code(violation),
                        args(violation)))
                .sorted(BY_PLACE)
                .toList();
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escape(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String lastName(Path path) {
        String last = "";
        for (Path.Node node : path) {
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                last = node.getName();
            }
        }
        return last;
    }

    private static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    /** A constraint whose message is itself a code, or else the constraint's own name. */
    private static String code(ConstraintViolation<?> violation) {
        String message = violation.getMessageTemplate();
        if (message != null && CODE.matcher(message).matches()) {
            return message;
        }
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (name) {
            case "NotNull" -> "required";
            case "Size" -> sizeCode(violation.getConstraintDescriptor().getAttributes());
            default -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    }

    private static String sizeCode(Map<String, Object> attributes) {
        boolean open = Integer.valueOf(Integer.MAX_VALUE).equals(attributes.get("max"));
        boolean fromZero = Integer.valueOf(0).equals(attributes.get("min"));
        return open ? "size-min" : fromZero ? "size-max" : "size";
    }

    private static List<Object> args(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        List<Object> args = new ArrayList<>();
        Stream.of("min", "max", "value", "regexp", "integer", "fraction")
                .map(attributes::get)
                .filter(Objects::nonNull)
                .forEach(args::add);
        return args;
    }
}
