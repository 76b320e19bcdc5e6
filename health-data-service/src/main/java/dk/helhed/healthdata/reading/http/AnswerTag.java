package dk.helhed.healthdata.reading.http;

import dk.helhed.kit.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Strong entity tags that are known before anything is computed: the hash of all that an answer is a function of. */
public final class AnswerTag {

    private static final int LENGTH = 32;

    private AnswerTag() {}

    /** With its quotes. The engine is always part of it. */
    public static String of(List<String> parts) {
        String all = Engine.VERSION + "\n" + String.join("\n", parts);
        return "\"" + Sha256.hex(all.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH) + "\"";
    }
}
