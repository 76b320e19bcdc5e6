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
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reads what somebody sent as a table.
 *
 * @param table what problems call it
 * @param form what it was sent as; a file that is something else is refused, by what it is
 * @param header knows a header row
 */
public record Sheets(String table, SheetForm form, SheetLimits limits, Predicate<Row> header) {

    private static final int START = 8;
    private static final Semaphore AT_ONCE = new Semaphore(2);
    private static final int LONGEST_WAIT_SECONDS = 10;

    public static Sheets of(String table, SheetForm form, SheetLimits limits) {
        return new Sheets(table, form, limits, row -> false);
    }

    public Sheets headedBy(Predicate<Row> known) {
        return new Sheets(table, form, limits, known);
    }

    /**
     * Reads on a thread that may take its time, and goes on where the request is. Only so many at once: each may hold
     * as much as its limits allow.
     *
     * @throws Problem 503 where others keep it waiting too long
     */
    public static <T> Uni<T> aside(Supplier<T> reading) {
        return Blocking.call(() -> {
            boolean entered = false;
            try {
                entered = AT_ONCE.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
                if (!entered) {
                    throw Problem.of(ProblemType.UNAVAILABLE).withHeader("Retry-After", "10");
                }
                return reading.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } finally {
                if (entered) {
                    AT_ONCE.release();
                }
            }
        });
    }

    /**
     * Gives the rows of the one sheet that has a header row, or else of the first, one after the other; it holds none.
     *
     * @throws Problem 400 where it is not what it is said to be, 413 where it is too large, 422 for a cell that none can
     *     read, and where several sheets have a header row, naming them
     */
    public void rows(byte[] file, Consumer<Row> each) {
        try {
            int chosen = form == SheetForm.CSV ? 0 : headed(file);
            try (SheetRows rows = open(new ByteArrayInputStream(file))) {
                boolean there = rows.nextSheet();
                for (int place = 0; there && place < chosen; place++) {
                    there = rows.nextSheet();
                }
                if (there) {
                    all(rows, each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void all(SheetRows rows, Consumer<Row> each) throws IOException {
        long cells = 0;
        long text = 0;
        for (Row row = rows.nextRow(); row != null; row = rows.nextRow()) {
            cells += row.cells().stream().filter(cell -> !cell.isEmpty()).count();
            text += length(row);
            if (cells > limits.cells() || text > limits.text()) {
                throw Refusals.tooLarge("sheet.too-much-text", limits.text(), limits.cells());
            }
            each.accept(row);
        }
    }

    /** The place of the one that has a header row; of the first where none has, or where it is the only one. */
    private int headed(byte[] file) throws IOException {
        try (SheetRows rows = open(new ByteArrayInputStream(file))) {
            boolean any = rows.nextSheet();
            if (!any || !rows.nextSheet()) {
                return 0;
            }
        }
        Map<Integer, String> headed = new TreeMap<>();
        try (SheetRows rows = open(new ByteArrayInputStream(file))) {
            for (int place = 0; rows.nextSheet(); place++) {
                for (Row row = rows.nextRow(); row != null; row = rows.nextRow()) {
                    if (header.test(row)) {
                        headed.put(place, name(rows.name(), place));
                        break;
                    }
                }
            }
        }
        if (headed.size() > 1) {
            throw Problem.of(ProblemType.RULE_VIOLATED, "sheet.several", String.join(", ", headed.values()));
        }
        return headed.isEmpty() ? 0 : headed.keySet().iterator().next();
    }

    /** A person must find it; what no answer may hold is named by its place. */
    private static String name(String sheet, int place) {
        return CprGuard.looksLikeCpr(sheet) ? String.valueOf(place + 1) : '\u00BB' + sheet + '\u00AB';
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
     * @throws Problem as {@link #rows}
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
}
