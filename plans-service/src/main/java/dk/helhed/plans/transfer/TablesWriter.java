package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A plan's document as tables: the rows of each, as they stand in the document. */
final class TablesWriter {

    private TablesWriter() {}

    /** What the cells of a table's rows hold, in the order of its columns; missing where a cell is empty. */
    static List<List<JsonNode>> rows(ObjectNode document, PlanTable table) {
        JsonNode part = document.path(table.part());
        List<List<JsonNode>> rows = new ArrayList<>();
        for (JsonNode row : part.isObject() ? List.of(part) : part) {
            if (table.member() == null) {
                rows.add(cells(row, table.columns()));
            } else {
                for (JsonNode inner : row.path(table.member())) {
                    List<JsonNode> cells = new ArrayList<>(cells(inner, table.columns()));
                    cells.set(0, row.path("id"));
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    private static List<JsonNode> cells(JsonNode row, List<Column> columns) {
        return columns.stream().map(column -> cell(row, column)).toList();
    }

    private static JsonNode cell(JsonNode row, Column column) {
        JsonNode value = row;
        for (String step : column.path()) {
            value = value.path(step);
        }
        return value.isNull() ? MissingNode.getInstance() : value;
    }
}
