package dk.helhed.kit.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers: the number cells of a workbook, and texts as Danish documents write them: {@code 1.234,50}, {@code 2 500 000},
 * {@code -77}, {@code 77,00-}. A full stop or a blank stands between groups of three digits only, so that an English
 * 1234.50 is refused and never read as 123,450.
 */
public final class DanishNumber {

    /** Longer texts are no numbers. */
    static final int LONGEST = 64;

    private static final Pattern FORM = Pattern.compile(
            "(- ?)?(\\d{1,3}(?:\\.\\d{3}){1,5}|\\d{1,3}(?: \\d{3}){1,5}|\\d{1,15})(?:,(\\d{1,9}))?(,-|[-,])?");

    private DanishNumber() {}

    public static CellResult<BigDecimal> read(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return CellResult.of(number.value());
        }
        if (cell instanceof Cell.Text text) {
            Optional<BigDecimal> number = parse(text.text());
            if (number.isPresent()) {
                return CellResult.of(number.get());
            }
        }
        return cell instanceof Cell.Date
                ? CellResult.refused("cell-day-is-no-number")
                : CellResult.unreadable(cell, "cell-number");
    }

    /** Empty for what cannot be read in one way only. */
    public static Optional<BigDecimal> parse(String text) {
        String plain = plain(text);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(plain);
        if (!form.matches()) {
            return Optional.empty();
        }
        String end = form.group(4) == null ? "" : form.group(4);
        // 500,- is 500 and 77,00- is -77; -77- and 77,00,- are neither. A comma left at the end says nothing.
        boolean minusBehind = end.equals("-");
        if ((minusBehind && form.group(1) != null) || (end.equals(",-") && form.group(3) != null)) {
            return Optional.empty();
        }
        String digits = form.group(2).replace(".", "").replace(" ", "");
        BigDecimal number = new BigDecimal(form.group(3) == null ? digits : digits + "." + form.group(3));
        return Optional.of(minusBehind || form.group(1) != null ? number.negate() : number);
    }

    /** One kind of blank and one kind of minus, none at the ends. */
    static String plain(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.SPACE_SEPARATOR -> plain.append(' ');
                case Character.DASH_PUNCTUATION -> plain.append('-');
                default -> plain.appendCodePoint(c == 0x2212 ? '-' : c);
            }
        });
        return plain.toString().strip();
    }
}
