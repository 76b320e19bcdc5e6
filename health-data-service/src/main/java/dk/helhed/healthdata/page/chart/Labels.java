package dk.helhed.healthdata.page.chart;

import java.util.ArrayList;
import java.util.List;

/** Names as they fit into a chart; the table beside it has them whole. */
final class Labels {

    /** At 14 px, on average, in the widest of the usual fonts. */
    private static final double LETTER = 8.2;

    private Labels() {}

    static String clipped(String text, double width) {
        int letters = Math.max(2, (int) (width / LETTER));
        String one = text.strip();
        return one.codePointCount(0, one.length()) <= letters
                ? one
                : one.substring(0, one.offsetByCodePoints(0, letters - 1)).strip() + "…";
    }

    /** Broken where it must be, also within a word that is too long for a line. */
    static List<String> lines(String text, double width) {
        int letters = Math.max(2, (int) (width / LETTER));
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (rest.codePointCount(0, rest.length()) > letters) {
            int most = rest.offsetByCodePoints(0, letters);
            int space = rest.lastIndexOf(' ', most);
            int end = space > 0 ? space : most;
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    static double width(String text) {
        return text.codePointCount(0, text.length()) * LETTER;
    }
}
