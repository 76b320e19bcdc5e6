package dk.helhed.initiatives.catalogue.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.helhed.initiatives.catalogue.table.Catalogue.InitiativeRow;
import dk.helhed.initiatives.catalogue.table.Catalogue.ThemeRow;
import dk.helhed.initiatives.catalogue.table.Catalogue.TrackRow;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.sheet.Cell;
import dk.helhed.kit.sheet.CellResult;
import dk.helhed.kit.sheet.Row;
import dk.helhed.kit.sheet.SheetLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows below a header one after the other, and collects every cell that is not certain. */
final class CatalogueRows {

    private static final int MOST_INITIATIVES = SheetLimits.UPLOAD.rows();
    private static final int LONGEST_THEME = 2_000;
    private static final Pattern THEME = Pattern.compile(
            "tema\\s{1,9}(\\d{1,3})(?!\\d)\\s{0,9}(?:[:\\u2013-]|\\.(?!\\d))?(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final CatalogueHeader header;
    private final List<FieldProblem> problems;
    private final List<ThemeRow> themes = new ArrayList<>();
    private final Map<String, TrackRow> tracks = new HashMap<>();
    private final List<TrackRow> inOrder = new ArrayList<>();
    private final List<InitiativeRow> initiatives = new ArrayList<>();
    private final CatalogueTotals totals = new CatalogueTotals();
    private String track = "";

    CatalogueRows(CatalogueHeader header, List<FieldProblem> problems) {
        this.header = header;
        this.problems = problems;
    }

    boolean holdsDigits(int place) {
        return header.holdsDigits(place);
    }

    Catalogue said() {
        return new Catalogue(themes, inOrder, initiatives, problems);
    }

    void read(Row row) {
        List<Cell> filled = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        TotalRow total = TotalRow.of(row);
        Matcher theme = THEME.matcher(spaced(filled.getFirst().shown()));
        if (total.is()) {
            total(row, total);
        } else if (filled.size() == 1 && theme.matches() && !theme.group(2).isBlank()) {
            theme(row, Integer.parseInt(theme.group(1)), theme.group(2).strip());
        } else {
            header.refuseBeyond(row, problems);
            row(row);
        }
    }

    private static String spaced(String text) {
        return text.length() > LONGEST_THEME ? "" : text.replace('\u00A0', ' ');
    }

    private void theme(Row row, int number, String name) {
        boolean twice = themes.stream()
                .anyMatch(there -> there.number() == number && !there.name().equals(name));
        if (twice) {
            problems.add(FieldProblem.cell(Catalogue.TABLE, row.number(), "", "theme-twice", List.of()));
        }
        themes.add(new ThemeRow(row.number(), number, name));
        track = "";
    }

    private void row(Row row) {
        switch (TrackNumber.read(header.cell(row, CatalogueColumn.TRACK_NUMBER))) {
            case CellResult.Refused<TrackNumber> refused -> {
                refuse(row, CatalogueColumn.TRACK_NUMBER, refused.code());
                return;
            }
            case CellResult.Value<TrackNumber>(TrackNumber number) -> track(row, number);
            case CellResult.Nothing<TrackNumber> nothing -> {
                if (track.isEmpty()) {
                    refuse(row, CatalogueColumn.TRACK_NUMBER, "required");
                    return;
                }
            }
        }
        if (!track.isEmpty()) {
            initiatives(row);
        }
    }

    private void track(Row row, TrackNumber stated) {
        if (themes.isEmpty()) {
            refuse(row, CatalogueColumn.TRACK_NUMBER, "theme-missing");
            return;
        }
        track = stated.number();
        Map<String, JsonNode> cells = header.cells(row, CatalogueColumn::isOfTrack, problems);
        cells.put(CatalogueColumn.TRACK_NUMBER.member(), TextNode.valueOf(stated.number()));
        String name = CatalogueColumn.TRACK_NAME.member();
        if (!stated.name().isEmpty() && isNothing(cells.get(name))) {
            cells.put(name, TextNode.valueOf(stated.name()));
        }
        TrackRow there = tracks.get(stated.number());
        if (there != null) {
            again(row, there, cells);
            return;
        }
        if (isNothing(cells.get(name))) {
            cells.put(name, TextNode.valueOf(title(row)));
        }
        TrackRow first = new TrackRow(themes.getLast().number(), new CatalogueRow(row.number(), cells));
        tracks.put(stated.number(), first);
        inOrder.add(first);
        totals.add(first.theme(), track, cells);
    }

    /** A track may be named again, but not be another one. */
    private void again(Row row, TrackRow there, Map<String, JsonNode> cells) {
        if (there.theme() != themes.getLast().number()) {
            refuse(row, CatalogueColumn.TRACK_NUMBER, "track-of-another-theme");
            return;
        }
        boolean other = cells.entrySet().stream()
                .anyMatch(cell -> !isNothing(cell.getValue())
                        && !cell.getValue().equals(there.row().cells().get(cell.getKey())));
        if (other) {
            refuse(row, CatalogueColumn.TRACK_NUMBER, "track-twice");
        }
    }

    private static boolean isNothing(@Nullable JsonNode value) {
        return value == null || value.isNull() || (value.isArray() && value.isEmpty());
    }

    private String title(Row row) {
        String names = header.cell(row, CatalogueColumn.NAME).shown();
        return several(row)
                .map(MultiInitiativeCell::title)
                .filter(title -> !title.isEmpty())
                .orElse(names);
    }

    private Optional<MultiInitiativeCell> several(Row row) {
        return MultiInitiativeCell.of(
                header.cell(row, CatalogueColumn.NAME).shown(),
                header.cell(row, CatalogueColumn.AMOUNT) instanceof Cell.Text amounts ? amounts.text() : "");
    }

    private void initiatives(Row row) {
        if (header.cell(row, CatalogueColumn.NAME).isEmpty()) {
            if (header.cells(row, column -> !column.isOfTrack(), new ArrayList<>()).values().stream()
                    .anyMatch(value -> !isNothing(value))) {
                refuse(row, CatalogueColumn.NAME, "required");
            }
            return;
        }
        Optional<MultiInitiativeCell> several = several(row);
        if (several.isEmpty()) {
            initiative(row);
            return;
        }
        several.get()
                .each()
                .ifPresentOrElse(
                        each -> each.forEach((name, amount) -> initiative(header.with(
                                row,
                                Map.of(
                                        CatalogueColumn.NAME, Cell.text(name),
                                        CatalogueColumn.AMOUNT, Cell.text(amount))))),
                        () -> refuse(row, CatalogueColumn.AMOUNT, "amounts-and-names"));
    }

    private void initiative(Row row) {
        if (initiatives.size() >= MOST_INITIATIVES) {
            throw Problem.of(ProblemType.BODY_TOO_LARGE, "sheet.too-large")
                    .with(FieldProblem.cell(
                            Catalogue.TABLE,
                            row.number(),
                            CatalogueColumn.NAME.name(),
                            "sheet-too-many-rows",
                            List.of(MOST_INITIATIVES)));
        }
        Map<String, JsonNode> cells = header.cells(row, column -> !column.isOfTrack(), problems);
        initiatives.add(new InitiativeRow(track, new CatalogueRow(row.number(), cells)));
        totals.add(themes.getLast().number(), track, cells);
    }

    private void total(Row row, TotalRow total) {
        header.columns().stream()
                .flatMap(Optional::stream)
                .filter(column -> column.kind() == CellKind.AMOUNT && !column.isOfTrack())
                .forEach(column -> total(row, total, column));
    }

    private void total(Row row, TotalRow total, CatalogueColumn column) {
        JsonNode stated = header.cells(row, column::equals, problems).get(column.member());
        List<Money> sums =
                totals.of(total, themes.isEmpty() ? 0 : themes.getLast().number(), track, column.member());
        if (stated != null
                && stated.has("amountOere")
                && !sums.contains(Money.ofOere(stated.path("amountOere").asLong()))) {
            problems.add(FieldProblem.cell(
                    Catalogue.TABLE,
                    row.number(),
                    column.name(),
                    "total-differs",
                    List.of(sums.getFirst().inKroner())));
        }
    }

    private void refuse(Row row, CatalogueColumn column, String code) {
        problems.add(FieldProblem.cell(Catalogue.TABLE, row.number(), column.name(), code, List.of()));
    }
}
