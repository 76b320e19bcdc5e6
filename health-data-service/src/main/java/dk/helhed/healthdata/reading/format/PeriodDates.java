package dk.helhed.healthdata.reading.format;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first and the last day of a period. */
record PeriodDates(LocalDate from, LocalDate to) {

    private static final Pattern YEARS = Pattern.compile("[0-9]{4}(-[0-9]{4})?");
    private static final int YEAR_DIGITS = 4;

    /** Null where the period says no year. */
    static @Nullable PeriodDates of(String period) {
        if (!YEARS.matcher(period).matches()) {
            return null;
        }
        int first = Integer.parseInt(period.substring(0, YEAR_DIGITS));
        int last = period.length() == YEAR_DIGITS ? first : Integer.parseInt(period.substring(YEAR_DIGITS + 1));
        return new PeriodDates(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    int years() {
        return to.getYear() - from.getYear() + 1;
    }
}
