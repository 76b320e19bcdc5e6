package dk.helhed.initiatives.catalogue.table;

import dk.helhed.kit.sheet.Cell;
import dk.helhed.kit.sheet.CellResult;
import dk.helhed.kit.sheet.DanishDay;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a track, as {@code 1.2}, and what its cell says behind it. Spreadsheets make days of such numbers (1.2 is
 * the first of February) and drop zeros (1.20 becomes 1,2): such cells are refused, not mistaken for another track.
 *
 * @param name empty where there is none beside it
 */
record TrackNumber(String number, String name) {

    private static final int LONGEST = 500;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){0,3}");
    // 01-feb and feb-01 are what a Danish spreadsheet shows of such a day.
    private static final Pattern MONTH = Pattern.compile(
            "(?:\\d{1,2}[-. /]{1,2})?(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]{0,6}\\.?(?:[-. /]{1,2}\\d{1,4})?");
    private static final Pattern DAY_WITHOUT_CENTURY = Pattern.compile("\\d{1,2}[-./]\\d{1,2}[-./]\\d{2}");

    static CellResult<TrackNumber> read(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> read(text.text());
            case Cell.Number number ->
                number.value().scale() == 0
                        ? read(number.value().toPlainString())
                        : CellResult.refused("track-number-as-number");
            case Cell.Date date -> CellResult.refused("track-number-is-day");
            case Cell.Truth truth -> CellResult.refused("track-number");
            case Cell.Empty empty -> CellResult.nothing();
            case Cell.Uncomputed formula -> CellResult.unreadable(cell, "track-number");
            case Cell.Failed error -> CellResult.unreadable(cell, "track-number");
        };
    }

    private static CellResult<TrackNumber> read(String text) {
        if (text.length() > LONGEST) {
            return CellResult.refused("track-number");
        }
        if (isDay(text)) {
            return CellResult.refused("track-number-is-day");
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.lookingAt()) {
            return CellResult.refused("track-number");
        }
        String rest = text.substring(number.end());
        rest = rest.startsWith(".") ? rest.substring(1) : rest;
        String name = rest.strip();
        boolean apart = name.isEmpty() || Character.isWhitespace(rest.charAt(0)) || rest.charAt(0) == ':';
        if (!apart) {
            return CellResult.refused("track-number");
        }
        if (!name.isEmpty() && ":-\u2013".indexOf(name.charAt(0)) >= 0) {
            name = name.substring(1).strip();
        }
        return CellResult.of(new TrackNumber(number.group(), name));
    }

    private static boolean isDay(String text) {
        return DanishDay.parse(text).isPresent()
                || DAY_WITHOUT_CENTURY.matcher(text).matches()
                || MONTH.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
