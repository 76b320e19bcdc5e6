package dk.helhed.kit.sheet;

/**
 * How large a sheet may be; counted while it streams in.
 *
 * @param bytes of the file
 * @param unpacked bytes of all parts of a workbook that are read
 * @param rows that are not empty, of one sheet
 * @param columns that are not empty, of one row
 * @param cellLength characters of one cell
 * @param cells that are not empty of the sheet that is meant, and texts that the cells of a workbook share
 * @param text characters of these cells, and of these texts
 */
public record SheetLimits(int bytes, long unpacked, int rows, int columns, int cellLength, int cells, int text) {

    /** For tables that people make; what they say may be held whole. */
    public static final SheetLimits UPLOAD =
            new SheetLimits(10 << 20, 32L << 20, 10_000, 256, 32_767, 400_000, 6_000_000);

    /** Sheets of one workbook. */
    static final int SHEETS = 50;
    /** Parts of one workbook. */
    static final int PARTS = 1_000;
    /** Digits before the comma, and characters in all, of a number as a workbook stores it. */
    static final int DIGITS = 30;

    static final int NUMBER_LENGTH = 64;

    public SheetLimits withRows(int most) {
        return new SheetLimits(bytes, unpacked, most, columns, cellLength, cells, text);
    }

    public SheetLimits withBytes(int most) {
        return new SheetLimits(most, unpacked, rows, columns, cellLength, cells, text);
    }
}
