package dk.helhed.healthdata.command;

import dk.helhed.healthdata.command.PolicyFile.DimensionText;
import dk.helhed.healthdata.counts.Sum;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the codes of one column and of the columns that group it. */
final class BreakdownReader {

    private static final Set<String> TOTALS = Set.of(
            "total",
            "totalt",
            "i alt",
            "ialt",
            "alle",
            "all",
            "sum",
            "overall",
            "in total",
            "hele landet",
            "tilsammen");

    private final DimensionText text;
    private final Csv table;
    private final List<String> wrong;
    private final String name;
    private final Set<String> parents = new HashSet<>();

    BreakdownReader(DimensionText text, Csv table, List<String> wrong) {
        this.text = text;
        this.table = table;
        this.wrong = wrong;
        this.name = text.name();
    }

    Breakdown read() {
        List<String> columns = new ArrayList<>(text.parents());
        columns.addAll(text.groupColumns());
        columns.forEach(column -> parents.addAll(Set.copyOf(values(column))));
        List<Integer> rows = finestRows();
        Set<String> found = new TreeSet<>(Names.ORDER);
        rows.forEach(row -> found.add(table.cell(row, name)));
        checkTotals(found);
        List<String> finest = text.codes().isEmpty() ? List.copyOf(found) : listed(found, rows);
        List<Sum> sums = new ArrayList<>();
        Collection<String> top = finest;
        String below = name;
        for (String parent : text.parents()) {
            Map<String, List<String>> groups = groups(rows, below, parent);
            sums.addAll(Breakdown.sums(groups));
            top = groups.keySet();
            below = parent;
        }
        for (String column : text.groupColumns()) {
            sums.addAll(Breakdown.sums(groups(rows, name, column)));
        }
        for (Map<String, List<String>> groups : levels(finest)) {
            sums.addAll(Breakdown.sums(groups));
            top = groups.keySet();
        }
        sums.addAll(Breakdown.sums(text.groups()));
        String total = text.total();
        if (total != null && !top.contains(total)) {
            sums.add(new Sum(total, List.copyOf(top), null));
        }
        return new Breakdown(name, finest, checked(sums, finest), total, text.ordered());
    }

    private List<String> values(String column) {
        int at = table.column(column);
        return table.rows().stream()
                .map(row -> row.get(at))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Those that are not about a total or a group. */
    private List<Integer> finestRows() {
        Set<String> sums = new HashSet<>(text.groups().keySet());
        if (text.total() != null) {
            sums.add(text.total());
        }
        List<Integer> finest = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            String code = table.cell(row, name);
            if (code.isEmpty()) {
                wrong.add(place(row, name) + ": It is empty. Write a code of " + name
                        + (text.total() == null ? "." : ", or " + text.total() + " for all of them."));
            } else if (code.indexOf('·') >= 0 || code.indexOf('|') >= 0) {
                wrong.add(place(row, name) + ": A code may not have · or | in it. Write another sign.");
            } else if (!sums.contains(code) && !isOfGroup(row, code) && code.length() >= upperSigns()) {
                finest.add(row);
            }
        }
        return finest;
    }

    private String place(int row, String column) {
        return table.name() + ", row " + table.numbers().get(row) + ", column " + column;
    }

    /** The signs that all levels but the lowest have: a code that is no longer names a group. */
    private int upperSigns() {
        int signs = 0;
        for (int level = 0; level + 1 < text.levels().size(); level++) {
            signs += text.levels().get(level);
        }
        return text.levels().size() < 2 ? 0 : signs + 1;
    }

    /** The groups that codes name by their first signs, level by level, the smallest groups first. */
    private List<Map<String, List<String>>> levels(List<String> finest) {
        List<Map<String, List<String>>> all = new ArrayList<>();
        Set<String> below = new TreeSet<>(finest);
        int signs = upperSigns() - 1;
        for (int level = text.levels().size() - 2; level >= 0; level--) {
            Map<String, List<String>> groups = new TreeMap<>(Names.ORDER);
            for (String code : below) {
                groups.computeIfAbsent(code.substring(0, signs), key -> new ArrayList<>())
                        .add(code);
            }
            all.add(groups);
            below = groups.keySet();
            signs -= text.levels().get(level);
        }
        return all;
    }

