package dk.helhed.kit.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row as a workbook stores them. */
record CellReader(SharedTexts texts, CellFormats formats, boolean since1904, SheetLimits limits, Refusals refusals) {

    // A spreadsheet shows no more digits than these, and stores 0.30000000000000004 where it shows 0.3.
    private static final MathContext SHOWN = new MathContext(15);
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_DAY_1904 = LocalDate.of(1904, 1, 1);
    // The day that never was: 29 February 1900.
    private static final int NO_DAY = 60;
    private static final int LAST_DAY = 2_958_465;
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final String FOREIGN_MONEY = " (valuta)";
    private static final BigDecimal SECONDS = BigDecimal.valueOf(24 * 60 * 60);

    /** The number of a row, which is the one after the last where it does not say it. */
    int number(@Nullable String stated, int last) {
        int number = last + 1;
        if (stated != null) {
            boolean plain =
                    !stated.isEmpty() && stated.length() < 8 && stated.chars().allMatch(c -> c >= '0' && c <= '9');
            number = plain ? Integer.parseInt(stated) : 0;
        }
        if (number <= last || number > MOST_ROWS) {
            throw Refusals.malformed("malformed.xlsx");
        }
        return number;
    }

    /** The cells of the present row up to the last that is not empty. */
    List<Cell> row(XmlPart part, int row) throws IOException {
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        while (part.nextTag("row")) {
            if (part.name().equals("c")) {
                column = column(part.attribute("r"), row, column);
                Cell cell = cell(part, row, column);
                if (!cell.isEmpty()) {
                    if (column >= limits.columns()) {
                        throw refusals.tooLarge(row, column, "sheet-too-many-columns", limits.columns());
                    }
                    while (cells.size() < column) {
                        cells.add(Cell.EMPTY);
                    }
                    cells.add(cell);
                }
            } else {
                part.skip();
            }
        }
        return cells;
    }

    /** The column, from 0, of {@code AB12}: the one after the last where it does not say it. */
    private static int column(@Nullable String stated, int row, int last) {
        int column = last + 1;
        if (stated != null) {
            int digits = 0;
            while (digits < stated.length() && stated.charAt(digits) >= 'A' && stated.charAt(digits) <= 'Z') {
                digits++;
            }
            column = 0;
            for (int i = 0; i < Math.min(digits, 4); i++) {
                column = column * 26 + stated.charAt(i) - 'A' + 1;
            }
            column--;
            if (!stated.substring(digits).equals(String.valueOf(row))) {
                throw Refusals.malformed("malformed.xlsx");
            }
        }
        if (column <= last || column >= MOST_COLUMNS) {
            throw Refusals.malformed("malformed.xlsx");
        }
        return column;
    }

    private Cell cell(XmlPart part, int row, int column) throws IOException {
        String type = part.attribute("t");
        String style = part.attribute("s");
        boolean formula = false;
        String value = null;
        while (part.nextTag("c")) {
            switch (part.name()) {
                case "f" -> {
                    formula = true;
                    part.skip();
                }
                case "v" -> {
                    StringBuilder text = new StringBuilder();
                    value = part.text(text, limits.cellLength()) ? RichText.unescaped(text.toString()) : null;
                    refuseIfNull(value, row, column);
                }
                case "is" -> {
                    value = RichText.read(part, "is", limits.cellLength());
                    refuseIfNull(value, row, column);
                }
                default -> part.skip();
            }
        }
        if (value == null || (value.isEmpty() && !"str".equals(type))) {
            return formula ? new Cell.Uncomputed() : Cell.EMPTY;
        }
        return cell(type == null ? "n" : type, value, style, row, column);
    }

    private void refuseIfNull(@Nullable String value, int row, int column) {
        if (value == null) {
            throw refusals.tooLarge(row, column, "sheet-cell-too-long", limits.cellLength());
        }
    }

    private Cell cell(String type, String value, @Nullable String style, int row, int column) {
        return switch (type) {
            case "n" -> {
                BigDecimal number = number(value.strip(), row, column);
                if (formats.showDay(style)) {
                    yield date(number);
                }
                Cell.Number plain = new Cell.Number(number);
                // As a text, so that nobody takes it for kroner.
                yield formats.showForeignMoney(style) ? Cell.text(plain.shown() + FOREIGN_MONEY) : plain;
            }
            case "s" -> {
                String text = texts.get(value.strip());
                if (text == null) {
                    throw Refusals.malformed("malformed.xlsx");
                }
                yield Cell.text(text);
            }
            case "str", "inlineStr" -> Cell.text(value);
            case "b" -> new Cell.Truth(WorkbookIndex.isTrue(value.strip()));
            case "d" -> isoDate(value.strip());
            case "e" -> new Cell.Failed();
            default -> throw Refusals.malformed("malformed.xlsx");
        };
    }

    /** Exact, without trailing zeros, and never with an exponent that would make it long. */
    private BigDecimal number(String value, int row, int column) {
        try {
            if (value.length() <= SheetLimits.NUMBER_LENGTH) {
                BigDecimal number = new BigDecimal(value);
                long digits = (long) number.precision() - number.scale();
                if (number.signum() == 0) {
                    return BigDecimal.ZERO;
                }
                if (digits <= SheetLimits.DIGITS && digits > -SheetLimits.DIGITS) {
                    BigDecimal plain = number.round(SHOWN).stripTrailingZeros();
                    return plain.scale() < 0 ? plain.setScale(0) : plain;
                }
            }
        } catch (NumberFormatException e) {
            // Below, with those that are too long.
        }
        throw refusals.refused(row, column, "cell-number-too-large", SheetLimits.DIGITS);
    }

    /** Where it is no day that there is, the spreadsheet shows hashes. */
    private Cell date(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
            return new Cell.Failed();
        }
        int day = serial.intValue();
        if (!since1904 && day == NO_DAY) {
            return new Cell.Failed();
        }
        LocalDate on = since1904 ? FIRST_DAY_1904.plusDays(day) : FIRST_DAY.plusDays(day > NO_DAY ? day - 1 : day);
        long second = serial.remainder(BigDecimal.ONE)
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return new Cell.Date(on.atStartOfDay().plusSeconds(second));
    }

    private static Cell isoDate(String value) {
        try {
            String plain = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
            return new Cell.Date(
                    plain.indexOf('T') < 0 ? LocalDate.parse(plain).atStartOfDay() : LocalDateTime.parse(plain));
        } catch (DateTimeException e) {
            return new Cell.Failed();
        }
    }
}
