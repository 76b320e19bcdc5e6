package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.counts.Fault;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.sheet.Cell;
import dk.helhed.kit.sheet.Row;
import dk.helhed.kit.sheet.SheetForm;
import dk.helhed.kit.sheet.SheetLimits;
import dk.helhed.kit.sheet.SheetRows;
import dk.helhed.kit.sheet.Sheets;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the one sheet of a file, CSV or a workbook, whose first row names columns of the dataset. */
final class SheetSource implements RowSource {

    /** Counts are short: a workbook of a million rows shares few texts, and its rows are held one at a time. */
    static final SheetLimits LIMITS =
            new SheetLimits(Format.MOST_OF_A_WORKBOOK, 1L << 30, 10_000_000, 256, 500, 100_000, 2_000_000);

    private static final String TABLE = "counts";

    private final SheetRows sheets;
    private final Columns known;
    private final Consumer<Fault> faults;
    private final int[] columns;
    private final int header;
    private int sheet;
    private int row;

    /** @throws Problem where the file is not what it is said to be, or larger than allowed; as for every sheet */
    SheetSource(SheetForm form, InputStream in, Columns known, Consumer<Fault> faults) throws IOException {
        this.known = known;
        this.faults = faults;
        this.sheets = Sheets.of(TABLE, form, LIMITS).headedBy(this::isHeader).open(in);
        try {
            Row first = header();
            header = first == null ? 0 : first.number();
            columns = known.header(first == null ? List.of() : first.shown(), faults);
        } catch (IOException | RuntimeException e) {
            sheets.close();
            throw e;
        }
    }

    /** The first row of the first sheet that begins with one; otherwise of the first that has any. */
    private @Nullable Row header() throws IOException {
        Row first = null;
        while (sheets.nextSheet()) {
            sheet++;
            Row begin = sheets.nextRow();
            if (begin != null && isHeader(begin)) {
                return begin;
            }
            first = first == null ? begin : first;
        }
        return first;
    }

    private boolean isHeader(Row row) {
        return row.shown().stream().anyMatch(name -> known.place(name) >= 0);
    }

    @Override
    public Cell @Nullable [] next() throws IOException {
        Row next = sheets.nextRow();
        if (next == null) {
            refuseSecond();
            return null;
        }
        row = next.number() - header;
        Cell[] cells = new Cell[known.size()];
        Arrays.fill(cells, Cell.EMPTY);
        for (int i = 0; i < next.cells().size(); i++) {
            if (i >= columns.length) {
                faults.accept(new Fault(row, null, "row-length", null));
                break;
            }
            if (columns[i] >= 0) {
                cells[columns[i]] = next.cell(i);
            }
        }
        return cells;
    }

    /** Which of two was meant is not ours to guess. */
    private void refuseSecond() throws IOException {
        int read = sheet;
        while (sheets.nextSheet()) {
            sheet++;
            Row begin = sheets.nextRow();
            if (begin != null && isHeader(begin)) {
                throw Problem.of(ProblemType.RULE_VIOLATED, "sheet.several", read + ", " + sheet);
            }
        }
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public void close() throws IOException {
        sheets.close();
    }
}
