package dk.helhed.healthdata.audit;

import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** A cube of counts with all its margins, area → municipality → country in the first dimension, as a linked table. */
final class Cube {

    static final int SEXES = 2;
    static final int AGES = 8;
    static final int ORIGINS = 5;

    private static final double[] AGE = {0, 0, .054, .05, .084, .072, .08, .007};
    private static final double[] ORIGIN = {.45, .06, .25, .14, .10};

    final List<Place> places = new ArrayList<>();
    final LinkedTable table;

    /** A row of the first dimension; the country has no parent. */
    record Place(String name, int parent, List<Integer> children) {}

    private Cube(Map<String, List<long[]>> areasByMunicipality) {
        places.add(new Place("country", -1, new ArrayList<>()));
        List<long[]> counts = new ArrayList<>();
        counts.add(new long[162]);
        areasByMunicipality.forEach((name, areas) -> {
            int municipality = add(name, 0);
            counts.add(new long[162]);
            for (long[] area : areas) {
                add(name + "-" + places.size(), municipality);
                long[] margins = margins(area);
                counts.add(margins);
                addTo(counts.get(municipality), margins);
                addTo(counts.getFirst(), margins);
            }
        });
        table = table(counts);
    }

    /** Inner counts per area in the order sex, age, origin. */
    static Cube of(Map<String, List<long[]>> areasByMunicipality) {
        return new Cube(new TreeMap<>(areasByMunicipality));
    }

    /** A cube of invented areas of some 60 to 3,000 residents, of which about half are employed. */
    static Cube random(int municipalities, int areasEach, RandomGenerator random) {
        Map<String, List<long[]>> areas = new TreeMap<>();
        for (int m = 0; m < municipalities; m++) {
            List<long[]> own = new ArrayList<>();
            for (int a = 0; a < areasEach; a++) {
                own.add(area(Math.max(60, 1000 * Math.exp(.7 * random.nextGaussian())), random));
            }
            areas.put("M" + (100 + m), own);
        }
        return of(areas);
    }

    private static long[] area(double residents, RandomGenerator random) {
        long[] counts = new long[SEXES * AGES * ORIGINS];
        for (int i = 0; i < counts.length; i++) {
            double mean = residents / 2 * AGE[i / ORIGINS % AGES] * ORIGIN[i % ORIGINS];
            mean *= Math.exp(.5 * random.nextGaussian());
            counts[i] = Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        return counts;
    }

    int cell(int place, int sex, int age, int origin) {
        return ((place * (SEXES + 1) + sex) * (AGES + 1) + age) * (ORIGINS + 1) + origin;
    }

    private int add(String name, int parent) {
        places.add(new Place(name, parent, new ArrayList<>()));
        places.get(parent).children().add(places.size() - 1);
        return places.size() - 1;
    }

    private long[] margins(long[] inner) {
        long[] all = new long[162];
        for (int i = 0; i < inner.length; i++) {
            int sex = i / (AGES * ORIGINS);
            int age = i / ORIGINS % AGES;
            int origin = i % ORIGINS;
            for (int which = 0; which < 8; which++) {
                all[
                                cell(
                                        0,
                                        (which & 1) == 0 ? sex : SEXES,
                                        (which & 2) == 0 ? age : AGES,
                                        (which & 4) == 0 ? origin : ORIGINS)] +=
                        inner[i];
            }
        }
        return all;
    }

    private static void addTo(long[] sum, long[] part) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part[i];
        }
    }

    private LinkedTable table(List<long[]> counts) {
        var builder = LinkedTable.builder();
        for (int place = 0; place < counts.size(); place++) {
            for (int i = 0; i < 162; i++) {
                long value = counts.get(place)[i];
                String key = places.get(place).name() + "|" + i / 54 + "|" + i / 6 % 9 + "|" + i % 6;
                builder.cell(key, value, 1, CellDisclosure.OPEN, value >= 1 && value <= 4);
            }
        }
        for (int place = 0; place < places.size(); place++) {
            margins(builder, place);
            List<Integer> children = places.get(place).children();
            for (int i = 0; i < 162 && !children.isEmpty(); i++) {
                int rest = i;
                builder.sum(
                        place * 162 + i,
                        children.stream().mapToInt(child -> child * 162 + rest).toArray());
            }
        }
        return builder.build();
    }

    private void margins(LinkedTable.Builder builder, int place) {
        for (int sex = 0; sex <= SEXES; sex++) {
            for (int age = 0; age <= AGES; age++) {
                int start = cell(place, sex, age, 0);
                builder.sum(start + 5, start, start + 1, start + 2, start + 3, start + 4);
            }
            for (int origin = 0; origin <= ORIGINS; origin++) {
                int[] parts = new int[AGES];
                for (int age = 0; age < AGES; age++) {
                    parts[age] = cell(place, sex, age, origin);
                }
                builder.sum(cell(place, sex, AGES, origin), parts);
            }
        }
        for (int i = 0; i < 54; i++) {
            builder.sum(place * 162 + 108 + i, place * 162 + i, place * 162 + 54 + i);
        }
    }
}
