package dk.helhed.kit.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which formats of a workbook show a number as a day or a time. */
final class DateFormats {

    private static final int MOST = 100_000;
    private static final int LONGEST = 256;
    private static final String LETTERS = "dmyhs";

    private final BitSet dates;

    private DateFormats(BitSet dates) {
        this.dates = dates;
    }

    static DateFormats of(@Nullable XmlPart styles) throws IOException {
        BitSet dates = new BitSet();
        if (styles == null) {
            return new DateFormats(dates);
        }
        Map<String, Boolean> own = new HashMap<>();
        List<String> formats = new ArrayList<>();
        while (formats.isEmpty() && styles.nextTag("styleSheet")) {
            if (styles.name().equals("numFmt") && own.size() < MOST) {
                String code = styles.attribute("formatCode");
                own.put(String.valueOf(styles.attribute("numFmtId")), code != null && isDate(code));
            } else if (styles.name().equals("cellXfs")) {
                while (styles.nextTag("cellXfs")) {
                    if (styles.name().equals("xf") && formats.size() < MOST) {
                        formats.add(String.valueOf(styles.attribute("numFmtId")));
                    }
                }
            }
        }
        for (int i = 0; i < formats.size(); i++) {
            String id = formats.get(i);
            dates.set(i, own.getOrDefault(id, isDateByNumber(id)));
        }
        return new DateFormats(dates);
    }

    boolean has(@Nullable String style) {
        return style != null && style.length() < 7 && style.chars().allMatch(c -> c >= '0' && c <= '9')
                && !style.isEmpty() && dates.get(Integer.parseInt(style));
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
