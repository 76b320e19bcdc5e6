package dk.helhed.kit.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Knows what has the shape and the date of a Danish personal number (CPR): ten digits, or nine whose leading zero was
 * lost, with at most one dash or space after the date. The modulus-11 check is not used: numbers that fail it have been
 * given out since 1 October 2007. Source: CPR-kontoret, "Personnummeret i CPR".
 */
public final class CprGuard {

    // The digits of a UUID or of a SHA-256 hash are random, and now and then they look like a date.
    private static final Pattern RANDOM = Pattern.compile(
            "(?<![0-9a-zA-Z])([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9a-fA-F]{64})(?![0-9a-zA-Z])");
    private static final int FEWEST_DIGITS = 9;

    private CprGuard() {}

    /** For texts that people write: a number counts wherever it is not part of a longer row of digits. */
    public static boolean looksLikeCpr(String text) {
        return find(text, false);
    }

    /** For machine-made values (headers): a number counts only where no letter or digit touches it, so that ids pass. */
    public static boolean looksLikeCprAlone(String text) {
        return find(text, true);
    }

    private static boolean find(String text, boolean alone) {
        if (text.codePoints().filter(Character::isDigit).limit(FEWEST_DIGITS).count() < FEWEST_DIGITS) {
            return false;
        }
        String plain = plain(text);
        int start = 0;
        while (start < plain.length()) {
            if (!isDigit(plain, start)) {
                start++;
                continue;
            }
            int end = endOfDigits(plain, start);
            if (startsNumber(plain, start, end, alone)) {
                return true;
            }
            start = end;
        }
        return false;
    }

    private static boolean startsNumber(String text, int start, int end, boolean alone) {
        int length = end - start;
        if (length == 10 || length == 9) {
            return stands(text, start, end, alone) && isReal(text.substring(start, end));
        }
        if ((length != 6 && length != 5) || end >= text.length() || !isSeparator(text.charAt(end))) {
            return false;
        }
        int last = endOfDigits(text, end + 1);
        return last - end - 1 == 4
                && stands(text, start, last, alone)
                && isReal(text.substring(start, end) + text.substring(end + 1, last));
    }

    private static boolean stands(String text, int start, int end, boolean alone) {
        return !alone
                || ((start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end))));
    }

    private static boolean isReal(String digits) {
        String ten = digits.length() == 9 ? "0" + digits : digits;
        int year = Integer.parseInt(ten.substring(4, 6));
        try {
            LocalDate date = LocalDate.of(
                    century(ten.charAt(6) - '0', year) + year,
                    Integer.parseInt(ten.substring(2, 4)),
                    Integer.parseInt(ten.substring(0, 2)));
            return date.getDayOfMonth() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The century by the seventh digit and the year, as the CPR register defines it. */
    private static int century(int seventh, int year) {
        if (seventh <= 3) {
            return 1900;
        }
        if (seventh == 4 || seventh == 9) {
            return year <= 36 ? 2000 : 1900;
        }
        return year <= 57 ? 2000 : 1800;
    }

    /** One form for all the ways to write a digit, a dash or a space; what cannot be seen is dropped. */
    private static String plain(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(normal.length());
        normal.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.DECIMAL_DIGIT_NUMBER -> plain.append((char) ('0' + Character.digit(c, 10)));
                case Character.DASH_PUNCTUATION -> plain.append('-');
                case Character.SPACE_SEPARATOR -> plain.append(' ');
                case Character.FORMAT -> {}
                default -> plain.appendCodePoint(c == 0x2212 ? '-' : c);
            }
        });
        return RANDOM.matcher(plain).replaceAll("#");
    }

    private static boolean isSeparator(char c) {
        return c == '-' || Character.isWhitespace(c);
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text, end)) {
            end++;
        }
        return end;
    }
}
