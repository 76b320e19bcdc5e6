package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.cube.Dimension;
import dk.helhed.healthdata.cube.Figures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The small tables with known answers, read from the test resources. */
final class Fixtures {

    private final List<String> head;
    private final List<List<String>> rows;

    private Fixtures(List<List<String>> lines) {
        head = lines.get(0);
        rows = lines.subList(1, lines.size());
    }

    static Fixtures read(String name) {
        try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream("/sdc/" + name))) {
            return new Fixtures(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.replace("\"", "").split(",")))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A dimension of the codes of a column, with groups of them that other columns name, and a total. */
    Dimension dimension(String column, String... groups) {
        List<String> codes = List.copyOf(values(column));
        Dimension.Builder builder = Dimension.named(column).codes(codes);
        for (String group : groups) {
            Map<String, Set<String>> parts = new TreeMap<>();
            for (List<String> row : rows) {
                parts.computeIfAbsent(row.get(place(group)), key -> new LinkedHashSet<>())
                        .add(row.get(place(column)));
            }
            parts.forEach((name, members) -> builder.sum(group + name, List.copyOf(members)));
        }
        return builder.sum("Total", codes).build();
    }

    Figures figures(Dimension... dimensions) {
        Map<List<String>, Long> counts = new HashMap<>();
        for (List<String> row : rows) {
            List<String> codes = new ArrayList<>();
            for (Dimension dimension : dimensions) {
                codes.add(row.get(place(dimension.name())));
            }
            counts.put(codes, Long.parseLong(row.get(row.size() - 1)));
        }
        return Tables.counts(List.of(dimensions), counts);
    }

    long count(String column, String value) {
        return rows.stream().filter(row -> row.get(place(column)).equals(value)).count();
    }

    private Set<String> values(String column) {
        Set<String> values = new LinkedHashSet<>();
        rows.forEach(row -> values.add(row.get(place(column))));
        return values;
    }

    private int place(String column) {
        return IntStream.range(0, head.size())
                .filter(i -> head.get(i).equals(column))
                .findFirst()
                .orElseThrow();
    }
}
