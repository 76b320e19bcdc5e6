package dk.helhed.kit.concurrency;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.CprGuard;
import dk.helhed.kit.text.PlainTextRule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the Change-Reason header: a text that a person wrote, and so checked like one. */
final class ReasonHeader {

    private static final String NAME = "Change-Reason";
    private static final int MOST = 500;

    private ReasonHeader() {}

    static String read(String value) {
        String reason = text(value);
        if (CprGuard.looksLikeCpr(reason)) {
            throw Problem.of(ProblemType.PERSONAL_NUMBER_REFUSED).with(FieldProblem.header(NAME, "personal-number"));
        }
        if (!PlainTextRule.isPlain(reason, MOST)) {
            throw Problem.of(ProblemType.INVALID_REQUEST).with(FieldProblem.header(NAME, "plain-text", MOST));
        }
        return reason;
    }

    /** The web server reads a header's bytes as Latin-1 (RFC 9110 section 5.5); callers write UTF-8. */
    private static String text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return value;
        }
    }
}
