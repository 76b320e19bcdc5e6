package dk.helhed.healthdata.reading;

import dk.helhed.healthdata.counts.Code;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Measure;
import dk.helhed.healthdata.counts.Measure.Counts;
import dk.helhed.healthdata.counts.Repeat;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.text.Bilingual;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Structures with dimensions in any order, and counts of which many are hidden, none or missing. */
public final class RandomCubes {

    private static final List<String> AREAS = List.of("DK", "1082", "1081", "0751", "0707", "0615", "0730", "0851");
    private static final List<Role> ROLES = List.of(Role.SEX, Role.AGE, Role.ORIGIN);
    private static final long GREAT = 5_000_000_000L;

    private final Random random;
    private final String mark;

    public RandomCubes(long seed) {
        this.random = new Random(seed);
        this.mark = Long.toString(seed, 36).toUpperCase(Locale.ROOT).replace('-', 'M');
    }

    /** The indicators of every structure, of each kind one, and their units. */
    public Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put(indicator("COUNT"), "COUNT");
        units.put(indicator("SHARE"), "PERCENT");
        units.put(indicator("RATE"), "PER_1000");
        units.put(indicator("AGAIN"), "PER_100000");
        units.put(indicator("LATER"), "PERCENT");
        return units;
    }

    private String indicator(String kind) {
        return "T" + mark + "_" + kind;
    }

    public Structure first() {
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(dimension("area", Role.AREA, null, AREAS.subList(0, 2 + random.nextInt(4))));
        dimensions.add(dimension("period", Role.PERIOD, null, List.of()));
        int others = random.nextInt(4);
        for (int i = 0; i < others; i++) {
            List<String> codes = new ArrayList<>(List.of("T"));
            IntStream.rangeClosed(0, random.nextInt(3)).forEach(code -> codes.add("c" + code));
            Collections.shuffle(codes, random);
            dimensions.add(dimension("dim" + i, ROLES.get(i), "T", codes));
        }
        Collections.shuffle(dimensions, random);
        return new Structure(dimensions, measures(false));
    }

    /** The same with more codes in any place of the lists, and one more measure. */
    public Structure grown(Structure structure) {
        List<Dimension> dimensions = new ArrayList<>();
        for (Dimension dimension : structure.dimensions()) {
            if (dimension.role() == Role.PERIOD) {
                dimensions.add(dimension);
                continue;
            }
            List<Code> codes = new ArrayList<>(dimension.codes());
            String more = dimension.role() == Role.AREA ? AREAS.get(codes.size()) : "later";
            codes.add(random.nextInt(codes.size() + 1), new Code(more, title(more)));
            dimensions.add(new Dimension(
                    dimension.code(), dimension.role(), dimension.title(), codes, null, dimension.total()));
        }
        return new Structure(dimensions, measures(true));
    }

    private List<Measure> measures(boolean later) {
        List<Measure> measures = new ArrayList<>(List.of(
                persons("POP", null, null),
                persons("ALL", null, indicator("COUNT")),
                persons("EMP", "POP", indicator("SHARE")),
                persons("ADMITTED", "POP", null),
                new Measure("ADM", title("ADM"), Counts.EVENTS, "POP", indicator("RATE"), "ADMITTED", null, null),
                persons("ONCE", "POP", null),
                new Measure(
                        "REP",
                        title("REP"),
                        Counts.EVENTS,
                        "POP",
                        indicator("AGAIN"),
                        "ADMITTED",
                        List.of(new Repeat(1, "ONCE")),
                        null)));
        if (later) {
            measures.add(random.nextInt(measures.size()), persons("LATER", "POP", indicator("LATER")));
        }
        return measures;
    }

    private static Measure persons(String code, @Nullable String denominator, @Nullable String indicator) {
        return new Measure(code, title(code), Counts.PERSONS, denominator, indicator, null, null, null);
    }

    private static Dimension dimension(String code, Role role, @Nullable String total, List<String> codes) {
        return new Dimension(
                code,
                role,
                title(code),
                codes.stream().map(each -> new Code(each, title(each))).toList(),
                null,
                total);
    }

    private static Bilingual title(String text) {
        return new Bilingual(text + " (da)", text);
    }

    public Cube cube(Structure structure, List<String> periods) {
        Shape shape = Shape.of(structure, periods);
        long[][] counts = new long[structure.measures().size()][shape.size()];
        int population = structure.measure("POP");
        for (int at = 0; at < shape.size(); at++) {
            counts[population][at] = random.nextInt(10) == 0 ? 0 : 5 + random.nextInt(3_000);
            for (int measure = 0; measure < counts.length; measure++) {
                if (measure != population) {
                    counts[measure][at] = count(structure.measures().get(measure).code(), counts[population][at]);
                }
            }
        }
        return new Cube(shape, counts);
    }

    private long count(String measure, long population) {
        if (measure.equals("ALL") && random.nextInt(20) == 0) {
            return GREAT + random.nextInt();
        }
        long count = population == 0 ? 0 : random.nextLong(population + 1);
        return count < 5 ? 0 : random.nextBoolean() ? count : Math.min(count, 5 + random.nextInt(8));
    }

    /** Four of five. */
    public boolean[][] shown(Cube cube) {
        boolean[][] shown = new boolean[cube.measures()][cube.shape().size()];
        for (boolean[] ofMeasure : shown) {
            for (int at = 0; at < ofMeasure.length; at++) {
                ofMeasure[at] = random.nextInt(5) > 0;
            }
        }
        return shown;
    }
}
