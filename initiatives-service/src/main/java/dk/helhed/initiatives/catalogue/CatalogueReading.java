package dk.helhed.initiatives.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.helhed.initiatives.catalogue.Catalogue.InitiativeRow;
import dk.helhed.initiatives.catalogue.Catalogue.ThemeRow;
import dk.helhed.initiatives.catalogue.Catalogue.TrackRow;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.text.CprGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a table as a catalogue. A row of its own, merged over all columns, names a theme; a row with a number in the
 * column of tracks names a track, and the rows below it without one are in it too; a row with "I alt" holds the total.
 */
final class CatalogueReading {

    private static final Pattern THEME = Pattern.compile("(?i)tema\\s+(\\d{1,3})\\s*[:.\\u2013-]?\\s*(.+)");
    private static final Pattern TOTAL = Pattern.compile("(?i)i alt\\s*:?.*");
    private static final Pattern TRACK =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){0,3})\\.?\\s*[:.\\u2013-]?\\s*(.*)", Pattern.DOTALL);

    private final CatalogueHeader header;
    private final List<FieldProblem> problems;
    private final List<ThemeRow> themes = new ArrayList<>();
    private final List<TrackRow> tracks = new ArrayList<>();
    private final List<InitiativeRow> initiatives = new ArrayList<>();
    private String track = "";

    private CatalogueReading(CatalogueHeader header, List<FieldProblem> problems) {
        this.header = header;
        this.problems = problems;
    }

    static Catalogue of(List<List<String>> rows) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<CatalogueHeader> found = CatalogueHeader.find(rows, problems);
        refuseUnfit(rows, found.map(CatalogueHeader::columns).orElse(List.of()), problems);
        return found.map(header -> new CatalogueReading(header, problems).read(rows))
                .orElseGet(() -> new Catalogue(List.of(), List.of(), List.of(), problems));
    }

    /** What no text of the suite may hold, wherever in the table it stands; the text itself is never said again. */
    private static void refuseUnfit(
            List<List<String>> rows, List<Optional<CatalogueColumn>> columns, List<FieldProblem> problems) {
        for (int line = 1; line <= rows.size(); line++) {
            List<String> row = rows.get(line - 1);
            for (int i = 0; i < row.size(); i++) {
                String text = row.get(i);
                boolean isDigits = i < columns.size()
                        && columns.get(i).filter(CatalogueColumn::holdsDigits).isPresent();
                if (isDigits ? CprGuard.isWrittenAsCpr(text) : CprGuard.looksLikeCpr(text)) {
                    problems.add(FieldProblem.cell(Catalogue.TABLE, line, "", "personal-number", List.of()));
                }
                if (text.indexOf('\0') >= 0) {
                    problems.add(FieldProblem.cell(Catalogue.TABLE, line, "", "unstorable-character", List.of()));
                }
            }
        }
    }

    private Catalogue read(List<List<String>> rows) {
        for (int i = header.line(); i < rows.size(); i++) {
            List<String> texts =
                    rows.get(i).stream().filter(text -> !text.isBlank()).toList();
            Matcher theme =
                    THEME.matcher(texts.isEmpty() ? "" : texts.getFirst().strip());
            if (!texts.isEmpty() && TOTAL.matcher(texts.getFirst().strip()).matches()) {
                total(i + 1, rows.get(i));
            } else if (texts.size() == 1 && theme.matches()) {
                themes.add(new ThemeRow(
                        i + 1, Integer.parseInt(theme.group(1)), theme.group(2).strip()));
                track = "";
            } else if (!texts.isEmpty()) {
                row(i + 1, rows.get(i));
            }
        }
        return new Catalogue(themes, tracks, initiatives, problems);
    }

    private void row(int line, List<String> row) {
        String stated = header.text(row, CatalogueColumn.TRACK_NUMBER);
        Matcher number = TRACK.matcher(stated);
        if (!stated.isEmpty() && !number.matches()) {
            refuse(line, CatalogueColumn.TRACK_NUMBER, "track-number");
            return;
        }
        if (!stated.isEmpty() && !number.group(1).equals(track)) {
            track(line, row, number.group(1), number.group(2).strip());
        }
        String names = header.text(row, CatalogueColumn.NAME);
        if (track.isEmpty()) {
            refuse(line, CatalogueColumn.TRACK_NUMBER, "required");
        } else if (SeveralInOne.is(names)) {
            several(line, row, names);
        } else if (!names.isEmpty()) {
            initiatives.add(new InitiativeRow(track, new CatalogueRow(line, cells(line, row))));
        }
    }

    private void track(int line, List<String> row, String number, String beside) {
        if (themes.isEmpty()) {
            refuse(line, CatalogueColumn.TRACK_NUMBER, "theme-missing");
            return;
        }
        track = number;
        Map<String, JsonNode> cells = header.cells(line, row, CatalogueColumn::isOfTrack, problems);
        cells.put(CatalogueColumn.TRACK_NUMBER.member(), TextNode.valueOf(number));
        if (cells.getOrDefault(CatalogueColumn.TRACK_NAME.member(), NullNode.getInstance())
                .isNull()) {
            String name = beside.isEmpty() ? SeveralInOne.title(header.text(row, CatalogueColumn.NAME)) : beside;
            cells.put(CatalogueColumn.TRACK_NAME.member(), TextNode.valueOf(name));
        }
        tracks.add(new TrackRow(themes.getLast().number(), new CatalogueRow(line, cells)));
    }

    private void several(int line, List<String> row, String names) {
        SeveralInOne.split(names, header.text(row, CatalogueColumn.AMOUNT))
                .ifPresentOrElse(
                        each -> each.forEach((name, amount) -> {
                            List<String> one = new ArrayList<>(row);
                            put(one, CatalogueColumn.NAME, name);
                            put(one, CatalogueColumn.AMOUNT, amount);
                            initiatives.add(new InitiativeRow(track, new CatalogueRow(line, cells(line, one))));
                        }),
                        () -> refuse(line, CatalogueColumn.AMOUNT, "amounts-and-names"));
    }

    private void put(List<String> row, CatalogueColumn column, String text) {
        int place = header.columns().indexOf(Optional.of(column));
        if (place >= 0 && place < row.size()) {
            row.set(place, text);
        }
    }

    private Map<String, JsonNode> cells(int line, List<String> row) {
        return header.cells(line, row, column -> !column.isOfTrack(), problems);
    }

    private void total(int line, List<String> row) {
        JsonNode total = header.cells(line, row, CatalogueColumn.AMOUNT::equals, problems)
                .getOrDefault(CatalogueColumn.AMOUNT.member(), NullNode.getInstance());
        long sum = initiatives.stream().mapToLong(one -> amount(one.row())).reduce(0, Math::addExact)
                + tracks.stream().mapToLong(one -> amount(one.row())).reduce(0, Math::addExact);
        if (!total.isNull() && total.path("amountOere").asLong() != sum) {
            problems.add(FieldProblem.cell(
                    Catalogue.TABLE,
                    line,
                    CatalogueColumn.AMOUNT.name(),
                    "total-differs",
                    List.of(Money.ofOere(sum).inKroner())));
        }
    }

    private static long amount(CatalogueRow row) {
        return row.cells()
                .getOrDefault(CatalogueColumn.AMOUNT.member(), NullNode.getInstance())
                .path("amountOere")
                .asLong();
    }

    private void refuse(int line, CatalogueColumn column, String code) {
        problems.add(FieldProblem.cell(Catalogue.TABLE, line, column.name(), code, List.of()));
    }
}
