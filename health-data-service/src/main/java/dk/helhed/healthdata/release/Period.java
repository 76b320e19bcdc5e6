package dk.helhed.healthdata.release;

import java.util.Optional;

/** The time that a figure is about: {@code 2014}, {@code 2014-2015} or {@code undated}. */
public final class Period {

    private static final String UNDATED = "undated";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private Period() {}

    /** The code of what is wrong with a period of the right form, if anything is. */
    public static Optional<String> refusal(String period, boolean hasNote) {
        if (period.equals(UNDATED)) {
            return hasNote ? Optional.empty() : Optional.of("undated-without-note");
        }
        int from = Integer.parseInt(period.substring(0, 4));
        int to = period.length() == 4 ? from : Integer.parseInt(period.substring(5));
        if (from < FIRST_YEAR || to > LAST_YEAR) {
            return Optional.of("period-out-of-range");
        }
        return period.length() > 4 && to <= from ? Optional.of("period-backwards") : Optional.empty();
    }
}
