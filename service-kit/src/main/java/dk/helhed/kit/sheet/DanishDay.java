package dk.helhed.kit.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days: the date cells of a workbook, and 05-10-2026, 5.10.2026, 05/10/2026 (day first) or 2026-10-05 as a text. */
public final class DanishDay {

    private static final int LONGEST = 24;
    // A day whose time is midnight is how some systems write a day.
    private static final String MIDNIGHT = "(?:[ T]00:00(?::00(?:[.,]0{1,6})?)?)?";
    private static final Pattern DANISH = Pattern.compile("(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4})" + MIDNIGHT);
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})" + MIDNIGHT);
    private static final int FIRST_YEAR = 1900;

    private DanishDay() {}

    public static CellResult<LocalDate> read(Cell cell) {
        if (cell instanceof Cell.Date date && date.at().getYear() >= FIRST_YEAR) {
            return CellResult.of(date.at().toLocalDate());
        }
        if (cell instanceof Cell.Text text) {
            Optional<LocalDate> day = parse(text.text());
            if (day.isPresent()) {
                return CellResult.of(day.get());
            }
        }
        return CellResult.unreadable(cell, "cell-day");
    }

    /** Empty for all but a day with four digits of the year. */
    public static Optional<LocalDate> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher danish = DANISH.matcher(stripped);
        if (danish.matches()) {
            return day(danish.group(4), danish.group(3), danish.group(1));
        }
        Matcher iso = ISO.matcher(stripped);
        return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate found = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return found.getYear() < FIRST_YEAR ? Optional.empty() : Optional.of(found);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String shown(LocalDateTime at) {
        String day = "%02d-%02d-%04d".formatted(at.getDayOfMonth(), at.getMonthValue(), at.getYear());
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + " " + at.toLocalTime();
    }
}
