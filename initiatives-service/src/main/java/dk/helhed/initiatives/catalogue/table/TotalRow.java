package dk.helhed.initiatives.catalogue.table;

import dk.helhed.kit.sheet.Row;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row that holds a sum, which is checked and is no initiative.
 *
 * @param theme whose it is; 0 where the row does not say one
 * @param track whose it is; empty where the row does not say one
 */
record TotalRow(int theme, String track) {

    private static final int LONGEST = 60;
    private static final String OF =
            "(?:tema (\\d{1,3})|spor (\\d{1,3}(?:\\.\\d{1,3}){0,3})|temaet|sporet|alle temaer)";
    private static final Pattern FIRST = Pattern.compile(
            "(?:i alt|ialt|sum|total|subtotal|hovedtotal|samlet|delsum|tema i alt)(?: (?:for|af|i))?(?: " + OF + ")?");
    private static final Pattern LAST = Pattern.compile(OF + ",? (?:i alt|ialt|samlet|total)");
    private static final TotalRow NONE = new TotalRow(-1, "");

    /** What the first text of the row says; {@link #is} is false for all other rows. */
    static TotalRow of(Row row) {
        String first =
                row.shown().stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
        if (first.length() > LONGEST) {
            return NONE;
        }
        String plain = first.toLowerCase(Locale.ROOT);
        plain = plain.endsWith(":") || plain.endsWith(".")
                ? plain.substring(0, plain.length() - 1).strip()
                : plain;
        for (Pattern pattern : new Pattern[] {FIRST, LAST}) {
            Matcher total = pattern.matcher(plain);
            if (total.matches()) {
                String track = total.group(2) == null ? "" : total.group(2);
                return new TotalRow(total.group(1) == null ? 0 : Integer.parseInt(total.group(1)), track);
            }
        }
        // "I alt 2021-2024" is one too; no initiative begins so.
        return plain.startsWith("i alt ") ? new TotalRow(0, "") : NONE;
    }

    boolean is() {
        return theme >= 0;
    }
}
