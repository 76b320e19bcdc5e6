package dk.helhed.kit.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A figure of the domain that operators and managers watch.
 *
 * @param name with dots, as the registry writes names
 * @param labels the names of the values in the array that the statement selects first
 * @param sql selects an array of labels and a number for a municipality, which is its $1
 */
public record Measure(String name, String meaning, List<String> labels, String sql) {

    // A state that nothing is in is reported as 0: a series that is not there cannot be told from a service that is
    // not.
    private static final String BY_STATE = """
            select array[%1$s], count(%2$s.municipality) from unnest(array[%3$s]) as one (state)
            left join %2$s on %2$s.municipality = $1 and %2$s.%4$s = one.state
            group by one.state""";

    /** How many rows of a table are in each state, which the column of this name says. */
    public static Measure byState(String name, String meaning, Enum<?>[] states, String table, String column) {
        String sql = BY_STATE.formatted("one.state", table, words(states), column);
        return new Measure(name, meaning, List.of(column), sql);
    }

    /** How many jobs of a kind are in each state. */
    public static Measure jobs(String kind, Enum<?>[] states, String table) {
        String sql = BY_STATE.formatted("'" + kind + "', one.state", table, words(states), "state");
        return new Measure("helhed.jobs", "Jobs by kind and state", List.of("kind", "state"), sql);
    }

    /** As the elements of an array in SQL. */
    public static String words(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> "'" + value.name() + "'").collect(Collectors.joining(", "));
    }
}
