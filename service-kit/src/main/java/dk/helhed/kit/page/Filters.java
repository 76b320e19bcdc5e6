package dk.helhed.kit.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list: only those whose value was given become part of the query. */
public final class Filters {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds {@code condition}, which uses {@code :name}, if there is a value for it. */
    public Filters and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** The whole query for Panache, in the order that the list is paged by. */
    public String orderedBy(String key) {
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
        return where + "order by " + key;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
