package dk.helhed.healthdata.reading.compare;

import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the age bands of a dataset are weighted, so that areas can be compared whose residents are not of the same ages. */
public final class Standardisation {

    /**
     * A band and what it weighs in the European Standard Population 2013, whose bands are spread evenly over their years.
     *
     * @param place in the code list
     */
    public record Band(String code, int place, int weight) {}

    private final int axis;
    private final int total;
    private final List<Band> bands;

    private Standardisation(int axis, int total, List<Band> bands) {
        this.axis = axis;
        this.total = total;
        this.bands = List.copyOf(bands);
    }

    /** Empty where the dataset has no age bands, or such as do not fit beside each other. */
    public static Optional<Standardisation> of(DatasetShape shape) {
        int axis = shape.axis(Role.AGE);
        if (axis < 0) {
            return Optional.empty();
        }
        Axis ages = shape.axes().get(axis);
        int total = ages.indexOf(String.valueOf(ages.total()));
        Set<Integer> leaves = new LinkedHashSet<>();
        if (total >= 0) {
            addLeaves(ages, total, leaves, 0);
        }
        List<Band> bands = new ArrayList<>();
        List<Years> seen = new ArrayList<>();
        for (int place : leaves.stream().sorted().toList()) {
            String code = ages.codes().get(place).code();
            Optional<Years> years = Years.of(code);
            if (years.isEmpty() || seen.stream().anyMatch(years.get()::overlaps)) {
                return Optional.empty();
            }
            seen.add(years.get());
            bands.add(new Band(code, place, years.get().weight()));
        }
        return bands.isEmpty() ? Optional.empty() : Optional.of(new Standardisation(axis, total, bands));
    }

    static Standardisation required(DatasetShape shape) {
        return of(shape).orElseThrow(() -> new IllegalArgumentException("there are no age bands to standardise by"));
    }

    private static void addLeaves(Axis ages, int place, Set<Integer> leaves, int depth) {
        List<String> parts = ages.codes().get(place).parts();
        if (parts.isEmpty() || depth > ages.size()) {
            leaves.add(place);
        }
        for (String part : parts) {
            addLeaves(ages, ages.indexOf(part), leaves, depth + 1);
        }
    }

    /** The same cells with standardised rates where there were plain ones; counts stay as they were. */
    public static Cells cells(DatasetShape shape, Cells plain) {
        return new StandardisedCells(shape, required(shape), plain);
    }

    /** In the order of the code list. */
    public List<Band> bands() {
        return bands;
    }

    /** The place of the age axis. */
    int axis() {
        return axis;
    }

    /** The place of all ages together. */
    int total() {
        return total;
    }
}
