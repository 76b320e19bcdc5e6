package dk.helhed.healthdata.counts;

import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.List;

/** Adds the cells of one release's cube to a linked table, and the equations between them. */
final class CubeCells {

    private final LinkedTable.Builder table;
    private final Cube cube;
    private final Shape shape;
    private final List<Measure> measures;
    private final Policy policy;
    private final DisclosureRules rules;
    private final EarlierCounts published;
    private final String prefix;
    private final CountKeys keys;
    private final int[][] cells;

    /** @param prefix marks an earlier release; empty for the one that is to be protected */
    CubeCells(
            LinkedTable.Builder table,
            Cube cube,
            String dataset,
            Policy policy,
            EarlierCounts published,
            String prefix) {
        this.table = table;
        this.cube = cube;
        this.shape = cube.shape();
        this.measures = shape.structure().measures();
        this.policy = policy;
        this.rules = new DisclosureRules(cube, dataset, policy, published);
        this.published = published;
        this.prefix = prefix;
        this.keys = CountKeys.of(shape, dataset);
        this.cells = new int[measures.size()][shape.size()];
    }

    int[][] cells() {
        return cells;
    }

    void add() {
        int[] group = new int[measures.size()];
        for (int at = 0; at < shape.size(); at++) {
            for (int measure = 0; measure < group.length; measure++) {
                cells[measure][at] = count(measure, at);
                group[measure] = cells[measure][at];
            }
            between(shape.key(at), cube.group(at), group);
        }
        for (int dimension = 0; dimension < shape.breakdowns().size(); dimension++) {
            for (Hierarchy.Edge edge : shape.hierarchy(dimension).ordered()) {
                for (int line : shape.lines(dimension)) {
                    sum(edge, line, shape.stride(dimension));
                }
            }
            for (Hierarchy.Edge edge : shape.unstated(dimension, cube)) {
                for (int line : shape.lines(dimension)) {
                    sum(edge, line, shape.stride(dimension));
                }
            }
        }
    }

    private String name(int measure, int at) {
        return shape.key(at) + "·" + measures.get(measure).code();
    }

    private int count(int measure, int at) {
        long value = cube.count(measure, at);
        EarlierCounts.Version same = published.isEmpty() ? null : published.of(keys.of(measure, at), value);
        if (same != null && same.cell >= 0) {
            return same.cell;
        }
        int cell = table.cell(
                prefix + name(measure, at),
                value,
                1,
                rules.disclosure(measure, at),
                rules.isPrimary(measure, at),
                rules.reach(measure, at));
        if (same != null) {
            same.cell = cell;
        }
        return cell;
    }

    /**
     * By how few people a count differs from what it was when it was hidden. Whoever assumes that most counts did not change
     * could work that out from totals that both releases show, and learn of these people without knowing the count.
     */
    void addChanges() {
        for (int measure = 0; measure < cells.length; measure++) {
            for (int at = 0; at < shape.size(); at++) {
                int number = 0;
                for (EarlierCounts.Version before : published.hidden(keys.of(measure, at))) {
                    long change = cube.count(measure, at) - before.value;
                    if (before.cell >= 0 && rules.isFew(Math.abs(change))) {
                        int cell = hidden(name(measure, at) + "·change" + number++, Math.abs(change), true);
                        int now = cells[measure][at];
                        sum(change > 0 ? now : before.cell, change > 0 ? before.cell : now, cell);
                    }
                }
            }
        }
    }

    /** What the measures of one group of people say of one another. */
    private void between(String key, long[] counts, int[] group) {
        for (int index = 0; index < measures.size(); index++) {
            Measure measure = measures.get(index);
            if (policy.complement() && measure.denominator() != null && !measure.ofEvents()) {
                int whole = shape.structure().measure(measure.denominator());
                long others = counts[whole] - counts[index];
                int cell = hidden(key + "·" + measure.code() + "·not", others, rules.isFew(others));
                sum(group[whole], group[index], cell);
            }
            if (measure.persons() != null) {
                int persons = shape.structure().measure(measure.persons());
                // One event more than persons says that one of them came again.
                long more = counts[index] - counts[persons];
                int cell = hidden(key + "·" + measure.code() + "·more", more, rules.isFew(more));
                sum(group[index], group[persons], cell);
            }
            if (!measure.byNumber().isEmpty()) {
                byNumber(measure, group[index], group);
            }
        }
        for (Sum sum : cube.unstated(null)) {
            sum(
                    group[shape.structure().measure(sum.total())],
                    sum.parts().stream()
                            .mapToInt(part -> group[shape.structure().measure(part)])
                            .toArray());
        }
    }

    private void byNumber(Measure measure, int events, int[] group) {
        int size = measure.byNumber().size();
        int[] having = new int[size + 1];
        int[] times = new int[size + 1];
        int[] once = new int[size + 1];
        for (int i = 0; i < size; i++) {
            having[i] =
                    group[shape.structure().measure(measure.byNumber().get(i).measure())];
            times[i] = measure.byNumber().get(i).events();
            once[i] = 1;
        }
        times[size] = -1;
        once[size] = -1;
        having[size] = events;
        equation(having, times);
        having[size] = group[shape.structure().measure(String.valueOf(measure.persons()))];
        equation(having, once);
    }

    private void sum(Hierarchy.Edge edge, int line, int stride) {
        int total = line + edge.total() * stride;
        int parts = edge.parts().length;
        long[] rest = new long[measures.size()];
        int[] group = new int[measures.size()];
        for (int measure = 0; measure < rest.length; measure++) {
            rest[measure] = Remainder.of(cube.counts()[measure], edge, line, stride);
        }
        String key = shape.key(total) + "·rest " + stride + " " + edge.at();
        for (int measure = 0; measure < rest.length; measure++) {
            int[] of = new int[parts + (edge.remainder() ? 1 : 0)];
            for (int i = 0; i < parts; i++) {
                of[i] = cells[measure][line + edge.parts()[i] * stride];
            }
            if (edge.remainder()) {
                group[measure] = hidden(
                        key + "·" + measures.get(measure).code(),
                        rest[measure],
                        rules.isPrimary(measure, rest),
                        rules.reach(measure, rest));
                of[parts] = group[measure];
            }
            sum(cells[measure][total], of);
        }
        if (edge.remainder()) {
            between(key, rest, group);
        }
    }

    /** A count that is no figure of its own, but that anyone can work out from those that are. */
    private int hidden(String key, long value, boolean primary) {
        return hidden(key, value, primary, rules.reach());
    }

    private int hidden(String key, long value, boolean primary, long reach) {
        return table.cell(prefix + key, value, 0, CellDisclosure.WITHHELD, primary, reach);
    }

    private void sum(int total, int... parts) {
        LinkedTable.Builder same = table.sum(total, parts);
    }

    private void equation(int[] of, int[] coefficients) {
        LinkedTable.Builder same = table.equation(of, coefficients);
    }
}
