package dk.helhed.kit.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which formats of a workbook show a number as a day or a time, and which as money of another country. */
final class CellFormats {

    /** One format: what it shows. */
    private enum Kind {
        PLAIN,
        DAY,
        FOREIGN
    }

    private static final int MOST = 100_000;
    private static final int LONGEST = 256;
    private static final String LETTERS = "dmyhs";
    private static final List<String> FOREIGN =
            List.of("\u20AC", "\u00A3", "[$$", "\"$\"", "\\$", "EUR", "USD", "GBP", "SEK", "NOK");

    private final List<Kind> kinds;

    private CellFormats(List<Kind> kinds) {
        this.kinds = kinds;
    }

    static CellFormats of(@Nullable XmlPart styles) throws IOException {
        List<Kind> kinds = new ArrayList<>();
        Map<String, Kind> own = new HashMap<>();
        while (styles != null && kinds.isEmpty() && styles.nextTag("styleSheet")) {
            if (styles.name().equals("numFmt") && own.size() < MOST) {
                own.put(String.valueOf(styles.attribute("numFmtId")), kind(styles.attribute("formatCode")));
            } else if (styles.name().equals("cellXfs")) {
                while (styles.nextTag("cellXfs")) {
                    if (styles.name().equals("xf") && kinds.size() < MOST) {
                        String id = String.valueOf(styles.attribute("numFmtId"));
                        kinds.add(own.getOrDefault(id, isDateByNumber(id) ? Kind.DAY : Kind.PLAIN));
                    }
                }
            }
        }
        return new CellFormats(kinds);
    }

    boolean showDay(@Nullable String style) {
        return kind(style, kinds) == Kind.DAY;
    }

    /** The amount is then no number of kroner. */
    boolean showForeignMoney(@Nullable String style) {
        return kind(style, kinds) == Kind.FOREIGN;
    }

    private static Kind kind(@Nullable String style, List<Kind> kinds) {
        if (style == null
                || style.isEmpty()
                || style.length() > 6
                || !style.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Kind.PLAIN;
        }
        int place = Integer.parseInt(style);
        return place < kinds.size() ? kinds.get(place) : Kind.PLAIN;
    }

    private static Kind kind(@Nullable String code) {
        if (code == null || code.length() > LONGEST) {
            return Kind.PLAIN;
        }
        if (isDate(code)) {
            return Kind.DAY;
        }
        String upper = code.toUpperCase(Locale.ROOT);
        return FOREIGN.stream().anyMatch(upper::contains) ? Kind.FOREIGN : Kind.PLAIN;
    }

    /** The formats that are built in and that no file describes (ECMA-376, part 1, 18.8.30). */
    private static boolean isDateByNumber(String id) {
        int number = id.length() > 4 || !id.chars().allMatch(c -> c >= '0' && c <= '9') || id.isEmpty()
                ? 0
                : Integer.parseInt(id);
        return (number >= 14 && number <= 22)
                || (number >= 27 && number <= 36)
                || (number >= 45 && number <= 47)
                || (number >= 50 && number <= 58);
    }

    /** Whether a letter of a day or a time stands in it, outside what is written as it is. */
    static boolean isDate(String code) {
        for (int i = 0; i < Math.min(code.length(), LONGEST); i++) {
            char c = Character.toLowerCase(code.charAt(i));
            if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '"') {
                i = end(code, i, '"');
            } else if (c == '[' && !isElapsed(code, i)) {
                i = end(code, i, ']');
            } else if (LETTERS.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Hours, minutes or seconds that count on: {@code [h]:mm}. */
    private static boolean isElapsed(String code, int at) {
        return at + 1 < code.length() && "hms".indexOf(Character.toLowerCase(code.charAt(at + 1))) >= 0;
    }

    private static int end(String code, int from, char mark) {
        int end = code.indexOf(mark, from + 1);
        return end < 0 ? code.length() : end;
    }
}
