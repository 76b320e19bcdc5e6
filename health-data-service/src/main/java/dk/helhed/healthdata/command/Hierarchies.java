package dk.helhed.healthdata.command;

import dk.helhed.healthdata.command.PolicyFile.DimensionText;
import dk.helhed.healthdata.cube.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a dimension from what the policy says of it and the codes that the table has. */
final class Hierarchies {
    private Hierarchies() {}

    static Dimension dimension(DimensionText text, Csv table) {
        Set<String> sums = new LinkedHashSet<>(text.groups().keySet());
        if (text.total() != null) {
            sums.add(text.total());
        }
        List<List<String>> finest = table.rows().stream()
                .filter(row -> !sums.contains(row.get(table.column(text.name()))))
                .toList();
        Set<String> level = new LinkedHashSet<>();
        finest.forEach(row -> level.add(row.get(table.column(text.name()))));
        Dimension.Builder dimension = Dimension.named(text.name()).codes(level);
        List<String> top = List.copyOf(level);
        String below = text.name();
        for (String parent : text.parents()) {
            Map<String, List<String>> groups = groups(finest, table, below, parent);
            for (Map.Entry<String, List<String>> group : groups.entrySet()) {
                dimension = dimension.sum(group.getKey(), group.getValue());
            }
            top = List.copyOf(groups.keySet());
            below = parent;
        }
        for (Map.Entry<String, List<String>> group : text.groups().entrySet()) {
            dimension = dimension.sum(group.getKey(), group.getValue());
        }
        return (text.total() == null ? dimension : dimension.sum(text.total(), top)).build();
    }

    private static Map<String, List<String>> groups(List<List<String>> rows, Csv table, String column, String parent) {
        Map<String, String> parentOf = new LinkedHashMap<>();
        for (List<String> row : rows) {
            String code = row.get(table.column(column));
            String group = row.get(table.column(parent));
            String known = parentOf.putIfAbsent(code, group);
            if (known != null && !known.equals(group)) {
                throw new Refusal(column + " " + code + " lies in two of " + parent + ": " + known + ", " + group);
            }
        }
        Map<String, List<String>> groups = new LinkedHashMap<>();
        parentOf.forEach((code, group) ->
                groups.computeIfAbsent(group, key -> new ArrayList<>()).add(code));
        return groups;
    }
}
