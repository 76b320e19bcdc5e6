package dk.helhed.healthdata.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The condition of a list that is read by key: only what the caller asked for is in it. */
public final class Filter {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final String key;

    private Filter(String key) {
        this.key = key;
    }

    /** Reads in the order of the key, after the last one that was read. */
    public static Filter after(String key, @Nullable Object last) {
        return new Filter(key).add(key, " > ", last);
    }

    public Filter with(String attribute, @Nullable Object value) {
        return add(attribute, " = ", value);
    }

    public Filter among(String attribute, List<?> values) {
        return add(attribute, " in ", values);
    }

    /** Only what is valid on the day: from and to are the attributes of its first and last day, null where there is none. */
    public Filter validAt(String from, String to, @Nullable LocalDate day) {
        if (day != null) {
            conditions.add(
                    "(" + from + " is null or " + from + " <= :day) and (" + to + " is null or " + to + " >= :day)");
            parameters.put("day", day);
        }
        return this;
    }

    private Filter add(String attribute, String comparison, @Nullable Object value) {
        if (value != null) {
            String name = "p" + parameters.size();
            conditions.add(attribute + comparison + ":" + name);
            parameters.put(name, value);
        }
        return this;
    }

    public String query() {
        return String.join(" and ", conditions) + " order by " + key;
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
