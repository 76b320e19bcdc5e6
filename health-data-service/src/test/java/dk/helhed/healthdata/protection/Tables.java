package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.cube.Cube;
import dk.helhed.healthdata.cube.CubeBuilder;
import dk.helhed.healthdata.cube.Dimension;
import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.cube.Measure;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Small tables for tests, and what protects them. */
final class Tables {

    static final ProtectionPolicy POLICY = ProtectionPolicy.DEFAULT;

    private static final long PLENTY = 1L << 30;

    private Tables() {}

    static DesignRules rules(Set<String> ordered) {
        return new DesignRules(
                figures -> Sensitivity.primaries(figures, POLICY), POLICY.mostPrimaryPercent(), ordered, Set.of());
    }

    /** A flat dimension with its total, T. */
    static Dimension flat(String name, int codes) {
        List<String> all =
                IntStream.range(0, codes).mapToObj(i -> name + (i + 1)).toList();
        return Dimension.named(name).codes(all).sum("T", all).build();
    }

    static Measure count(String name) {
        return new Measure(name, null, false, new TreeMap<>());
    }

    static Measure shareOf(String denominator, String name) {
        return new Measure(name, denominator, true, new TreeMap<>());
    }

    static Figures counts(List<Dimension> dimensions, Map<List<String>, Long> counts) {
        List<Dimension> all = new ArrayList<>(dimensions);
        all.add(Measure.dimension(List.of(count("persons"))));
        CubeBuilder builder = new CubeBuilder(all, PLENTY);
        counts.forEach((codes, count) -> {
            List<String> cell = new ArrayList<>(codes);
            cell.add("persons");
            builder.put(builder.cell(cell), count);
        });
        if (!builder.addUp().isEmpty()) {
            throw new IllegalArgumentException("totals are wrong");
        }
        return new Figures(builder.build(), List.of(count("persons")), Map.of());
    }

    /** Every finest cell gets a count from 0 to one less than this; small ones are as likely as all others together. */
    static Figures random(long seed, int below, Dimension... dimensions) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        fill(List.of(dimensions), new ArrayList<>(), counts, random, below);
        return counts(List.of(dimensions), counts);
    }

    private static void fill(
            List<Dimension> dimensions,
            List<String> codes,
            Map<List<String>, Long> counts,
            SplittableRandom random,
            int below) {
        if (codes.size() == dimensions.size()) {
            counts.put(List.copyOf(codes), (long) random.nextInt(random.nextBoolean() ? Math.min(6, below) : below));
            return;
        }
        Dimension dimension = dimensions.get(codes.size());
        for (int code = 0; code < dimension.size(); code++) {
            int finest = code;
            if (dimension.sums().stream().noneMatch(sum -> sum.total() == finest)) {
                codes.add(dimension.codes().get(code));
                fill(dimensions, codes, counts, random, below);
                codes.remove(codes.size() - 1);
            }
        }
    }

    static Protection protect(Cube cube, LinkedTable table) {
        return Protector.protect(cube, table, POLICY.width(), () -> false, progress -> {});
    }

    static Protection.Safe safe(Figures figures, LinkedTable table) {
        return (Protection.Safe) protect(figures.cube(), table);
    }

    static BitSet primaries(LinkedTable table) {
        BitSet primaries = new BitSet();
        IntStream.range(0, table.cells()).filter(table::isPrimary).forEach(primaries::set);
        return primaries;
    }

    /** Everything that may be hidden at all. */
    static BitSet hideable(LinkedTable table) {
        BitSet cells = new BitSet();
        IntStream.range(0, table.cells())
                .filter(cell -> table.disclosure(cell) != CellDisclosure.KNOWN)
                .forEach(cells::set);
        return cells;
    }
}
