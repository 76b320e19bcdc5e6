package dk.helhed.healthdata.cube;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is counted.
 *
 * @param denominator the measure that it is a rate of, if any
 * @param isShare whether it counts some of those that the denominator counts, so that the rest is a count of its own
 * @param spread for repeat events such as admissions: the columns that hold how many persons had that many events
 */
public record Measure(String name, @Nullable String denominator, boolean isShare, SortedMap<Integer, String> spread) {

    private static final String REST = " (rest)";

    /** The dimension of some measures: a share and its rest add up to the denominator. */
    public static Dimension dimension(List<Measure> measures) {
        Dimension.Builder builder = Dimension.named("measure")
                .codes(measures.stream().map(Measure::name).toList());
        for (Measure measure : measures) {
            if (measure.denominator != null && measure.isShare) {
                builder = builder.unpublished(measure.rest())
                        .sum(measure.denominator, List.of(measure.name, measure.rest()));
            }
        }
        return builder.build();
    }

    /** What the denominator less this measure is called; it is no figure of its own. */
    public String rest() {
        return name + REST;
    }

    public boolean isOfRepeatEvents() {
        return !spread.isEmpty();
    }
}
