package dk.helhed.kit.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of a workbook, one after the other; the packed file and the texts that its cells share are held. */
final class WorkbookSheets implements SheetRows {

    private final Workbook book;
    private final WorkbookIndex index;
    private final CellReader cells;
    private final SheetLimits limits;
    private final Refusals refusals;
    private int place = -1;
    private @Nullable XmlPart part;
    private int row;
    private int filled;

    private WorkbookSheets(
            Workbook book, WorkbookIndex index, CellReader cells, SheetLimits limits, Refusals refusals) {
        this.book = book;
        this.index = index;
        this.cells = cells;
        this.limits = limits;
        this.refusals = refusals;
    }

    static WorkbookSheets of(byte[] file, SheetLimits limits, Refusals refusals) throws IOException {
        Workbook book = open(file, limits);
        try {
            if (book.isOpenDocument()) {
                throw Refusals.malformed("sheet.ods");
            }
            WorkbookIndex index = WorkbookIndex.of(book);
            try (XmlPart texts = named(book, index.sharedTexts());
                    XmlPart styles = named(book, index.styles())) {
                CellReader cells = new CellReader(
                        SharedTexts.of(texts, limits), CellFormats.of(styles), index.since1904(), limits, refusals);
                return new WorkbookSheets(book, index, cells, limits, refusals);
            }
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    private static Workbook open(byte[] file, SheetLimits limits) {
        try {
            return Workbook.of(file, limits);
        } catch (IOException | IllegalArgumentException e) {
            throw Refusals.malformed("malformed.xlsx");
        }
    }

    private static @Nullable XmlPart named(Workbook book, @Nullable String part) throws IOException {
        return part == null ? null : book.part(part);
    }

    @Override
    public boolean nextSheet() throws IOException {
        closePart();
        place++;
        row = 0;
        filled = 0;
        if (place >= index.sheets().size()) {
            return false;
        }
        XmlPart next = book.part(index.sheets().get(place).part());
        if (next == null) {
            throw Refusals.malformed("malformed.xlsx");
        }
        part = next;
        return true;
    }

    @Override
    public String name() {
        return index.sheets().get(place).name();
    }

    @Override
    public @Nullable Row nextRow() throws IOException {
        XmlPart sheet = part;
        while (sheet != null && sheet.nextTag("sheetData")) {
            if (sheet.name().equals("row")) {
                row = cells.number(sheet.attribute("r"), row);
                Row next = new Row(row, cells.row(sheet, row));
                if (!next.cells().isEmpty()) {
                    filled++;
                    if (filled > limits.rows()) {
                        throw refusals.tooLarge(row, 0, "sheet-too-many-rows", limits.rows());
                    }
                    return next;
                }
            }
        }
        closePart();
        return null;
    }

    private void closePart() throws IOException {
        XmlPart open = part;
        part = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() throws IOException {
        closePart();
        book.close();
    }
}
