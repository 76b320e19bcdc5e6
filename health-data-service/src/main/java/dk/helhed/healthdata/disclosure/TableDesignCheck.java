package dk.helhed.healthdata.disclosure;

import dk.helhed.healthdata.counts.Code;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.DisclosureRules;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.Sum;
import dk.helhed.healthdata.cube.CubeBuilder;
import dk.helhed.healthdata.cube.Dimension;
import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.cube.Measure;
import dk.helhed.healthdata.protection.DesignRules;
import dk.helhed.healthdata.protection.TableDesign;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Judges a cube as a whole, and finds coarser ones that would do: ages as wider bands, or a breakdown less. */
public final class TableDesignCheck {

    private TableDesignCheck() {}

    /**
     * By the cube alone: what earlier releases showed of it does not count.
     *
     * @param mostPrimaryPercent the most that it may have, and that a coarser one would have
     */
    public static TableDesign of(Cube cube, Policy policy, int mostPrimaryPercent) {
        Set<String> fixed = named(cube, Role.AREA);
        fixed.addAll(named(cube, Role.PERIOD));
        return of(cube, policy, mostPrimaryPercent, named(cube, Role.AGE), fixed);
    }

    /**
     * The same for any dimensions.
     *
     * @param ordered those whose neighbouring codes can be made one
     * @param fixed those that stay as they are
     */
    public static TableDesign of(
            Cube cube, Policy policy, int mostPrimaryPercent, Set<String> ordered, Set<String> fixed) {
        DisclosureRules exposure = DisclosureRules.of(cube, policy, List.of());
        return TableDesign.of(
                figures(cube),
                new DesignRules(figures -> primaries(figures, exposure), mostPrimaryPercent, ordered, fixed));
    }

    private static Set<String> named(Cube cube, Role role) {
        Set<String> names = new HashSet<>();
        cube.shape().structure().of(role).ifPresent(dimension -> names.add(dimension.code()));
        return names;
    }

    /** The cube's counts, numbered as they are there but for the measure, which comes last. */
    private static Figures figures(Cube cube) {
        Shape shape = cube.shape();
        List<Measure> measures = shape.structure().measures().stream()
                .map(measure -> new Measure(measure.code(), null, false, new TreeMap<>()))
                .toList();
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(Dimension.named(period(shape)).codes(shape.periods()).build());
        shape.breakdowns().forEach(breakdown -> dimensions.add(dimension(breakdown)));
        dimensions.add(Measure.dimension(measures));
        CubeBuilder counts = new CubeBuilder(dimensions, Long.MAX_VALUE);
        for (int at = 0; at < shape.size(); at++) {
            for (int measure = 0; measure < cube.measures(); measure++) {
                counts.put(at * cube.measures() + measure, cube.count(measure, at));
            }
        }
        return new Figures(counts.build(), measures, Map.of());
    }

    private static String period(Shape shape) {
        return shape.structure().of(Role.PERIOD).orElseThrow().code();
    }

    /** A total that holds more than its parts is one here, too: nothing is added up. */
    private static Dimension dimension(dk.helhed.healthdata.counts.Dimension breakdown) {
        Dimension.Builder builder = Dimension.named(breakdown.code())
                .codes(breakdown.codes().stream().map(Code::code).toList());
        for (Sum sum : breakdown.sums()) {
            builder = builder.sum(sum.total(), sum.parts());
        }
        return builder.build();
    }

    private static BitSet primaries(Figures figures, DisclosureRules exposure) {
        BitSet primaries = new BitSet();
        int measures = figures.measures().size();
        long[] group = new long[measures];
        for (int cell = 0; cell < figures.cube().cells(); cell += measures) {
            for (int measure = 0; measure < measures; measure++) {
                group[measure] = figures.cube().count(cell + measure);
            }
            for (int measure = 0; measure < measures; measure++) {
                primaries.set(cell + measure, exposure.isPrimary(measure, group));
            }
        }
        return primaries;
    }
}
