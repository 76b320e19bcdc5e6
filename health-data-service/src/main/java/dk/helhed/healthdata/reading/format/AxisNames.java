package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the dimensions of a dataset are called in answers: by their code, unless answers mean something else by it. */
final class AxisNames {

    /** The dimension or column of the indicators. */
    static final String INDICATOR = "indicator";

    private static final Set<String> TAKEN = taken();

    private AxisNames() {}

    static List<String> of(DatasetShape shape) {
        return shape.axes().stream().map(AxisNames::of).toList();
    }

    static String of(Axis axis) {
        String code = axis.code();
        return TAKEN.contains(code) || code.matches(".*_label|compare[0-9].*|(trend|rank|dim)_.*")
                ? "dim_" + code
                : code;
    }

    private static Set<String> taken() {
        Set<String> names = new HashSet<>(
                Set.of(INDICATOR, "unit", "decimals", "status", "reason", "trend", "rank", "from", "to", "statistics"));
        Arrays.stream(Figure.values()).map(Figure::code).forEach(names::add);
        return Set.copyOf(names);
    }
}
