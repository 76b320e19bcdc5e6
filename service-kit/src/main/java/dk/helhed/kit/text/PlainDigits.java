package dk.helhed.kit.text;

import java.text.Normalizer;

/** One form for all the ways to write a digit, a dash or a space; what cannot be seen is dropped. */
final class PlainDigits {

    // Blank, though Unicode counts them among the letters and symbols: Hangul fillers and the empty Braille pattern.
    private static final String BLANK = "\u115f\u1160\u3164\uffa0\u2800";

    private PlainDigits() {}

    static String of(String text) {
        if (text.chars().allMatch(c -> c < 0x7f && (c >= ' ' || Character.isWhitespace(c)))) {
            return text;
        }
        // Circled and other enclosed numbers first: their compatibility forms put brackets and full stops around them.
        StringBuilder numbers = new StringBuilder(text.length());
        text.codePoints().forEach(c -> appendNumber(c, numbers));
        String normal = Normalizer.normalize(numbers, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(normal.length());
        normal.codePoints().forEach(c -> appendPlain(c, plain));
        return plain.toString();
    }

    private static void appendNumber(int c, StringBuilder to) {
        int value = Character.getType(c) == Character.OTHER_NUMBER ? Character.getNumericValue(c) : -1;
        if (value >= 0) {
            to.append(value);
        } else {
            to.appendCodePoint(c);
        }
    }

    private static void appendPlain(int c, StringBuilder to) {
        switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> to.append((char) ('0' + Character.digit(c, 10)));
            case Character.DASH_PUNCTUATION -> to.append('-');
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> to.append(' ');
            // Accents, strokes and key caps belong to the digit before them.
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {}
            case Character.CONTROL -> to.append(Character.isWhitespace(c) || c == 0x85 ? " " : "");
            default -> to.appendCodePoint(isDash(c) ? '-' : BLANK.indexOf(c) >= 0 ? ' ' : c);
        }
    }

    /** Minus, hyphen bullet, modifier minus, box drawings and their like, which Unicode counts among the symbols. */
    private static boolean isDash(int c) {
        return c == 0x2212
                || c == 0x2043
                || c == 0x02D7
                || c == 0x2500
                || c == 0x2501
                || c == 0x2796
                || c == 0x00AF
                || c == 0x203E
                || c == 0x30FC;
    }
}
