package dk.helhed.kit.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What stands over a column: {@code Beløb (2021-priser, i mio. kr.)}, {@code Beløb i mio. kr.}, {@code Spor:}.
 *
 * @param note what it says beside the name, in brackets or as a unit; empty for nothing
 */
public record ColumnTitle(String name, String note) {

    private static final ColumnTitle NONE = new ColumnTitle("", "");
    private static final int LONGEST = 200;
    private static final Set<String> OF_A_YEAR =
            Set.of("-priser", "priser", "-pl", "pl", "-p/l", "p/l", "-prisniveau", "prisniveau");
    private static final Set<String> OF_ANY_YEAR =
            Set.of("årets priser", "løbende priser", "faste priser", "p/l", "pl");

    public static ColumnTitle of(String text) {
        if (text.length() > LONGEST) {
            return NONE;
        }
        String plain = oneLine(text);
        int open = plain.indexOf('(');
        if (open >= 0) {
            String name = withoutEnd(plain.substring(0, open));
            String rest = withoutEnd(plain.substring(open + 1));
            return rest.endsWith(")")
                    ? new ColumnTitle(name, rest.substring(0, rest.length() - 1).strip())
                    : NONE;
        }
        for (String between : new String[] {" i ", ", "}) {
            int at = plain.indexOf(between);
            String unit = at < 0 ? "" : withoutEnd(plain.substring(at + between.length()));
            if (AmountUnit.of(unit).isPresent()) {
                return new ColumnTitle(withoutEnd(plain.substring(0, at)), unit);
            }
        }
        return new ColumnTitle(withoutEnd(plain), "");
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("[\\s\\u00A0]+", -1)) {
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return line.toString();
    }

    /** Without what ends a heading: colons, full stops and blanks. */
    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && ":. ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end).strip();
    }

    /** What the column's amounts are counted in; empty where the note says something that is no known unit. */
    public Optional<AmountUnit> unit() {
        AmountUnit found = null;
        for (String part : note.split("[,;]", -1)) {
            Optional<AmountUnit> unit = AmountUnit.of(part.strip());
            if (unit.isPresent() && found == null) {
                found = unit.get();
            } else if (!isPriceLevel(part.strip())) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(found);
    }

    /** The year whose prices amounts are in, which does not change what they are counted in: {@code 2021-priser}. */
    private static boolean isPriceLevel(String part) {
        String level = part.toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < level.length() && level.charAt(digits) >= '0' && level.charAt(digits) <= '9') {
            digits++;
        }
        String words = level.substring(digits).strip();
        return (digits == 4 && OF_A_YEAR.contains(words)) || (digits == 0 && OF_ANY_YEAR.contains(words));
    }
}
