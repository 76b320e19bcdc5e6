package dk.helhed.kit.text;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Knows what has the shape and the date of a Danish personal number (CPR), in the writings that people use; what it takes
 * for one, and what it lets pass, stands in docs/personal-numbers.md. The modulus-11 check is not used: numbers that fail
 * it have been given out since 1 October 2007. The work grows linearly with the text. Source: CPR-kontoret,
 * "Personnummeret i CPR"; day + 60 is how replacement numbers are made (erstatningspersonnummer).
 */
public final class CprGuard {

    // Random digits look like a date now and then: those of a UUID and of a hash (MD5, SHA-1, SHA-256, SHA-512).
    private static final Pattern RANDOM = Pattern.compile(
            "(?<![0-9a-zA-Z])([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
                    + "|(?=[0-9]{0,127}[a-fA-F])([0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}|[0-9a-fA-F]{128}))(?![0-9a-zA-Z])");
    // A production unit's number that is named as one; they all begin with 100 to 103.
    private static final Pattern P_NUMBER = Pattern.compile(
            "(?<![0-9a-zA-Z])(?i:p[- ](nr|nummer|enhed)|produktionsenhed(snr|snummer)?)[.:]? {0,3}10[0-3][0-9]{7}(?![0-9a-zA-Z])");
    private static final int SHORTEST_RANDOM = 32;
    private static final int SHORTEST_NAMED = "p-nr1003456789".length();
    private static final int FEWEST_DIGITS = 8;

    private static final String SPACES = "\\s{0,4}";
    // What may stand between the date and the last four digits, and between the parts of a date.
    private static final Pattern JOINER = Pattern.compile(SPACES + "([-./_:~*|\\\\=+]{1,3}" + SPACES + ")?");
    private static final Pattern DATE_JOINER = Pattern.compile("\\s?[-./]\\s?|\\s");
    private static final Pattern VISIBLE_JOINER = Pattern.compile(SPACES + "[-./_:~*|\\\\=+]{1,3}" + SPACES);
    private static final Pattern WRITTEN = Pattern.compile("\\s{0,2}-{1,2}\\s{0,2}|\\s");

    /** A row of digits: where it begins and ends. */
    private record Row(int start, int end) {

        int length() {
            return end - start;
        }
    }

    private CprGuard() {}

    /** For texts that people write: a number counts wherever it is not part of a longer row of digits. */
    public static boolean looksLikeCpr(String text) {
        return new Search(text, false).findsAny();
    }

    /** For machine-made values (headers): a number counts only where no letter or digit touches it, so that ids pass. */
    public static boolean looksLikeCprAlone(String text) {
        return new Search(text, true).findsAny();
    }

    /**
     * For identifiers, which are rows of digits more often than not: only a date, a dash or a space, and four digits, with
     * no letter or digit at either end.
     */
    public static boolean isWrittenAsCpr(String text) {
        return new Search(text, true).findsWritten();
    }

    /** The rows of digits of one text. */
    private static final class Search {

        private final String text;
        private final boolean alone;
        private final List<Row> rows;

        Search(String text, boolean alone) {
            this.text = isHopeless(text) ? "" : withoutNamed(PlainDigits.of(text));
            this.alone = alone;
            this.rows = rows(this.text);
        }

        /** Nearly all texts are; some characters stand for two digits, so half of what a number needs may be enough. */
        private static boolean isHopeless(String text) {
            int digits = 0;
            for (int i = 0; i < text.length() && digits < FEWEST_DIGITS / 2; i++) {
                char c = text.charAt(i);
                boolean mayBeDigit = isDigit(c)
                        || (c > 0x7f
                                && (Character.isDigit(c)
                                        || Character.isHighSurrogate(c)
                                        || Character.getType(c) == Character.OTHER_NUMBER));
                digits += mayBeDigit ? 1 : 0;
            }
            return digits < FEWEST_DIGITS / 2;
        }

        private static String withoutNamed(String plain) {
            if (plain.chars()
                            .filter(c -> c >= '0' && c <= '9')
                            .limit(FEWEST_DIGITS)
                            .count()
                    < FEWEST_DIGITS) {
                return "";
            }
            String known = plain.length() < SHORTEST_RANDOM
                    ? plain
                    : RANDOM.matcher(plain).replaceAll("#");
            return known.length() < SHORTEST_NAMED
                    ? known
                    : P_NUMBER.matcher(known).replaceAll("#");
        }

