package dk.helhed.plans.registervalue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a register's period ends: a year, a span of years, a quarter or a month; any other text has no end that we know. */
final class ReportingPeriod {

    private static final Pattern YEARS = Pattern.compile("(?:\\d{4}-)?(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?[QK]([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");

    private ReportingPeriod() {}

    /** The last day of the period; null for {@code undated} and the like. */
    static @Nullable LocalDate end(String period) {
        Matcher years = YEARS.matcher(period);
        if (years.matches()) {
            return LocalDate.of(number(years, 1), 12, 31);
        }
        Matcher quarter = QUARTER.matcher(period);
        if (quarter.matches()) {
            return YearMonth.of(number(quarter, 1), 3 * number(quarter, 2)).atEndOfMonth();
        }
        Matcher month = MONTH.matcher(period);
        return month.matches()
                ? YearMonth.of(number(month, 1), number(month, 2)).atEndOfMonth()
                : null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
