package dk.helhed.healthdata.command;

import dk.helhed.healthdata.command.PolicyFile.MeasureText;
import dk.helhed.healthdata.counts.Measure;
import dk.helhed.healthdata.counts.Measure.Counts;
import dk.helhed.healthdata.counts.Repeat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a table counts, sorted: the measures of the policy, and those that judge its events and are never written.
 *
 * @param columns how each measure is read from a row: columns, each so many times
 */
record Measured(List<Measure> measures, Map<String, Map<String, Integer>> columns) {

    static Measured of(PolicyFile policy) {
        Map<String, Measure> measures = new TreeMap<>(Names.ORDER);
        Map<String, Map<String, Integer>> columns = new HashMap<>();
        for (MeasureText text : policy.measures()) {
            @Nullable String persons = persons(text);
            if (persons != null) {
                measures.putIfAbsent(persons, measure(persons, null, null, List.of(), null));
                columns.putIfAbsent(persons, Map.of(persons, 1));
            }
            List<Repeat> repeats = new ArrayList<>();
            Map<String, Integer> events = new HashMap<>();
            Map<String, Integer> heads = new HashMap<>();
            text.spread().forEach((number, column) -> {
                repeats.add(new Repeat(number, column));
                measures.put(column, measure(column, null, null, List.of(), null));
                columns.put(column, Map.of(column, 1));
                events.put(column, number);
                heads.put(column, 1);
            });
            measures.put(text.name(), measure(text.name(), text.denominator(), persons, repeats, text.population()));
            columns.put(text.name(), events.isEmpty() ? Map.of(text.name(), 1) : events);
            if (persons != null && text.persons() == null) {
                columns.put(persons, heads);
            }
        }
        return new Measured(List.copyOf(measures.values()), columns);
    }

    /** Those who had any, which the structure needs, whether the policy names them or not. */
    private static @Nullable String persons(MeasureText text) {
        if (text.persons() != null || text.spread().isEmpty()) {
            return text.persons();
        }
        return text.name() + " (persons)";
    }

    private static Measure measure(
            String name,
            @Nullable String denominator,
            @Nullable String persons,
            List<Repeat> repeats,
            @Nullable String population) {
        return new Measure(
                name,
                Breakdown.title(name),
                persons == null ? Counts.PERSONS : Counts.EVENTS,
                denominator,
                null,
                persons,
                repeats,
                population);
    }
}
