package dk.helhed.healthdata.disclosure;

import dk.helhed.healthdata.counts.Code;
import dk.helhed.healthdata.counts.CountRow;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.CubeAssembly;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Measure;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.counts.Sum;
import dk.helhed.healthdata.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Datasets about the same people, by one breakdown each: invented persons, counted once by age and once by sex and origin. */
final class LinkedDatasets {

    static final List<String> AREAS = List.of("a", "b", "c", "d");
    static final List<String> AGES = List.of("young", "middle", "old");
    static final List<String> SEXES = List.of("K", "M");
    static final List<String> ORIGINS = List.of("dk", "west", "other");

    private static final Bilingual TITLE = new Bilingual("x", "x");

    private LinkedDatasets() {}

    /** A person by the places of its codes. */
    record Person(int area, int age, int sex, int origin) {}

    static Cube byAge(List<Person> persons, String measure, @Nullable String population) {
        return cube(persons, structure(measure, population, flat("age", Role.AGE, AGES)), person ->
                new int[] {person.area(), person.age()});
    }

    static Cube bySexAndOrigin(List<Person> persons, String measure, @Nullable String population) {
        return cube(
                persons,
                structure(measure, population, flat("sex", Role.SEX, SEXES), flat("origin", Role.ORIGIN, ORIGINS)),
                person -> new int[] {person.area(), person.sex(), person.origin()});
    }

    private static Structure structure(String measure, @Nullable String population, Dimension... breakdowns) {
        List<Dimension> dimensions = new ArrayList<>();
        List<String> areas = new ArrayList<>(AREAS);
        areas.add("0751");
        dimensions.add(
                new Dimension("area", Role.AREA, TITLE, codes(areas), List.of(new Sum("0751", AREAS, null)), null));
        dimensions.add(new Dimension("period", Role.PERIOD, TITLE, null, null, null));
        dimensions.addAll(List.of(breakdowns));
        return new Structure(
                dimensions,
                List.of(new Measure(measure, TITLE, Measure.Counts.PERSONS, null, null, null, null, population)));
    }

    private static Dimension flat(String code, Role role, List<String> codes) {
        List<String> all = new ArrayList<>(codes);
        all.add("T");
        return new Dimension(code, role, TITLE, codes(all), List.of(new Sum("T", codes, null)), "T");
    }

    private static List<Code> codes(List<String> codes) {
        return codes.stream().map(code -> new Code(code, TITLE)).toList();
    }

    private static Cube cube(List<Person> persons, Structure structure, Function<Person, int[]> codes) {
        Shape shape = Shape.of(structure, List.of("2024"));
        long[] counts = new long[shape.size()];
        persons.forEach(person -> counts[shape.at("2024", codes.apply(person))]++);
        List<CountRow> rows = new ArrayList<>();
        for (int at = 0; at < counts.length; at++) {
            int[] places = new int[shape.breakdowns().size()];
            boolean isFinest = true;
            for (int i = 0; i < places.length; i++) {
                places[i] = shape.place(at, i);
                isFinest &= places[i] < shape.breakdowns().get(i).codes().size() - 1;
            }
            if (isFinest) {
                rows.add(new CountRow(rows.size() + 1, "2024", places, new long[] {counts[at]}));
            }
        }
        return CubeAssembly.of(shape, rows, fault -> {
            throw new IllegalStateException(fault.toString());
        });
    }
}
