package dk.helhed.healthdata.command;

import dk.helhed.healthdata.command.PolicyFile.DimensionText;
import dk.helhed.healthdata.command.PolicyFile.MeasureText;
import dk.helhed.healthdata.counts.HierarchyCheck;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.ProblemTexts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table with its policy: the one that is to be published, or one that was.
 *
 * @param breakdowns of its own columns, by their names
 * @param dropped columns of the table that it is not broken down by, whose rows are added up
 * @param shown what was published of it; null for the one that is to be
 */
record Publication(
        PolicyFile text,
        Policy policy,
        Csv table,
        Map<String, Breakdown> breakdowns,
        Map<String, Breakdown> dropped,
        @Nullable Csv shown) {

    /** All that is wrong is reported at once. */
    static Publication of(PolicyFile text, Policy policy, Csv table, Set<String> without, @Nullable Csv shown) {
        List<String> wrong = new ArrayList<>();
        checkColumns(text, table, wrong);
        if (!wrong.isEmpty()) {
            throw Refusal.of(wrong);
        }
        Map<String, Breakdown> breakdowns = new TreeMap<>();
        Map<String, Breakdown> dropped = new TreeMap<>();
        for (DimensionText dimension : text.dimensions()) {
            (without.contains(dimension.name()) ? dropped : breakdowns)
                    .put(dimension.name(), Breakdown.of(dimension, table, wrong));
        }
        if (wrong.isEmpty()) {
            breakdowns.values().forEach(each -> checkSums(each, wrong));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(wrong);
        }
        return new Publication(text, policy, table, breakdowns, dropped, shown);
    }

    private static void checkColumns(PolicyFile text, Csv table, List<String> wrong) {
        Set<String> columns = new LinkedHashSet<>();
        text.dimensions().forEach(dimension -> {
            columns.add(dimension.name());
            columns.addAll(dimension.parents());
            columns.addAll(dimension.groupColumns());
        });
        for (MeasureText measure : text.measures()) {
            if (measure.spread().isEmpty()) {
                columns.add(measure.name());
            }
            if (measure.persons() != null) {
                columns.add(measure.persons());
            }
            columns.addAll(measure.spread().values());
        }
        for (String column : columns) {
            if (table.column(column) < 0) {
                wrong.add("%s has no column %s, which the policy names. %s"
                        .formatted(table.name(), column, Names.known(column, table.head())));
            }
        }
    }

    private static void checkSums(Breakdown breakdown, List<String> wrong) {
        ProblemTexts texts = ProblemTexts.load(Publication.class.getClassLoader());
        for (FieldProblem problem : HierarchyCheck.of(breakdown.dimension(), "")) {
            String[] path = problem.path().split("/");
            String why = texts.get(Locale.ENGLISH, "field." + problem.code(), problem.args());
            wrong.add(
                    path[1].equals("sums")
                            ? "The group %s of %s does not hold: %s Correct its parts in the policy."
                                    .formatted(
                                            breakdown
                                                    .sums()
                                                    .get(Integer.parseInt(path[2]))
                                                    .total(),
                                            breakdown.name(),
                                            why)
                            : "The codes of %s do not hold together%s: %s"
                                    .formatted(
                                            breakdown.name(),
                                            path[1].equals("codes")
                                                    ? ", at "
                                                            + breakdown.codes().get(Integer.parseInt(path[2]))
                                                    : "",
                                            why));
        }
    }

    /** The rows that count: where columns were dropped, those that are about no total of them. */
    boolean counts(int row) {
        return dropped.values().stream().allMatch(each -> each.isFinest(table.cell(row, each.name())));
    }
}
