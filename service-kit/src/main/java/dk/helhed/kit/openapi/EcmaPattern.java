package dk.helhed.kit.openapi;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A pattern as JSON Schema reads it: in the dialect of ECMA-262, and anchored, where Java's {@code matches} takes all. */
final class EcmaPattern {

    private static final Pattern ALNUM = Pattern.compile("\\\\p\\{Alnum}");

    private EcmaPattern() {}

    static void writeTo(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^")) {
            schema.setPattern(of(pattern));
        }
    }

    static String of(String pattern) {
        String ecma = ALNUM.matcher(pattern).replaceAll("A-Za-z0-9").replace("\\d", "[0-9]");
        return ecma.contains("|") ? "^(?:" + ecma + ")$" : "^" + ecma + "$";
    }
}
