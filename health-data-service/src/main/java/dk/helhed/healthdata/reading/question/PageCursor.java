package dk.helhed.healthdata.reading.question;

import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The opaque mark of a page: where it begins, bound to the question, the version and the language that it was read with. */
public final class PageCursor {

    private static final int FINGERPRINT = 16;
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{16})([0-9]{1,15})");

    private final String fingerprint;

    public PageCursor(Question question, Language language) {
        String all = question.shape().dataset()
                + "\n"
                + question.shape().sha256()
                + "\n"
                + CanonicalQuery.of(question)
                + "\n"
                + language.code();
        this.fingerprint = Sha256.hex(all.getBytes(StandardCharsets.UTF_8)).substring(0, FINGERPRINT);
    }

    public String at(long row) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((fingerprint + row).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The row that a page begins with.
     *
     * @param cursor null for the first page
     * @param rows that there are
     * @throws Problem 400 where it is broken, or of another question, version or language
     */
    public long row(@Nullable String cursor, long rows) {
        if (cursor == null) {
            return 0;
        }
        Matcher form = FORM.matcher(decode(cursor));
        if (!form.matches()) {
            throw refused("cursor");
        }
        if (!form.group(1).equals(fingerprint)) {
            throw refused("cursor-of-another-question");
        }
        long row = Long.parseLong(form.group(2));
        if (row < 1 || row >= rows || !at(row).equals(cursor)) {
            throw refused("cursor");
        }
        return row;
    }

    private static Problem refused(String code) {
        return Problem.of(ProblemType.INVALID_PARAMETER).with(FieldProblem.parameter("cursor", code));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
