package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Fault;
import dk.helhed.healthdata.counts.Measure;
import dk.helhed.healthdata.counts.Structure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The columns of a dataset's submissions: its dimensions and then its measures. */
final class Columns {

    private static final int UNKNOWN = -1;

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    Columns(Structure structure) {
        structure.dimensions().stream().map(Dimension::code).forEach(this::add);
        structure.measures().stream().map(Measure::code).forEach(this::add);
    }

    private void add(String name) {
        places.put(name, names.size());
        names.add(name);
    }

    int size() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    /** The column of that name, -1 where there is none. */
    int place(@Nullable String name) {
        return places.getOrDefault(name, UNKNOWN);
    }

    /** Which column each field of a row is. An unknown one is named by its place: its text may be anything. */
    int[] header(List<@Nullable String> header, Consumer<Fault> faults) {
        int[] columns = new int[header.size()];
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < columns.length; i++) {
            String name = header.get(i);
            columns[i] = place(name == null ? null : name.strip());
            if (columns[i] == UNKNOWN) {
                faults.accept(new Fault(0, "#" + (i + 1), "unknown-column", null));
            } else if (!seen.add(columns[i])) {
                faults.accept(new Fault(0, names.get(columns[i]), "duplicate", null));
            }
        }
        for (int column = 0; column < names.size(); column++) {
            if (!seen.contains(column)) {
                faults.accept(new Fault(0, names.get(column), "column-missing", null));
            }
        }
        return columns;
    }
}
