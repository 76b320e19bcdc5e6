package dk.helhed.healthdata.reading.format;

/**
 * Names and notes as answers write them: on one line, and without the marks that turn the direction of what follows
 * (Unicode Standard Annex 9), so that a label can change nothing but its own place.
 */
final class Labels {

    private Labels() {}

    static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnwanted(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(c -> !turnsDirection(c)).forEach(c -> clean.appendCodePoint(breaksLine(c) ? ' ' : c));
        return clean.toString();
    }

    private static boolean isUnwanted(int c) {
        return breaksLine(c) || turnsDirection(c);
    }

    private static boolean breaksLine(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    private static boolean turnsDirection(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
