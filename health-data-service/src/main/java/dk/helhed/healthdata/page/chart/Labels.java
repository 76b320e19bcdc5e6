package dk.helhed.healthdata.page.chart;

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

    static double width(String text) {
        return text.codePointCount(0, text.length()) * LETTER;
    }
}
