package dk.helhed.healthdata.counts;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Puts a submission's rows together to a cube: computes the totals, and finds everything that does not hold together. */
public final class CubeAssembly {

    private static final long MISSING = -1;

    private final Shape shape;
    private final Consumer<Fault> faults;
    private final int[] rowOf;
    private final long[][] counts;

    private CubeAssembly(Shape shape, Consumer<Fault> faults) {
        this.shape = shape;
        this.faults = faults;
        this.rowOf = new int[shape.size()];
        this.counts = new long[shape.structure().measures().size()][shape.size()];
        for (long[] ofMeasure : counts) {
            Arrays.fill(ofMeasure, MISSING);
        }
    }

    /** The cube that the rows make; only where no fault was reported does it hold together. */
    public static Cube of(Shape shape, Iterable<CountRow> rows, Consumer<Fault> faults) {
        CubeAssembly assembly = new CubeAssembly(shape, faults);
        rows.forEach(assembly::place);
        assembly.findMissing();
        assembly.sum();
        new CubeRules(shape, assembly.counts, assembly.rowOf, faults).check();
        return new Cube(shape, assembly.counts);
    }

    private void place(CountRow row) {
        int at = shape.at(row.period(), row.codes());
        if (rowOf[at] != 0) {
            faults.accept(Fault.at(row.row(), null, "duplicate-row"));
            return;
        }
        rowOf[at] = row.row();
        for (int measure = 0; measure < counts.length; measure++) {
            counts[measure][at] = row.counts()[measure];
        }
    }

    private void findMissing() {
        boolean[][] bases = shape.bases();
        for (int at = 0; at < rowOf.length; at++) {
            if (rowOf[at] == 0 && shape.isBase(at, bases)) {
                faults.accept(new Fault(0, null, "missing-combination", shape.key(at)));
            }
        }
    }

    /** By one dimension after the other: what is a total in two of them is summed when the second one's turn comes. */
    private void sum() {
        for (int dimension = 0; dimension < shape.breakdowns().size(); dimension++) {
            int[] lines = shape.lines(dimension);
            int stride = shape.stride(dimension);
            for (Hierarchy.Edge edge : shape.hierarchy(dimension).ordered()) {
                if (!edge.remainder()) {
                    for (int line : lines) {
                        sum(edge, line, stride);
                    }
                }
            }
        }
    }

    private void sum(Hierarchy.Edge edge, int line, int stride) {
        int total = line + edge.total() * stride;
        List<Measure> measures = shape.structure().measures();
        for (int measure = 0; measure < counts.length; measure++) {
            long sum = 0;
            for (int part : edge.parts()) {
                long count = counts[measure][line + part * stride];
                sum = count == MISSING || sum == MISSING ? MISSING : sum + count;
            }
            if (sum != MISSING && counts[measure][total] == MISSING) {
                counts[measure][total] = sum;
            } else if (sum != MISSING && counts[measure][total] != sum) {
                faults.accept(
                        rowOf[total] == 0
                                ? new Fault(0, measures.get(measure).code(), "not-additive", shape.key(total))
                                : Fault.at(rowOf[total], measures.get(measure).code(), "not-additive"));
            }
        }
    }
}
