package dk.helhed.initiatives.catalogue.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.sheet.AmountUnit;
import dk.helhed.kit.sheet.Cell;
import dk.helhed.kit.sheet.CellResult;
import dk.helhed.kit.sheet.ColumnTitle;
import dk.helhed.kit.sheet.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The columns of a table as its header names them, and the units of its amounts.
 *
 * @param columns by their places from the left; empty for one that is not known
 * @param units likewise
 */
record CatalogueHeader(int line, List<Optional<CatalogueColumn>> columns, List<AmountUnit> units) {

    /** Recognises a row with a column for tracks and one for initiatives; rows above it are titles. */
    static boolean is(Row row) {
        boolean track = false;
        boolean initiative = false;
        for (Cell cell : row.cells()) {
            Optional<CatalogueColumn> column =
                    CatalogueColumn.named(ColumnTitle.of(cell.shown()).name());
            track |= column.filter(CatalogueColumn.TRACK_NUMBER::equals).isPresent();
            initiative |= column.filter(CatalogueColumn.NAME::equals).isPresent();
        }
        return track && initiative;
    }

    static CatalogueHeader of(Row row, List<FieldProblem> problems) {
        List<ColumnTitle> titles = row.shown().stream().map(ColumnTitle::of).toList();
        List<Optional<CatalogueColumn>> columns = titles.stream()
                .map(title -> CatalogueColumn.named(title.name()))
                .toList();
        refuse(row, columns, problems);
        return new CatalogueHeader(row.number(), columns, units(row.number(), titles, columns, problems));
    }

    private static void refuse(Row row, List<Optional<CatalogueColumn>> columns, List<FieldProblem> problems) {
        Set<CatalogueColumn> seen = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            // Which of the columns it is: its name is the caller's own text and is not repeated.
            List<Object> place = List.of(String.valueOf(i + 1));
            if (columns.get(i).isEmpty() && !row.cell(i).isEmpty()) {
                problems.add(FieldProblem.cell(Catalogue.TABLE, row.number(), "", "unknown-catalogue-column", place));
            }
            if (columns.get(i).isPresent() && !seen.add(columns.get(i).get())) {
                problems.add(FieldProblem.cell(
                        Catalogue.TABLE, row.number(), columns.get(i).get().name(), "column-twice", List.of()));
            }
        }
    }

    /** What the column of amounts says is for every year that says nothing; all others then hold kroner. */
    private static List<AmountUnit> units(
            int line, List<ColumnTitle> titles, List<Optional<CatalogueColumn>> columns, List<FieldProblem> problems) {
        int amounts = columns.indexOf(Optional.of(CatalogueColumn.AMOUNT));
        AmountUnit inherited = amounts < 0 || titles.get(amounts).note().isEmpty()
                ? AmountUnit.KRONER
                : titles.get(amounts).unit().orElse(AmountUnit.KRONER);
        List<AmountUnit> units = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            CatalogueColumn column = columns.get(i).orElse(null);
            ColumnTitle title = titles.get(i);
            AmountUnit unit = column == null || column.isYear() || column.equals(CatalogueColumn.AMOUNT)
                    ? inherited
                    : AmountUnit.KRONER;
            if (column != null && !title.note().isEmpty()) {
                Optional<AmountUnit> own = title.unit();
                boolean broken = switch (column.kind()) {
                    case AMOUNT -> own.isEmpty();
                    // A number of anything else in thousands would be read as so many.
                    case NUMBER -> own.isPresent();
                    default -> false;
                };
                if (broken) {
                    problems.add(FieldProblem.cell(Catalogue.TABLE, line, column.name(), "unknown-unit", List.of()));
                }
                unit = own.orElse(unit);
            }
            units.add(unit);
        }
        return List.copyOf(units);
    }

    boolean holdsDigits(int place) {
        return place < columns.size()
                && columns.get(place).filter(CatalogueColumn::holdsDigits).isPresent();
    }

    /** The cell of the row for the column; empty where it has no such column. */
    Cell cell(Row row, CatalogueColumn column) {
        return row.cell(columns.indexOf(Optional.of(column)));
    }

    /** The same row with other texts in some columns. */
    Row with(Row row, Map<CatalogueColumn, Cell> others) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(columns.size(), row.cells().size()); i++) {
            CatalogueColumn column = i < columns.size() ? columns.get(i).orElse(null) : null;
            Cell other = column == null ? null : others.get(column);
            cells.add(other == null ? row.cell(i) : other);
        }
        return new Row(row.number(), cells);
    }

    /** Reports every cell without a column name above it: nothing in a table is ignored silently. */
    void refuseBeyond(Row row, List<FieldProblem> problems) {
        for (int i = 0; i < row.cells().size(); i++) {
            // An unknown column is reported once, at its name.
            boolean named = i < columns.size() && columns.get(i).isPresent();
            if (!named && !row.cell(i).isEmpty()) {
                problems.add(FieldProblem.cell(
                        Catalogue.TABLE, row.number(), "", "cell-beyond-header", List.of(String.valueOf(i + 1))));
                return;
            }
        }
    }

    /** The cells of the row for these columns, by the member that they are about; what cannot be read is noted. */
    Map<String, JsonNode> cells(Row row, Predicate<CatalogueColumn> which, List<FieldProblem> problems) {
        Map<String, JsonNode> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            CatalogueColumn column = columns.get(i).filter(which).orElse(null);
            if (column != null) {
                cells.put(column.member(), value(row.number(), column, row.cell(i), units.get(i), problems));
            }
        }
        return cells;
    }

    private static JsonNode value(
            int line, CatalogueColumn column, Cell cell, AmountUnit unit, List<FieldProblem> problems) {
        return switch (CatalogueCell.read(cell, column.kind(), unit)) {
            case CellResult.Value<JsonNode>(JsonNode value) -> value;
            case CellResult.Nothing<JsonNode> nothing -> CatalogueCell.nothing(column.kind());
            case CellResult.Refused<JsonNode> refused -> {
                problems.add(FieldProblem.cell(Catalogue.TABLE, line, column.name(), refused.code(), refused.args()));
                yield NullNode.getInstance();
            }
        };
    }
}