    /** A row that is named like a group is about the group, unless nothing else is in the group. */
    private boolean isOfGroup(int row, String code) {
        if (!parents.contains(code)) {
            return false;
        }
        for (String column : text.parents()) {
            boolean isAlone = table.cell(row, column).equals(code)
                    && table.rows().stream()
                            .noneMatch(other -> other.get(table.column(column)).equals(code)
                                    && !other.get(table.column(name)).equals(code));
            if (isAlone) {
                wrong.add(("%s: %s is named like its %s, and nothing else is in that %s. Give one of them another name,"
                                + " such as \"%s (%s)\".")
                        .formatted(place(row, name), code, column, column, code, column));
            }
        }
        return true;
    }

    private void checkTotals(Set<String> found) {
        String total = text.total();
        for (String code : found) {
            boolean isNamedSo = TOTALS.contains(code.toLowerCase(Locale.ROOT).strip());
            boolean isMisspelt = total != null
                    && !values(name).contains(total)
                    && code.replace(" ", "").equalsIgnoreCase(total.replace(" ", ""));
            if (total == null && isNamedSo) {
                wrong.add(
                        "%s has rows named %s, which reads as a total, and the policy names no total of %s. Add \"total\": \"%s\" to the policy, or rename these rows."
                                .formatted(table.name(), code, name, code));
            } else if (total != null && (isNamedSo || isMisspelt)) {
                wrong.add(
                        "%s has rows named %s, which reads as a total of %s, but the policy calls the total %s. Give both the same name."
                                .formatted(table.name(), code, name, total));
            }
        }
    }

    private List<String> listed(Set<String> found, List<Integer> rows) {
        for (String code : found) {
            if (!text.codes().contains(code)) {
                int row = rows.stream()
                        .filter(each -> table.cell(each, name).equals(code))
                        .findFirst()
                        .orElseThrow();
                wrong.add("%s: %s is not among the codes that the policy lists for %s. %s"
                        .formatted(place(row, name), code, name, Names.known(code, text.codes())));
            }
        }
        return text.codes().stream().distinct().toList();
    }

    private Map<String, List<String>> groups(List<Integer> rows, String column, String parent) {
        Map<String, String> parentOf = new TreeMap<>(Names.ORDER);
        Set<String> told = new HashSet<>();
        for (int row : rows) {
            String code = table.cell(row, column);
            String group = table.cell(row, parent);
            if (group.isEmpty()) {
                if (!code.isEmpty() && told.add(code)) {
                    wrong.add("%s: It is empty. Write the %s that %s lies in, or leave %s out of the policy."
                            .formatted(place(row, parent), parent, code, parent));
                }
                continue;
            }
            String known = parentOf.putIfAbsent(code, group);
            if (known != null && !known.equals(group) && told.add(code)) {
                wrong.add("%s: %s lies in %s %s here and in %s above. Write the same in all its rows."
                        .formatted(place(row, parent), code, parent, group, known));
            }
        }
        Map<String, List<String>> groups = new TreeMap<>(Names.ORDER);
        parentOf.forEach((code, group) ->
                groups.computeIfAbsent(group, key -> new ArrayList<>()).add(code));
        return groups;
    }

    /** Sums of codes that there are, each after those that give its parts. */
    private List<Sum> checked(List<Sum> sums, List<String> finest) {
        Set<String> known = new LinkedHashSet<>(finest);
        sums.forEach(sum -> known.add(sum.total()));
        for (Sum sum : sums) {
            for (String part : sum.parts()) {
                if (!known.contains(part)) {
                    wrong.add("The group %s of %s has the part %s, which the table does not have. %s"
                            .formatted(sum.total(), name, part, Names.known(part, known)));
                }
            }
            if (finest.contains(sum.total())) {
                wrong.add("%s is a code of %s and the name of a group of its codes. Rename one of them."
                        .formatted(sum.total(), name));
            }
        }
        return ordered(sums);
    }

    private List<Sum> ordered(List<Sum> sums) {
        List<Sum> left = new ArrayList<>(sums);
        List<Sum> ordered = new ArrayList<>();
        boolean isMoving = true;
        while (isMoving && !left.isEmpty()) {
            Set<String> open = new HashSet<>();
            left.forEach(sum -> open.add(sum.total()));
            List<Sum> ready = left.stream()
                    .filter(sum -> sum.parts().stream().noneMatch(open::contains))
                    .toList();
            ordered.addAll(ready);
            left.removeAll(ready);
            isMoving = !ready.isEmpty();
        }
        if (!left.isEmpty()) {
            @Nullable
            String circle =
                    String.join(", ", left.stream().map(Sum::total).distinct().toList());
            wrong.add("The groups of " + name + " are parts of one another in a circle: " + circle
                    + ". A group may hold only codes and smaller groups.");
        }
        return ordered;
    }
}
