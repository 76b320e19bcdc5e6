package dk.helhed.plans.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads tables as a plan's document, and notes every cell that does not hold what it should. */
final class TablesReading {

    private final ObjectMapper json;
    private final Map<String, List<Column>> tables = new LinkedHashMap<>();
    private final List<FieldProblem> found = new ArrayList<>();

    TablesReading(ObjectMapper json, List<PlanPart> parts) {
        this.json = json;
        tables.put(PlanDocument.ORGANISATIONS, OrganisationCard.COLUMNS);
        parts.forEach(part -> tables.put(part.name(), PlanTables.columns(part)));
    }

    /** @throws Problem 400 with all cells that cannot be read */
    ObjectNode read(byte[] zip) {
        ObjectNode document = json.createObjectNode();
        document.put("format", PlanDocument.FORMAT);
        Archive.read(zip).forEach((name, bytes) -> {
            String table = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
            List<Column> columns = tables.get(table);
            if (columns == null) {
                found.add(FieldProblem.body("", "unknown-table", String.join(", ", tables.keySet())));
            } else {
                ArrayNode rows = rows(table, columns, lines(table, bytes));
                document.set(table, table.equals(PlanParts.PLAN) && rows.size() == 1 ? rows.get(0) : rows);
            }
        });
        if (!found.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_REQUEST)
                    .with(found.stream().limit(ImportRun.MOST).toList());
        }
        return document;
    }

    private List<String[]> lines(String table, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String plain = text.startsWith(PlanTables.BYTE_ORDER_MARK) ? text.substring(1) : text;
            return plain.isBlank()
                    ? List.of()
                    : PlanTables.CSV
                            .readerForListOf(String[].class)
                            .with(CsvParser.Feature.WRAP_AS_ARRAY)
                            .with(PlanTables.SCHEMA)
                            .readValue(plain);
        } catch (CharacterCodingException e) {
            found.add(FieldProblem.cell(table, 1, "", "not-utf-8", List.of()));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            found.add(FieldProblem.cell(table, line, "", "not-csv", List.of()));
        }
        return List.of();
    }

    private ArrayNode rows(String table, List<Column> columns, List<String[]> lines) {
        ArrayNode rows = json.createArrayNode();
        if (lines.isEmpty()) {
            return rows;
        }
        List<Optional<Column>> header = header(table, columns, lines.getFirst());
        for (int line = 1; line < lines.size(); line++) {
            rows.add(row(table, line + 1, header, lines.get(line)));
        }
        return rows;
    }

    private List<Optional<Column>> header(String table, List<Column> columns, String[] names) {
        List<Optional<Column>> header = new ArrayList<>();
        for (String name : names) {
            Optional<Column> column = columns.stream()
                    .filter(one -> one.name().equals(name.strip()))
                    .findFirst();
            if (column.isEmpty()) {
                List<Object> known = List.of(
                        String.join(", ", columns.stream().map(Column::name).toList()));
                found.add(FieldProblem.cell(table, 1, "", "unknown-column", known));
            }
            header.add(column);
        }
        return header;
    }

    private ObjectNode row(String table, int line, List<Optional<Column>> header, String[] cells) {
        ObjectNode row = json.createObjectNode();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty() && i >= header.size()) {
                found.add(FieldProblem.cell(table, line, "", "too-many-cells", List.of()));
                return row;
            }
            if (!cells[i].isEmpty() && header.get(i).isPresent()) {
                set(table, line, header.get(i).get(), cells[i], row);
            }
        }
        return row;
    }

    private void set(String table, int line, Column column, String cell, ObjectNode row) {
        Cell.read(cell, column.kind(), json)
                .ifPresentOrElse(
                        value -> {
                            String[] path = column.path();
                            ObjectNode at = row;
                            for (int i = 0; i < path.length - 1; i++) {
                                at = at.withObject("/" + path[i]);
                            }
                            at.set(path[path.length - 1], value);
                        },
                        () -> found.add(FieldProblem.cell(
                                table,
                                line,
                                column.name(),
                                switch (column.kind()) {
                                    case NUMBER -> "decimal-comma";
                                    case TRUTH -> "boolean";
                                    case TEXT, TEXTS, JSON -> "not-json";
                                },
                                List.of())));
    }

    /** A place in the document as the cell that it was read from. */
    static FieldProblem cell(FieldProblem problem) {
        if (problem.in() != FieldProblem.In.BODY || problem.path().isEmpty()) {
            return problem;
        }
        String[] steps = problem.path().substring(1).split("/", -1);
        boolean single = steps.length < 2 || !isIndex(steps[1]);
        int row = single ? 2 : Integer.parseInt(steps[1]) + 2;
        List<String> column = new ArrayList<>();
        for (int i = single ? 1 : 2; i < steps.length && !isIndex(steps[i]); i++) {
            column.add(steps[i]);
        }
        return FieldProblem.cell(steps[0], row, String.join(".", column), problem.code(), problem.args());
    }

    private static boolean isIndex(String step) {
        return !step.isEmpty() && step.length() < 8 && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
