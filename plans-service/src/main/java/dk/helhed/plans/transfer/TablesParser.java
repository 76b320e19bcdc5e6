package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.sheet.Cell;
import dk.helhed.kit.sheet.CellResult;
import dk.helhed.kit.sheet.Row;
import dk.helhed.kit.sheet.SheetRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads tables as a plan's document, and notes every cell that does not hold what it should. */
final class TablesParser {

    /** A row of a table as it was read. */
    private record Found(ObjectNode row, int number) {}

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private final List<PlanTable> tables;
    private final TableFiles files;
    private final TablePlaces places;
    private final Map<PlanTable, List<Found>> read = new LinkedHashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();
    private int rows;
    private long cells;
    private long text;

    TablesParser(List<PlanTable> tables) {
        this.tables = tables;
        this.files = new TableFiles(tables);
        this.places = new TablePlaces(tables);
    }

    TablePlaces places() {
        return places;
    }

    /** Counts the rows of all tables, but for those of the column names. */
    int rows(PlanForm form, byte[] file) {
        files.each(form, file, (name, table) -> {
            if (table == null || table.nextRow() == null) {
                return;
            }
            while (table.nextRow() != null) {
                rows++;
                PlanParser.refuseAbove(rows);
            }
        });
        return rows;
    }

    /** @throws Problem 400 with all cells that cannot be read */
    ObjectNode read(PlanForm form, byte[] file) {
        files.each(form, file, this::table);
        ObjectNode document = NODES.objectNode();
        document.put("format", PlanDocument.FORMAT);
        read.forEach((table, found) -> {
            if (table.member() == null) {
                document.set(table.part(), part(table, found));
            }
        });
        read.forEach((table, found) -> {
            if (table.member() != null) {
                assign(table, table.member(), found);
            }
        });
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_REQUEST).with(problems);
        }
        return document;
    }

    private void note(FieldProblem problem) {
        if (problems.size() < ImportRun.IN_AN_ANSWER) {
            problems.add(problem);
        }
    }

    private void table(String name, @Nullable SheetRows sheet) throws IOException {
        Optional<PlanTable> table =
                tables.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
        if (table.isEmpty() || sheet == null) {
            note(FieldProblem.body(
                    "",
                    "unknown-table",
                    String.join(", ", tables.stream().map(PlanTable::name).toList())));
        } else if (read.containsKey(table.get())) {
            note(FieldProblem.body("", "table-twice", table.get().name()));
        } else {
            read.put(table.get(), rows(table.get(), sheet));
        }
    }

    private List<Found> rows(PlanTable table, SheetRows sheet) throws IOException {
        List<Found> found = new ArrayList<>();
        Row first = sheet.nextRow();
        if (first == null) {
            return found;
        }
        List<Optional<Column>> header = header(table, first);
        for (Row row = sheet.nextRow(); row != null; row = sheet.nextRow()) {
            count(row);
            found.add(new Found(row(table, header, row), row.number()));
        }
        return found;
    }

    /** So much may be held at once. */
    private void count(Row row) {
        rows++;
        PlanParser.refuseAbove(rows);
        cells += row.cells().size();
        for (Cell cell : row.cells()) {
            text += cell instanceof Cell.Text one ? one.text().length() : 0;
        }
        if (cells > TableFiles.LIMITS.cells() || text > TableFiles.LIMITS.text()) {
            throw Problem.of(
                    ProblemType.BODY_TOO_LARGE,
                    "sheet.too-much-text",
                    TableFiles.LIMITS.text(),
                    TableFiles.LIMITS.cells());
        }
    }

    private List<Optional<Column>> header(PlanTable table, Row row) {
        List<Optional<Column>> header = new ArrayList<>();
        Set<Column> seen = new HashSet<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String name = row.cell(i).shown();
            Optional<Column> column = table.columns().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            if (column.isEmpty() && !name.isEmpty()) {
                note(cell(
                        table,
                        row.number(),
                        Row.letters(i),
                        "unknown-column",
                        String.join(
                                ", ", table.columns().stream().map(Column::name).toList())));
            } else if (column.isPresent() && !seen.add(column.get())) {
                note(cell(table, row.number(), name, "column-twice"));
            }
            header.add(column);
        }
        return header;
    }

    private ObjectNode row(PlanTable table, List<Optional<Column>> header, Row found) {
        ObjectNode row = NODES.objectNode();
        for (int i = 0; i < found.cells().size(); i++) {
            Cell cell = found.cell(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= header.size() || header.get(i).isEmpty()) {
                note(cell(table, found.number(), Row.letters(i), "too-many-cells"));
            } else {
                set(table, header.get(i).get(), found.number(), cell, row);
            }
        }
        return row;
    }

    private void set(PlanTable table, Column column, int number, Cell cell, ObjectNode row) {
        switch (CellValue.read(cell, column.kind())) {
            case CellResult.Value<JsonNode> value -> {
                ObjectNode at = row;
                for (String step : column.path().subList(0, column.path().size() - 1)) {
                    at = at.withObject("/" + step);
                }
                at.set(column.path().getLast(), value.value());
            }
            case CellResult.Nothing<JsonNode> nothing -> {}
            case CellResult.Refused<JsonNode> refused ->
                note(FieldProblem.cell(table.name(), number, column.name(), refused.code(), refused.args()));
        }
    }

    private JsonNode part(PlanTable table, List<Found> found) {
        for (int i = 0; i < found.size(); i++) {
            places.note(table.part() + "/" + i, found.get(i).number());
        }
        if (table.part().equals(PlanParts.PLAN) && found.size() == 1) {
            return found.getFirst().row();
        }
        ArrayNode rows = NODES.arrayNode();
        found.forEach(one -> rows.add(one.row()));
        return rows;
    }

    /** Puts each row of a list where it belongs; the plan is one, so that its rows need not say it. */
    private void assign(PlanTable table, String member, List<Found> found) {
        List<Found> owners = read.entrySet().stream()
                .filter(one ->
                        one.getKey().member() == null && one.getKey().part().equals(table.part()))
                .flatMap(one -> one.getValue().stream())
                .toList();
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < owners.size(); i++) {
            byId.putIfAbsent(owners.get(i).row().path("id").asText(), i);
        }
        for (Found one : found) {
            String owner = one.row().path(PlanTable.BELONGS_TO).asText();
            Integer index = owner.isEmpty() && !table.part().equals(PlanParts.PLAN)
                    ? null
                    : owner.isEmpty() ? Integer.valueOf(0) : byId.get(owner);
            if (index == null || index >= owners.size()) {
                note(cell(
                        table, one.number(), PlanTable.BELONGS_TO, owner.isEmpty() ? "required" : "unknown-reference"));
                continue;
            }
            one.row().remove(PlanTable.BELONGS_TO);
            ArrayNode list = owners.get(index).row().withArray("/" + member);
            places.note(table.part() + "/" + index + "/" + member + "/" + list.size(), one.number());
            list.add(one.row());
        }
    }

    private static FieldProblem cell(PlanTable table, int row, String column, String code, Object... args) {
        return FieldProblem.cell(table.name(), row, column, code, List.of(args));
    }
}
