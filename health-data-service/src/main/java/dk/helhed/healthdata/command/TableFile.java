package dk.helhed.healthdata.command;

import dk.helhed.healthdata.command.PolicyFile.DimensionText;
import dk.helhed.healthdata.command.PolicyFile.MeasureText;
import dk.helhed.healthdata.cube.Cube;
import dk.helhed.healthdata.cube.CubeBuilder;
import dk.helhed.healthdata.cube.Dimension;
import dk.helhed.healthdata.cube.EventsPerPerson;
import dk.helhed.healthdata.cube.Figures;
import dk.helhed.healthdata.cube.Measure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the counts of a table; everything that is wrong with it is reported at once, and no count is repeated. */
final class TableFile {

    private final PolicyFile policy;
    private final Csv csv;
    private final long memory;
    private final List<String> wrong = new ArrayList<>();

    private TableFile(PolicyFile policy, Csv csv, long memory) {
        this.policy = policy;
        this.csv = csv;
        this.memory = memory;
    }

    static Figures read(PolicyFile policy, Csv csv, long memory) {
        TableFile file = new TableFile(policy, csv, memory);
        file.checkShape();
        return file.figures();
    }

    private void checkShape() {
        Set<String> columns = new LinkedHashSet<>();
        policy.dimensions().forEach(dimension -> {
            columns.add(dimension.name());
            columns.addAll(dimension.parents());
        });
        policy.measures().forEach(measure -> columns.addAll(columns(measure)));
        columns.stream()
                .filter(column -> csv.column(column) < 0)
                .forEach(column -> wrong.add("the table has no column " + column));
        refuseIfWrong();
    }

    private static List<String> columns(MeasureText measure) {
        return measure.spread().isEmpty()
                ? List.of(measure.name())
                : List.copyOf(measure.spread().values());
    }

    private Figures figures() {
        List<Dimension> groups = policy.dimensions().stream()
                .map(text -> Hierarchies.dimension(text, csv))
                .toList();
        List<Measure> measures = policy.measures().stream()
                .map(text -> new Measure(text.name(), text.denominator(), text.share(), new TreeMap<>(text.spread())))
                .toList();
        Map<String, EventsPerPerson> spreads = new TreeMap<>();
        for (Measure measure : measures) {
            TreeMap<Integer, Cube> persons = new TreeMap<>();
            measure.spread().forEach((events, column) -> persons.put(events, persons(groups, column)));
            if (measure.isOfRepeatEvents()) {
                spreads.put(measure.name(), new EventsPerPerson(persons));
            }
        }
        List<Dimension> all = new ArrayList<>(groups);
        all.add(Measure.dimension(measures));
        CubeBuilder builder = new CubeBuilder(all, memory);
        for (int i = 0; i < csv.rows().size(); i++) {
            for (Measure measure : measures) {
                put(builder, i, measure);
            }
        }
        return new Figures(added(builder), measures, spreads);
    }

    private void put(CubeBuilder builder, int row, Measure measure) {
        long count = count(row, measure);
        put(builder, row, measure.name(), count);
        if (measure.denominator() != null && measure.isShare()) {
            long of = measureNamed(measure.denominator())
                    .map(denominator -> count(row, denominator))
                    .orElse(0L);
            if (count > of) {
                wrong.add("row " + csv.numbers().get(row) + ": " + measure.name() + " is more than "
                        + measure.denominator());
            } else {
                put(builder, row, measure.rest(), of - count);
            }
        }
    }

    private Optional<Measure> measureNamed(String name) {
        return policy.measures().stream()
                .filter(text -> text.name().equals(name))
                .findFirst()
                .map(text -> new Measure(text.name(), text.denominator(), text.share(), new TreeMap<>(text.spread())));
    }

    private long count(int row, Measure measure) {
        if (!measure.isOfRepeatEvents()) {
            return count(row, measure.name());
        }
        return measure.spread().entrySet().stream()
                .mapToLong(entry -> entry.getKey() * count(row, entry.getValue()))
                .sum();
    }

    private long count(int row, String column) {
        String text = csv.rows().get(row).get(csv.column(column));
        if (!text.matches("\\d{1,12}")) {
            String error = "row " + csv.numbers().get(row) + ": " + column + " is not a whole number of at least 0";
            if (!wrong.contains(error)) {
                wrong.add(error);
            }
            return 0;
        }
        return Long.parseLong(text);
    }

    private Cube persons(List<Dimension> groups, String column) {
        CubeBuilder builder = new CubeBuilder(groups, memory);
        for (int row = 0; row < csv.rows().size(); row++) {
            put(builder, row, null, count(row, column));
        }
        return added(builder);
    }

    private void put(CubeBuilder builder, int row, @Nullable String measure, long count) {
        List<String> codes = new ArrayList<>();
        for (DimensionText dimension : policy.dimensions()) {
            codes.add(csv.rows().get(row).get(csv.column(dimension.name())));
        }
        if (measure != null) {
            codes.add(measure);
        }
        int cell = builder.cell(codes);
        if (builder.isGiven(cell)) {
            wrong.add("row " + csv.numbers().get(row) + ": the same codes as in an earlier row");
        } else {
            builder.put(cell, count);
        }
    }

    private Cube added(CubeBuilder builder) {
        refuseIfWrong();
        builder.addUp().forEach(total -> wrong.add(total.cell() + " is not the sum of its parts"));
        refuseIfWrong();
        return builder.build();
    }

    private void refuseIfWrong() {
        if (!wrong.isEmpty()) {
            throw Refusal.of(wrong);
        }
    }
}
