package dk.helhed.healthdata.disclosure;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.DisclosureRules;
import dk.helhed.healthdata.counts.Measure;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.counts.Sum;
import dk.helhed.healthdata.cube.Dimension;
import java.util.ArrayList;
import java.util.List;

/**
 * What is counted, as a dimension: the measures that are figures, and for each share those who are not in it.
 *
 * @param codes for each code of the dimension the measure that it counts, or of which it counts the others
 * @param wholes for each code the measure that the others are taken from, -1 where it counts a measure itself
 */
record CountedMeasures(Dimension dimension, List<Integer> codes, List<Integer> wholes) {

    static CountedMeasures of(Cube cube) {
        Structure structure = cube.shape().structure();
        boolean[] isFigure = DisclosureRules.figures(structure);
        List<String> names = new ArrayList<>();
        List<Integer> codes = new ArrayList<>();
        List<Integer> wholes = new ArrayList<>();
        for (int i = 0; i < isFigure.length; i++) {
            if (isFigure[i]) {
                names.add(structure.measures().get(i).code());
                codes.add(i);
                wholes.add(-1);
            }
        }
        Dimension.Builder builder = Dimension.named("measure").codes(names);
        for (int i = 0; i < isFigure.length; i++) {
            Measure measure = structure.measures().get(i);
            if (isFigure[i] && measure.denominator() != null && !measure.ofEvents()) {
                String others = measure.code() + "·others";
                builder = builder.unpublished(others).sum(measure.denominator(), List.of(measure.code(), others));
                codes.add(i);
                wholes.add(structure.measure(measure.denominator()));
            }
        }
        for (Sum sum : cube.unstated(null)) {
            builder = builder.sum(sum.total(), sum.parts());
        }
        return new CountedMeasures(builder.build(), List.copyOf(codes), List.copyOf(wholes));
    }

    boolean isOthers(int code) {
        return wholes.get(code) >= 0;
    }

    int measure(int code) {
        return codes.get(code);
    }

    /** @param group the counts of a group by measure */
    long count(long[] group, int code) {
        long count = group[codes.get(code)];
        return isOthers(code) ? group[wholes.get(code)] - count : count;
    }
}