        private static List<Row> rows(String text) {
            List<Row> rows = new ArrayList<>();
            int at = 0;
            while (at < text.length()) {
                int end = at;
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
                if (end > at) {
                    rows.add(new Row(at, end));
                }
                at = end + 1;
            }
            return rows;
        }

        boolean findsAny() {
            for (int i = 0; i < rows.size(); i++) {
                if (isInOneRow(rows.get(i)) || isInTwoRows(i, JOINER, 5) || isInFourRows(i)) {
                    return true;
                }
            }
            return false;
        }

        boolean findsWritten() {
            for (int i = 0; i < rows.size(); i++) {
                if (isInTwoRows(i, WRITTEN, 6)) {
                    return true;
                }
            }
            return false;
        }

        /** 0101901234, 101901234, 010119901234. */
        private boolean isInOneRow(Row row) {
            int length = row.length();
            return length >= 9 && length <= 12 && stands(row, row) && isReal(digits(row), "");
        }

        /** 010190-1234, 10190-1234, 01011990-1234. */
        private boolean isInTwoRows(int first, Pattern joiner, int shortest) {
            if (first + 1 >= rows.size()) {
                return false;
            }
            Row date = rows.get(first);
            Row last = rows.get(first + 1);
            return last.length() == 4
                    && date.length() >= shortest
                    && date.length() <= 8
                    && stands(date, last)
                    && between(date, last, joiner)
                    && isReal(digits(date), digits(last));
        }

        /** 01.01.90-1234, 1/1 1990-1234, 01 01 90 1234; but 01.01.2018 4500 is a date and an amount. */
        private boolean isInFourRows(int first) {
            if (first + 3 >= rows.size()) {
                return false;
            }
            Row day = rows.get(first);
            Row month = rows.get(first + 1);
            Row year = rows.get(first + 2);
            Row last = rows.get(first + 3);
            return last.length() == 4
                    && (year.length() == 2 || year.length() == 4)
                    && day.length() <= 2
                    && month.length() <= 2
                    && between(day, month, DATE_JOINER)
                    && between(month, year, DATE_JOINER)
                    && between(year, last, year.length() == 2 ? JOINER : VISIBLE_JOINER)
                    && (isDotted(day, month) || (day.length() == 2 && month.length() == 2))
                    && stands(day, last)
                    && isReal(two(day) + two(month) + digits(year), digits(last));
        }

        private boolean between(Row one, Row next, Pattern joiner) {
            return next.start() - one.end() <= 12
                    && joiner.matcher(text).region(one.end(), next.start()).matches();
        }

        /** Single digits with nothing but spaces between them are a list of numbers. */
        private boolean isDotted(Row one, Row next) {
            return !text.substring(one.end(), next.start()).isBlank();
        }

        private String digits(Row row) {
            return text.substring(row.start(), row.end());
        }

        private String two(Row row) {
            return row.length() == 1 ? "0" + digits(row) : digits(row);
        }

        private boolean stands(Row first, Row last) {
            return !alone
                    || ((first.start() == 0 || !Character.isLetterOrDigit(text.charAt(first.start() - 1)))
                            && (last.end() == text.length() || !Character.isLetterOrDigit(text.charAt(last.end()))));
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }

    /** The date in six digits, or eight with the century, and four more; with or without the first zero. */
    private static boolean isReal(String date, String last) {
        String digits = date + last;
        String all = digits.length() % 2 == 0 ? digits : "0" + digits;
        boolean hasCentury = all.length() == 12;
        if (!hasCentury && all.length() != 10) {
            return false;
        }
        int yearOfCentury = Integer.parseInt(hasCentury ? all.substring(6, 8) : all.substring(4, 6));
        int year = century(all.charAt(all.length() - 4) - '0', yearOfCentury) + yearOfCentury;
        // A date before another year or a time of day, as in 01.04.2018-2022, is of a year that the number cannot be
        // of.
        return (!hasCentury || year == Integer.parseInt(all.substring(4, 8)))
                && isDay(year, Integer.parseInt(all.substring(2, 4)), Integer.parseInt(all.substring(0, 2)));
    }

    private static boolean isDay(int year, int month, int day) {
        int ofMonth = day > 60 ? day - 60 : day;
        return month >= 1
                && month <= 12
                && ofMonth >= 1
                && ofMonth <= YearMonth.of(year, month).lengthOfMonth();
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
}
