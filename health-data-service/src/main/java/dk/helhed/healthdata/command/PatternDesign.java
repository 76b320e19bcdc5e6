package dk.helhed.healthdata.command;

import dk.helhed.healthdata.command.PolicyFile.DimensionText;
import dk.helhed.healthdata.command.PolicyFile.MeasureText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Works out from a table and a pattern how the codes add up: what only the pattern has is a group or a total. */
final class PatternDesign {

    private final Csv table;
    private final Csv pattern;
    private final Set<String> used = new HashSet<>();
    private final List<String> news = new ArrayList<>();

    private PatternDesign(Csv table, Csv pattern) {
        this.table = table;
        this.pattern = pattern;
    }

    /** @param news receives what was worked out */
    static PolicyFile of(Csv table, Csv pattern, List<String> news) {
        PatternDesign design = new PatternDesign(table, pattern);
        PolicyFile policy = design.policy();
        news.addAll(design.news);
        return policy;
    }

    private PolicyFile policy() {
        List<String> common = pattern.head().stream()
                .filter(column -> !PatternFile.isMark(column) && table.column(column) >= 0)
                .toList();
        List<String> counts = common.stream().filter(this::isCount).toList();
        if (counts.isEmpty() || common.size() < 2) {
            throw new Refusal(
                    "%s and %s do not have a column of counts and one of codes in common. Name the dimensions and the measure with --policy."
                            .formatted(table.name(), pattern.name()));
        }
        String count = counts.get(counts.size() - 1);
        List<DimensionText> dimensions = common.stream()
                .filter(column -> !column.equals(count))
                .map(this::dimension)
                .toList();
        return new PolicyFile(
                dimensions,
                List.of(new MeasureText(count, null, false, null, Map.of(), null)),
                Map.of(),
                PolicyFile.Missing.zero,
                null,
                List.of());
    }

    /** Codes can be numbers, too; but the groups and totals of a pattern seldom are all. */
    private boolean isCount(String column) {
        return table.head().get(table.head().size() - 1).equals(column)
                || (values(table, column).size() > 1
                        && values(table, column).stream().allMatch(value -> value.matches("\\d{1,12}"))
                        && values(pattern, column).stream().allMatch(value -> value.matches("\\d{0,12}")));
    }

    private DimensionText dimension(String column) {
        Set<String> codes = values(table, column);
        Set<String> others = new TreeSet<>(Names.ORDER);
        others.addAll(values(pattern, column));
        others.removeAll(codes);
        List<String> groups = new ArrayList<>();
        for (String group : table.head()) {
            Set<String> named = values(table, group);
            boolean isGroup = pattern.column(group) < 0
                    && !used.contains(group)
                    && others.stream().anyMatch(named::contains)
                    && isFunction(column, group);
            if (isGroup) {
                used.add(group);
                groups.add(group);
            }
        }
        groups.forEach(group -> others.removeAll(values(table, group)));
        if (others.size() > 1) {
            throw new Refusal(
                    "%s has several codes of %s that %s does not have, and no column says what they are sums of: %s. Say so with --policy."
                            .formatted(pattern.name(), column, table.name(), Names.list(List.copyOf(others))));
        }
        String total = others.isEmpty() ? null : others.iterator().next();
        news.add("Worked out: %s has %d codes%s%s."
                .formatted(
                        column,
                        codes.size(),
                        groups.isEmpty() ? "" : ", grouped by " + String.join(" and by ", groups),
                        total == null ? ", and no total" : ", with the total " + total));
        return new DimensionText(column, List.of(), groups, Map.of(), total, false, List.of(), null, List.of());
    }

    private boolean isFunction(String column, String group) {
        Map<String, String> groupOf = new HashMap<>();
        for (int row = 0; row < table.rows().size(); row++) {
            String value = table.cell(row, group);
            String known = groupOf.putIfAbsent(table.cell(row, column), value);
            if (known != null && !known.equals(value)) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> values(Csv csv, String column) {
        Set<String> values = new HashSet<>();
        for (int row = 0; row < csv.rows().size(); row++) {
            values.add(csv.cell(row, column));
        }
        return values;
    }
}
