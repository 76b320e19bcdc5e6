package dk.helhed.plans.transfer;

import dk.helhed.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each row of a document stands in the tables that it was read from. */
final class TablePlaces {

    private static final int HEADER = 1;

    private final List<PlanTable> tables;
    // By the path of a row in the document: goals/3, subAgreements/0/parties/1; the plan's own is plan/0.
    private final Map<String, Integer> rows = new HashMap<>();

    TablePlaces(List<PlanTable> tables) {
        this.tables = tables;
    }

    void note(String path, int row) {
        rows.put(path, row);
    }

    /** A place in the document as the cell that it was read from. */
    FieldProblem cell(FieldProblem problem) {
        if (problem.in() != FieldProblem.In.BODY || problem.path().isEmpty()) {
            return problem;
        }
        List<String> steps = new ArrayList<>(List.of(problem.path().substring(1).split("/", -1)));
        if (steps.size() < 2 || !isIndex(steps.get(1))) {
            // The plan is a table of one row.
            steps.add(1, "0");
        }
        if (steps.size() > 3 && isIndex(steps.get(3)) && table(steps.get(0), steps.get(2)) != null) {
            return cell(problem, table(steps.get(0), steps.get(2)), String.join("/", steps.subList(0, 4)), steps, 4);
        }
        return cell(problem, table(steps.get(0), null), steps.get(0) + "/" + steps.get(1), steps, 2);
    }

    private FieldProblem cell(
            FieldProblem problem, @Nullable PlanTable table, String row, List<String> steps, int behind) {
        return FieldProblem.cell(
                table == null ? steps.getFirst() : table.name(),
                rows.getOrDefault(row, HEADER),
                column(table, steps.subList(behind, steps.size())),
                problem.code(),
                problem.args());
    }

    private static String column(@Nullable PlanTable table, List<String> path) {
        if (table != null) {
            for (Column column : table.columns()) {
                int common = Math.min(column.path().size(), path.size());
                if (common > 0 && column.path().subList(0, common).equals(path.subList(0, common))) {
                    return column.name();
                }
            }
        }
        return String.join(".", path);
    }

    private @Nullable PlanTable table(String part, @Nullable String member) {
        return tables.stream()
                .filter(table -> table.part().equals(part)
                        && (member == null ? table.member() == null : member.equals(table.member())))
                .findFirst()
                .orElse(null);
    }

    private static boolean isIndex(String step) {
        return !step.isEmpty() && step.length() < 8 && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
