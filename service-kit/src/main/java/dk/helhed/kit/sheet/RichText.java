package dk.helhed.kit.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A text in pieces, each with its own looks; what is said of its pronunciation is no part of it. */
final class RichText {

    private static final int ESCAPE = 7;

    private RichText() {}

    /** What stands up to the end of the present tag; null where it is too long. */
    static @Nullable String read(XmlPart part, String tag, int most) throws IOException {
        StringBuilder text = new StringBuilder();
        while (part.nextTag(tag)) {
            if (part.name().equals("t")) {
                if (!part.text(text, most)) {
                    return null;
                }
            } else if (!part.name().equals("r")) {
                part.skip();
            }
        }
        return unescaped(text.toString());
    }

    /** Letters that XML cannot hold are written by their number: {@code _x000D_}. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            if (isEscape(text, at)) {
                plain.append(text, from, at).append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                from = at + ESCAPE;
                at = text.indexOf("_x", from);
            } else {
                at = text.indexOf("_x", at + 1);
            }
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + ESCAPE <= text.length()
                && text.charAt(at + 6) == '_'
                && text.substring(at + 2, at + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
