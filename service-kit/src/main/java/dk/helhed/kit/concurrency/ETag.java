package dk.helhed.kit.concurrency;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Strong entity tags (RFC 9110 section 8.8.3) of the form {@code "7"}, or {@code "7.1f3a"} where an answer also holds
 * something that changes without the row: the part before the dot is the row's version, and If-Match looks at it alone.
 */
public final class ETag {

    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})(?:\\.[0-9a-f]{1,64})?\"");

    private ETag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    public static String of(long version, String digest) {
        return "\"" + version + "." + digest + "\"";
    }

    /** The version that a change is meant for; missing is 428, malformed is 400 (RFC 6585 section 3). */
    public static long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(ProblemType.PRECONDITION_REQUIRED).with(FieldProblem.header("If-Match", "required"));
        }
        Matcher form = FORM.matcher(ifMatch.strip());
        if (!form.matches()) {
            throw Problem.of(ProblemType.INVALID_REQUEST).with(FieldProblem.header("If-Match", "entity-tag"));
        }
        return Long.parseLong(form.group(1));
    }
}
