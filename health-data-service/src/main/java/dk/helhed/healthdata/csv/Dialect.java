package dk.helhed.healthdata.csv;

/**
 * How a table is written as text.
 *
 * @param separator between cells
 * @param hasMark whether the file begins with the byte order mark, by which Danish spreadsheets know UTF-8
 * @param isForSpreadsheets whether codes are guarded so that a spreadsheet reads {@code 0751} and {@code 10-14} as text,
 *     and numbers have a decimal comma
 */
public record Dialect(char separator, boolean hasMark, boolean isForSpreadsheets) {

    /** As RFC 4180 has it. */
    public static final Dialect PLAIN = new Dialect(',', false, false);

    /** As a Danish spreadsheet opens it. */
    public static final Dialect DANISH = new Dialect(';', true, true);
}
