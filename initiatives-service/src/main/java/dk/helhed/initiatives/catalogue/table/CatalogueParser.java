package dk.helhed.initiatives.catalogue.table;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.sheet.Row;
import dk.helhed.kit.sheet.SheetForm;
import dk.helhed.kit.sheet.SheetLimits;
import dk.helhed.kit.sheet.Sheets;
import dk.helhed.kit.text.CprGuard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table as a catalogue. A row of its own, merged over all columns, names a theme; a row with a number in the
 * column of tracks names a track, and the rows below it without one are in it too; a row with "I alt" or "Sum" is checked.
 */
public final class CatalogueParser {

    // More are never reported.
    private static final int MOST_PROBLEMS = 10_000;

    private final List<FieldProblem> problems = new ArrayList<>();
    private @Nullable CatalogueRows rows;

    private CatalogueParser() {}

    /** To be called on a thread that may block. */
    public static Catalogue of(SheetForm form, byte[] file) {
        CatalogueParser reading = new CatalogueParser();
        Sheets.of(Catalogue.TABLE, form, SheetLimits.UPLOAD)
                .headedBy(CatalogueHeader::is)
                .rows(file, reading::take);
        return reading.said();
    }

    private void take(Row row) {
        if (problems.size() >= MOST_PROBLEMS) {
            return;
        }
        refuseUnfit(row);
        if (rows != null) {
            rows.read(row);
        } else if (CatalogueHeader.is(row)) {
            rows = new CatalogueRows(CatalogueHeader.of(row, problems), problems);
        }
    }

    private Catalogue said() {
        if (rows != null) {
            return rows.said();
        }
        problems.add(FieldProblem.cell(
                Catalogue.TABLE,
                1,
                "",
                "header-missing",
                List.of(CatalogueColumn.TRACK_NUMBER.name(), CatalogueColumn.NAME.name())));
        return new Catalogue(List.of(), List.of(), List.of(), problems);
    }

    /** What no text of the suite may hold, wherever in the table it stands; the text itself is never repeated. */
    private void refuseUnfit(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cell(i).shown();
            boolean digits = rows != null && rows.holdsDigits(i);
            if (digits ? CprGuard.isWrittenAsCpr(text) : CprGuard.looksLikeCpr(text)) {
                problems.add(FieldProblem.cell(Catalogue.TABLE, row.number(), "", "personal-number", List.of()));
            }
            if (text.indexOf('\0') >= 0) {
                problems.add(FieldProblem.cell(Catalogue.TABLE, row.number(), "", "unstorable-character", List.of()));
            }
        }
    }
}
