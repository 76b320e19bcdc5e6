package dk.helhed.kit.sheet;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dk.helhed.kit.problem.Problem;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table from text (RFC 4180). Its separator is what a line {@code sep=;} in front says, or else the one under which
 * the header is found, or else the one that the first line uses most.
 */
final class CsvSheet implements SheetRows {

    private static final int BEGINNING = 64 * 1024;
    private static final String SEPARATORS = ";\t,";
    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .disable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build();

    private final SheetLimits limits;
    private final Refusals refusals;
    private final CsvParser parser;
    private boolean begun;
    private int row;
    private int column;
    private int filled;

    private CsvSheet(Reader text, char separator, SheetLimits limits, Refusals refusals) throws IOException {
        this.limits = limits;
        this.refusals = refusals;
        this.parser = CSV.rebuild()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.cellLength())
                        .build())
                .build()
                .createParser(text);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
    }

    static CsvSheet of(BufferedInputStream in, SheetLimits limits, Refusals refusals, Predicate<Row> header)
            throws IOException {
        try {
            BufferedReader text = new BufferedReader(SheetText.of(in), BEGINNING);
            Character said = said(text);
            char separator = said == null ? separator(beginning(text), limits, refusals, header) : said;
            return new CsvSheet(text, separator, limits, refusals);
        } catch (CharacterCodingException e) {
            throw Refusals.malformed("sheet.encoding", 1);
        }
    }

    /** The separator that the first line says, which spreadsheets write and do not show; null where there is no such line. */
    private static @Nullable Character said(BufferedReader text) throws IOException {
        text.mark(BEGINNING);
        char[] line = new char[7];
        int length = text.read(line, 0, line.length);
        String start = length < 5 ? "" : new String(line, 0, length);
        text.reset();
        boolean ends =
                start.length() == 5 || (start.length() > 5 && (start.charAt(5) == '\r' || start.charAt(5) == '\n'));
        if (!ends || !start.toLowerCase(Locale.ROOT).startsWith("sep=")) {
            return null;
        }
        text.readLine();
        return start.charAt(4);
    }

    private static String beginning(BufferedReader text) throws IOException {
        text.mark(BEGINNING);
        char[] start = new char[BEGINNING];
        int length = 0;
        for (int read = 0; read >= 0 && length < start.length; length += read) {
            read = text.read(start, length, start.length - length);
            if (read < 0) {
                break;
            }
        }
        text.reset();
        return new String(start, 0, length);
    }

    private static char separator(String beginning, SheetLimits limits, Refusals refusals, Predicate<Row> header)
            throws IOException {
        for (char separator : SEPARATORS.toCharArray()) {
            if (hasHeader(beginning, separator, limits, refusals, header)) {
                return separator;
            }
        }
        String first =
                beginning.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char most = ';';
        for (char separator : SEPARATORS.toCharArray()) {
            most = count(first, separator) > count(first, most) ? separator : most;
        }
        return most;
    }

    private static boolean hasHeader(
            String beginning, char separator, SheetLimits limits, Refusals refusals, Predicate<Row> header)
            throws IOException {
        try (CsvSheet sheet = new CsvSheet(new StringReader(beginning), separator, limits, refusals)) {
            for (Row row = sheet.row(); row != null; row = sheet.row()) {
                if (header.test(row)) {
                    return true;
                }
            }
        } catch (JacksonException | Problem e) {
            // Under another separator it may be a table.
            return false;
        }
        return false;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    @Override
    public boolean nextSheet() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public @Nullable Row nextRow() throws IOException {
        try {
            Row next = row();
            filled += next == null ? 0 : 1;
            if (next != null && filled > limits.rows()) {
                throw refusals.tooLarge(next.number(), 0, "sheet-too-many-rows", limits.rows());
            }
            return next;
        } catch (StreamConstraintsException e) {
            throw refusals.tooLarge(row, column, "sheet-cell-too-long", limits.cellLength());
        } catch (CharacterCodingException e) {
            throw Refusals.malformed("sheet.encoding", row + 1);
        } catch (JacksonException e) {
            throw Refusals.malformed("sheet.quote", row);
        }
    }

    private @Nullable Row row() throws IOException {
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            row++;
            List<Cell> cells = cells();
            if (!cells.isEmpty()) {
                return new Row(row, cells);
            }
        }
        return null;
    }

    /** Up to the last that is not empty: a line may end with any number of separators. */
    private List<Cell> cells() throws IOException {
        List<Cell> cells = new ArrayList<>();
        int filledTo = 0;
        column = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Cell cell = Cell.text(parser.getText());
            if (!cell.isEmpty()) {
                filledTo = column + 1;
            }
            if (filledTo > limits.columns()) {
                throw refusals.tooLarge(row, column, "sheet-too-many-columns", limits.columns());
            }
            if (column < limits.columns()) {
                cells.add(cell);
            }
            column++;
        }
        return cells.subList(0, filledTo);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
