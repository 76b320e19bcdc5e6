package dk.helhed.healthdata.command;

import dk.helhed.healthdata.counts.CountRow;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.CubeAssembly;
import dk.helhed.healthdata.counts.Fault;
import dk.helhed.healthdata.counts.Measure;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.Structure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the counts of a table; everything that is wrong with it is reported at once, and no count is repeated. */
final class CubeFile {

    /** Of a row that is in no file. */
    private static final int NO_ROW = -1;

    private final Publication of;
    private final List<Breakdown> axes;
    private final Structure structure;
    private final Measured measured;
    private final Counts counts;
    private final Set<String> wrong = new LinkedHashSet<>();

    private CubeFile(Publication of, Axes axes, Counts counts) {
        this.of = of;
        this.axes = axes.of(of);
        this.structure = axes.structure(of);
        this.measured = Measured.of(of.text());
        this.counts = counts;
    }

    static Cube read(Publication publication, Axes axes, Counts counts) {
        return new CubeFile(publication, axes, counts).read();
    }

    private Cube read() {
        long cells = Shape.cells(structure, 1);
        if (cells > of.policy().mostCells()) {
            throw new Refusal(
                    "%s has %s figures with all totals, more than the %d of the rule mostCells. Drop a dimension, take coarser codes, or raise the rule."
                            .formatted(
                                    of.table().name(),
                                    cells == Long.MAX_VALUE ? "far too many" : String.valueOf(cells),
                                    of.policy().mostCells()));
        }
        Shape shape = Shape.of(structure, List.of(Axes.PERIOD));
        List<CountRow> rows = rows(shape);
        refuseIfWrong();
        List<Fault> faults = new ArrayList<>();
        if (of.text().missing() == PolicyFile.Missing.zero) {
            rows.addAll(missing(shape, rows));
        }
        Cube cube = CubeAssembly.of(shape, rows, faults::add);
        FaultTexts.of(faults, of, axes).forEach(wrong::add);
        refuseIfWrong();
        return cube;
    }

    private List<CountRow> rows(Shape shape) {
        List<Map<String, Integer>> places =
                shape.breakdowns().stream().map(Shape::places).toList();
        Map<Integer, CountRow> added = new HashMap<>();
        List<CountRow> rows = new ArrayList<>();
        for (int row = 0; row < of.table().rows().size(); row++) {
            if (of.counts(row)) {
                int[] codes = new int[axes.size()];
                for (int axis = 0; axis < codes.length; axis++) {
                    codes[axis] = places.get(axis).getOrDefault(code(row, axis), 0);
                }
                CountRow read = new CountRow(of.table().numbers().get(row), Axes.PERIOD, codes, counts(row));
                CountRow same = of.dropped().isEmpty() ? null : added.get(shape.at(Axes.PERIOD, codes));
                if (same == null) {
                    rows.add(read);
                    added.put(shape.at(Axes.PERIOD, codes), read);
                } else {
                    for (int measure = 0; measure < read.counts().length; measure++) {
                        same.counts()[measure] += read.counts()[measure];
                    }
                }
            }
        }
        return rows;
    }

    private String code(int row, int axis) {
        Breakdown breakdown = axes.get(axis);
        if (!of.breakdowns().containsKey(breakdown.name())) {
            return breakdown.codes().get(0);
        }
        return Axes.common(of, breakdown, of.table().cell(row, breakdown.name()));
    }

    private long[] counts(int row) {
        List<Measure> measures = measured.measures();
        long[] read = new long[measures.size()];
        for (int measure = 0; measure < read.length; measure++) {
            for (Map.Entry<String, Integer> column : measured.columns()
                    .getOrDefault(measures.get(measure).code(), Map.of())
                    .entrySet()) {
                read[measure] += column.getValue() * count(row, column.getKey());
            }
        }
        return read;
    }

    private long count(int row, String column) {
        String text = of.table().cell(row, column);
        OptionalLong count = counts.read(text);
        if (count.isEmpty()) {
            wrong.add("%s, row %d, column %s: %s"
                    .formatted(of.table().name(), of.table().numbers().get(row), column, counts.cure(text)));
        }
        return count.orElse(0);
    }

    /** A row of zeros for every combination of finest codes that has none. */
    private List<CountRow> missing(Shape shape, List<CountRow> rows) {
        Set<Integer> there = new HashSet<>();
        rows.forEach(row -> there.add(shape.at(Axes.PERIOD, row.codes())));
        List<int[]> all = List.of(new int[axes.size()]);
        for (int axis = 0; axis < axes.size(); axis++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] start : all) {
                // The finest codes stand first.
                for (int code = 0; code < axes.get(axis).finest().size(); code++) {
                    int[] codes = start.clone();
                    codes[axis] = code;
                    longer.add(codes);
                }
            }
            all = longer;
        }
        return all.stream()
                .filter(codes -> !there.contains(shape.at(Axes.PERIOD, codes)))
                .map(codes -> new CountRow(
                        NO_ROW, Axes.PERIOD, codes, new long[measured.measures().size()]))
                .toList();
    }

    private void refuseIfWrong() {
        if (!wrong.isEmpty()) {
            throw Refusal.of(List.copyOf(wrong));
        }
    }

    /** Figures by their place, for messages. */
    static Map<String, String> named(List<Breakdown> axes, Publication of, String key) {
        String[] parts = key.split("[·|]", -1);
        Map<String, String> named = new LinkedHashMap<>();
        for (int axis = 0; axis < axes.size() && axis + 1 < parts.length; axis++) {
            if (of.breakdowns().containsKey(axes.get(axis).name())) {
                named.put(axes.get(axis).name(), parts[axis + 1]);
            }
        }
        return named;
    }
}
