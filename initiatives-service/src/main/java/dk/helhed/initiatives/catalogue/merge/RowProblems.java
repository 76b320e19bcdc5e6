package dk.helhed.initiatives.catalogue.merge;

import dk.helhed.initiatives.budget.BudgetFault;
import dk.helhed.initiatives.catalogue.table.Catalogue;
import dk.helhed.initiatives.catalogue.table.CatalogueColumn;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The problems of the rows of a catalogue, each with its row and column. */
public final class RowProblems {

    /** The most that an answer reports; a job reports more. */
    public static final int IN_AN_ANSWER = 100;

    private final int most;
    private final List<FieldProblem> found = new ArrayList<>();
    private final Map<UUID, Integer> lines = new HashMap<>();

    RowProblems(int most) {
        this.most = most;
    }

    /** Remembers which row is about a track or an initiative. */
    void isOf(UUID about, int line) {
        lines.put(about, line);
    }

    void add(FieldProblem problem) {
        if (found.size() < most) {
            found.add(problem);
        }
    }

    void add(int line, CatalogueColumn column, String code) {
        add(FieldProblem.cell(Catalogue.TABLE, line, column.name(), code, List.of()));
    }

    /** A problem of a draft, by the column that the member came from. */
    void add(int line, boolean ofTrack, FieldProblem problem) {
        add(FieldProblem.cell(Catalogue.TABLE, line, column(problem.path(), ofTrack), problem.code(), problem.args()));
    }

    private static String column(String pointer, boolean ofTrack) {
        String member = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
        return (ofTrack ? CatalogueColumn.OF_TRACK : CatalogueColumn.OF_INITIATIVE)
                .stream()
                        .filter(column -> member.equals(column.member()) || member.startsWith(column.member() + "."))
                        .map(CatalogueColumn::name)
                        .findFirst()
                        .orElse("");
    }

    /** A rule that the figures of the whole break; where no row is about it, at the header. */
    void add(BudgetFault fault) {
        FieldProblem problem = fault.at("");
        int line = fault.about() == null ? 1 : lines.getOrDefault(fault.about(), 1);
        add(FieldProblem.cell(Catalogue.TABLE, line, CatalogueColumn.AMOUNT.name(), problem.code(), problem.args()));
    }

    /** Runs the work of a row, and records a refusal as a problem of the row. */
    void attempt(int line, Runnable work) {
        try {
            work.run();
        } catch (Problem refused) {
            if (refused.fields().isEmpty()) {
                add(FieldProblem.cell(Catalogue.TABLE, line, "", "money-is-prioritised", List.of()));
            }
            refused.fields().forEach(field -> add(line, false, field));
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(found);
        }
    }
}
