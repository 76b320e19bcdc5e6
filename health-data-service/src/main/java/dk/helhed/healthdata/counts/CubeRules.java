package dk.helhed.healthdata.counts;

import java.util.List;
import java.util.function.Consumer;

/** What must hold between the measures of a coordinate, and between a total that holds more than its parts and them. */
final class CubeRules {

    private final Shape shape;
    private final List<Measure> measures;
    private final long[][] counts;
    private final int[] rowOf;
    private final Consumer<Fault> faults;

    CubeRules(Shape shape, long[][] counts, int[] rowOf, Consumer<Fault> faults) {
        this.shape = shape;
        this.measures = shape.structure().measures();
        this.counts = counts;
        this.rowOf = rowOf;
        this.faults = faults;
    }

    void check() {
        for (int measure = 0; measure < measures.size(); measure++) {
            for (int at = 0; at < shape.size(); at++) {
                if (rowOf[at] != 0) {
                    check(measure, at);
                }
            }
        }
        for (int dimension = 0; dimension < shape.breakdowns().size(); dimension++) {
            for (Hierarchy.Edge edge : shape.hierarchy(dimension).ordered()) {
                if (edge.remainder()) {
                    for (int line : shape.lines(dimension)) {
                        remainder(edge, line, shape.stride(dimension));
                    }
                }
            }
        }
    }

    private void check(int index, int at) {
        Measure measure = measures.get(index);
        long count = counts[index][at];
        if (measure.denominator() != null && !measure.ofEvents()) {
            refuseIf(count > count(measure.denominator(), at), at, measure, "over-denominator");
        }
        if (measure.persons() == null) {
            return;
        }
        long persons = count(measure.persons(), at);
        refuseIf(persons > count || (persons == 0 && count > 0), at, measure, "persons-and-events");
        if (!measure.byNumber().isEmpty()) {
            long heads = 0;
            long events = 0;
            for (Repeat repeat : measure.byNumber()) {
                heads += count(repeat.measure(), at);
                events += repeat.events() * count(repeat.measure(), at);
            }
            refuseIf(heads != persons || events != count, at, measure, "not-additive-by-number");
        }
    }

    /** What the total holds besides its parts are people too. */
    private void remainder(Hierarchy.Edge edge, int line, int stride) {
        int total = line + edge.total() * stride;
        long[] rest = new long[measures.size()];
        for (int measure = 0; measure < rest.length; measure++) {
            rest[measure] = Remainder.of(counts[measure], edge, line, stride);
            if (rest[measure] == Remainder.UNKNOWN) {
                return;
            }
            refuseIf(rest[measure] < 0, total, measures.get(measure), "less-than-parts");
        }
        for (int index = 0; index < rest.length; index++) {
            Measure measure = measures.get(index);
            if (measure.denominator() != null && !measure.ofEvents()) {
                refuseIf(
                        rest[index] > rest[shape.structure().measure(measure.denominator())],
                        total,
                        measure,
                        "rest-over-denominator");
            }
            if (measure.persons() != null) {
                long persons = rest[shape.structure().measure(measure.persons())];
                refuseIf(persons > rest[index], total, measure, "rest-persons-and-events");
            }
        }
    }

    private long count(String measure, int at) {
        return counts[shape.structure().measure(measure)][at];
    }

    private void refuseIf(boolean wrong, int at, Measure measure, String code) {
        if (wrong) {
            faults.accept(new Fault(rowOf[at], measure.code(), code, rowOf[at] == 0 ? shape.key(at) : null));
        }
    }
}
