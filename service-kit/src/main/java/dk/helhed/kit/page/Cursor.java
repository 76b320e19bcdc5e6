package dk.helhed.kit.page;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.Sha256;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The opaque mark of a place in a list: the last key read, bound to the list and the filters it was read with. */
record Cursor(String fingerprint, String key) {

    private static final int FINGERPRINT_LENGTH = 16;

    String encode() {
        byte[] bytes = (fingerprint + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The key that a cursor holds. @throws Problem 400 when it is not ours, or belongs to another list or filter */
    static String keyOf(String cursor, String fingerprint) {
        String text = decode(cursor);
        if (text == null || text.length() <= FINGERPRINT_LENGTH) {
            throw refused("cursor");
        }
        if (!text.startsWith(fingerprint)) {
            throw refused("cursor-of-another-list");
        }
        return text.substring(FINGERPRINT_LENGTH);
    }

    /** @param skipped parameters that do not make another list of it */
    static String fingerprint(String path, MultivaluedMap<String, String> query, String... skipped) {
        TreeMap<String, ArrayList<String>> filters = new TreeMap<>();
        query.forEach((name, values) -> {
            if (!name.equals("cursor")
                    && !name.equals("limit")
                    && !List.of(skipped).contains(name)) {
                filters.put(name, new ArrayList<>(values));
            }
        });
        return Sha256.hex((path + "\n" + filters).getBytes(StandardCharsets.UTF_8))
                .substring(0, FINGERPRINT_LENGTH);
    }

    static Problem refused(String code) {
        return Problem.of(ProblemType.INVALID_PARAMETER).with(FieldProblem.parameter("cursor", code));
    }

    private static @Nullable String decode(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0 ? null : text;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return null;
        }
    }
}
