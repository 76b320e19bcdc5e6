package dk.helhed.kit.sheet;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.CprGuard;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads what somebody sent as a table.
 *
 * @param table what problems call it
 * @param form what it was sent as; a file that is something else is refused, by what it is
 * @param header knows a header row
 */
public record Sheets(String table, SheetForm form, SheetLimits limits, Predicate<Row> header) {

    private static final int START = 8;

    public static Sheets of(String table, SheetForm form, SheetLimits limits) {
        return new Sheets(table, form, limits, row -> false);
    }

    public Sheets headedBy(Predicate<Row> known) {
        return new Sheets(table, form, limits, known);
    }

    /** All sheets, read on a thread that may take its time; goes on where the request is. */
    public Uni<List<Sheet>> readAside(byte[] file) {
        return Blocking.call(() -> read(file));
    }

    /**
     * All sheets with their rows, as far as they may be held.
     *
     * @throws Problem 400 where it is not what it is said to be, 413 where it is too large, 422 for a cell that none can read
     */
    public List<Sheet> read(byte[] file) {
        List<Sheet> sheets = new ArrayList<>();
        long cells = 0;
        long text = 0;
        try (SheetRows rows = open(new ByteArrayInputStream(file))) {
            while (rows.nextSheet()) {
                List<Row> held = new ArrayList<>();
                for (Row row = rows.nextRow(); row != null; row = rows.nextRow()) {
                    cells += row.cells().size();
                    text += length(row);
                    if (cells > limits.cells() || text > limits.text()) {
                        throw Refusals.tooLarge("sheet.too-much-text", limits.text(), limits.cells());
                    }
                    held.add(row);
                }
                sheets.add(new Sheet(rows.name(), held));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheets;
    }

    private static long length(Row row) {
        long length = 0;
        for (Cell cell : row.cells()) {
            length += cell instanceof Cell.Text text ? text.text().length() : 0;
        }
        return length;
    }

    /**
     * Its rows as they come in. A workbook is held packed meanwhile; of a CSV only the present row is.
     *
     * @throws Problem as {@link #read}
     * @throws IOException where the stream fails
     */
    public SheetRows open(InputStream file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file);
        in.mark(START);
        byte[] start = in.readNBytes(START);
        in.reset();
        if (FileKind.isOle2(start)) {
            throw Refusals.malformed(FileKind.isEncrypted(whole(in)) ? "sheet.protected" : "sheet.xls");
        }
        boolean zip = FileKind.isZip(start);
        if (zip && form == SheetForm.XLSX) {
            return WorkbookSheets.of(whole(in), limits, new Refusals(table));
        }
        if (zip || form == SheetForm.XLSX) {
            throw Refusals.malformed(zip ? "sheet.not-csv" : "malformed.xlsx");
        }
        return CsvSheet.of(in, limits, new Refusals(table), header);
    }

    private byte[] whole(InputStream in) throws IOException {
        byte[] file = in.readNBytes(limits.bytes() + 1);
        if (file.length > limits.bytes()) {
            throw Refusals.tooLarge("body-too-large", limits.bytes());
        }
        return file;
    }

    /**
     * The sheet that has a header row, or else the first.
     *
     * @throws Problem 422 where several have one, naming them
     */
    public Sheet only(List<Sheet> sheets) {
        List<Sheet> headed = sheets.stream()
                .filter(sheet -> sheet.rows().stream().anyMatch(header))
                .toList();
        if (headed.size() > 1) {
            throw Problem.of(
                    ProblemType.RULE_VIOLATED,
                    "sheet.several",
                    headed.stream()
                            .map(sheet -> name(sheet, sheets.indexOf(sheet)))
                            .collect(Collectors.joining(", ")));
        }
        return headed.isEmpty() ? sheets.isEmpty() ? new Sheet("", List.of()) : sheets.getFirst() : headed.getFirst();
    }

    /** A person must find it; what no answer may hold is named by its place. */
    private static String name(Sheet sheet, int place) {
        return CprGuard.looksLikeCpr(sheet.name()) ? String.valueOf(place + 1) : '»' + sheet.name() + '«';
    }
}
