package dk.helhed.healthdata.disclosure;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.DisclosureRules;
import dk.helhed.healthdata.counts.EarlierRelease;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.cube.CubeBuilder;
import dk.helhed.healthdata.cube.Dimension;
import dk.helhed.healthdata.cube.Sum;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A cube as the protector takes it: period, breakdowns and what is counted as dimensions of one table. */
final class ProtectableTable {

    private final Cube cube;
    private final Policy policy;
    private final DisclosureRules rules;
    private final CountedMeasures measures;
    private final Groups groups;
    private final dk.helhed.healthdata.cube.Cube table;

    private ProtectableTable(Cube cube, Policy policy, List<EarlierRelease> earlier, long memory) {
        this.cube = cube;
        this.policy = policy;
        this.rules = DisclosureRules.of(cube, policy, earlier);
        this.measures = CountedMeasures.of(cube);
        List<Codes> breakdowns = cube.shape().breakdowns().stream()
                .map(breakdown -> Codes.of(breakdown, cube.unstated(breakdown.code())))
                .toList();
        this.groups = new Groups(cube, breakdowns);
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(Dimension.named("period").codes(cube.shape().periods()).build());
        breakdowns.forEach(codes -> dimensions.add(codes.dimension()));
        dimensions.add(measures.dimension());
        this.table = counted(dimensions, memory);
    }

    /** @param memory how many bytes protector and table may take */
    static ProtectableTable of(Cube cube, Policy policy, List<EarlierRelease> earlier, long memory) {
        return new ProtectableTable(cube, policy, earlier, memory);
    }

    private dk.helhed.healthdata.cube.Cube counted(List<Dimension> dimensions, long memory) {
        CubeBuilder builder = new CubeBuilder(dimensions, memory);
        dk.helhed.healthdata.cube.Cube empty = builder.build();
        for (int cell = 0; cell < empty.cells(); cell++) {
            builder.put(cell, measures.count(group(empty, cell), measureCode(empty, cell)));
        }
        if (!builder.addUp().isEmpty()) {
            throw new IllegalStateException("the counts do not hold together");
        }
        return builder.build();
    }

    private long[] group(dk.helhed.healthdata.cube.Cube of, int cell) {
        return groups.counts(of.code(cell, 0), breakdownCodes(of, cell));
    }

    private static int[] breakdownCodes(dk.helhed.healthdata.cube.Cube of, int cell) {
        int[] codes = new int[of.dimensions().size() - 2];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = of.code(cell, i + 1);
        }
        return codes;
    }

    private static int measureCode(dk.helhed.healthdata.cube.Cube of, int cell) {
        return of.code(cell, of.dimensions().size() - 1);
    }

    dk.helhed.healthdata.cube.Cube cube() {
        return table;
    }

    LinkedTable linked() {
        LinkedTable.Builder linked = LinkedTable.builder();
        for (int cell = 0; cell < table.cells(); cell++) {
            add(linked, cell);
        }
        for (int d = 0; d < table.dimensions().size(); d++) {
            for (Sum sum : table.dimensions().get(d).sums()) {
                sum(linked, d, sum);
            }
        }
        return linked.build();
    }

    private void add(LinkedTable.Builder linked, int cell) {
        int code = measureCode(table, cell);
        int at = groups.coordinate(table.code(cell, 0), breakdownCodes(table, cell));
        long count = table.count(cell);
        int added;
        if (measures.isOthers(code)) {
            boolean primary = policy.complement() && rules.isFew(count);
            added = linked.cell(table.key(cell), count, 0, CellDisclosure.WITHHELD, primary, rules.reach());
        } else if (at < 0) {
            long[] group = group(table, cell);
            boolean primary = rules.isPrimary(measures.measure(code), group);
            long reach = rules.reach(measures.measure(code), group);
            added = linked.cell(table.key(cell), count, 0, CellDisclosure.WITHHELD, primary, reach);
        } else {
            int measure = measures.measure(code);
            added = linked.cell(
                    table.key(cell),
                    count,
                    1,
                    rules.disclosure(measure, at),
                    rules.isPrimary(measure, at),
                    rules.reach(measure, at));
        }
        if (added != cell) {
            throw new IllegalStateException("the table is not numbered as its cube");
        }
    }

    private void sum(LinkedTable.Builder linked, int dimension, Sum sum) {
        boolean isMeasure = dimension == table.dimensions().size() - 1;
        for (int cell = 0; cell < table.cells(); cell++) {
            // The sums of those who are not in a numerator follow from the others.
            if (table.code(cell, dimension) == sum.total()
                    && (isMeasure || !measures.isOthers(measureCode(table, cell)))) {
                int total = cell;
                LinkedTable.Builder same = linked.sum(
                        total,
                        sum.parts().stream()
                                .mapToInt(part -> table.sibling(total, dimension, part))
                                .toArray());
            }
        }
    }

    /** By measure, then by coordinate: what is not among the hidden cells, and is a figure at all. */
    boolean[][] shown(BitSet hidden) {
        Shape shape = cube.shape();
        boolean[][] shown = new boolean[cube.measures()][shape.size()];
        for (int cell = 0; cell < table.cells(); cell++) {
            int code = measureCode(table, cell);
            int at = groups.coordinate(table.code(cell, 0), breakdownCodes(table, cell));
            if (at >= 0 && !measures.isOthers(code)) {
                shown[measures.measure(code)][at] = !hidden.get(cell);
            }
        }
        return shown;
    }
}
