package dk.helhed.initiatives.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dk.helhed.kit.problem.FieldProblem;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns of a table, where its header says them, and what its amounts are counted in. */
record CatalogueHeader(int line, List<Optional<CatalogueColumn>> columns, List<String> units) {

    private static final Pattern UNIT = Pattern.compile("\\((?:i\\s+)?(.*)\\)");
    private static final Map<String, String> UNITS =
            Map.of("mio", "mio.", "mia", "mia.", "1.000", "t.kr.", "1000", "t.kr.", "t.kr", "t.kr.", "tkr", "t.kr.");

    /** The first row that has a column for initiatives; what stands above it is a title. */
    static Optional<CatalogueHeader> find(List<List<String>> rows, List<FieldProblem> problems) {
        for (int i = 0; i < rows.size(); i++) {
            List<Optional<CatalogueColumn>> columns =
                    rows.get(i).stream().map(CatalogueColumn::of).toList();
            if (columns.contains(Optional.of(CatalogueColumn.NAME))
                    && columns.contains(Optional.of(CatalogueColumn.TRACK_NUMBER))) {
                refuse(i + 1, rows.get(i), columns, problems);
                return Optional.of(new CatalogueHeader(
                        i + 1,
                        columns,
                        rows.get(i).stream().map(CatalogueHeader::unit).toList()));
            }
        }
        problems.add(FieldProblem.cell(
                Catalogue.TABLE,
                1,
                "",
                "header-missing",
                List.of(CatalogueColumn.TRACK_NUMBER.name(), CatalogueColumn.NAME.name())));
        return Optional.empty();
    }

    private static void refuse(
            int line, List<String> names, List<Optional<CatalogueColumn>> columns, List<FieldProblem> problems) {
        Set<CatalogueColumn> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            // Which of the columns it is: its name is the caller's own text and is not said again.
            List<Object> place = List.of(String.valueOf(i + 1));
            if (columns.get(i).isEmpty() && !names.get(i).isBlank()) {
                problems.add(FieldProblem.cell(Catalogue.TABLE, line, "", "unknown-catalogue-column", place));
            }
            if (columns.get(i).isPresent() && !seen.add(columns.get(i).get())) {
                problems.add(FieldProblem.cell(
                        Catalogue.TABLE, line, columns.get(i).get().name(), "column-twice", List.of()));
            }
        }
    }

    private static String unit(String header) {
        Matcher unit = UNIT.matcher(header.toLowerCase(Locale.ROOT));
        return unit.find()
                ? UNITS.entrySet().stream()
                        .filter(one -> unit.group(1).startsWith(one.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("kr.")
                : "kr.";
    }

    /** What stands in the row for the column; empty where it has no such column. */
    String text(List<String> row, CatalogueColumn column) {
        int place = columns.indexOf(Optional.of(column));
        return place < 0 || place >= row.size() ? "" : row.get(place).strip();
    }

    /** The cells of the row for these columns, by the member that they are about; what cannot be read is noted. */
    Map<String, JsonNode> cells(
            int line, List<String> row, Predicate<CatalogueColumn> which, List<FieldProblem> problems) {
        Map<String, JsonNode> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            CatalogueColumn column = columns.get(i).filter(which).orElse(null);
            if (column != null) {
                String text = i < row.size() ? row.get(i).strip() : "";
                JsonNode value = text.isEmpty()
                        ? CatalogueCell.nothing(column.kind())
                        : CatalogueCell.read(text, column.kind(), units.get(i)).orElse(null);
                if (value == null) {
                    problems.add(FieldProblem.cell(
                            Catalogue.TABLE,
                            line,
                            column.name(),
                            column.kind().fault(),
                            column.kind().allowed()));
                }
                cells.put(column.member(), value == null ? NullNode.getInstance() : value);
            }
        }
        return cells;
    }
}
