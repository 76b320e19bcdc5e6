package dk.helhed.kit.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Gives the schemas that the scanner names after Java types the words of the API: {@code PlanList}, {@code Timestamp}. */
final class SchemaNames {

    /** What clients in other languages would take for a type of their own. */
    private static final Map<String, String> SCALARS = Map.of("UUID", "Id", "Instant", "Timestamp", "LocalDate", "Day");

    private static final Pattern PAGE = Pattern.compile("(?:Sync)?Page(.+)");

    private final Map<String, String> names = new LinkedHashMap<>();

    private SchemaNames() {}

    static void giveTo(OpenAPI document) {
        SchemaNames names = new SchemaNames();
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.forEach((name, schema) -> names.names.put(name, name(name, schema)));
        SchemaWalk.each(document, names::rename);
        Map<String, Schema> renamed = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> {
            String given = Objects.requireNonNull(names.names.get(name));
            if (renamed.put(given, schema) != null) {
                throw new IllegalStateException("two schemas would be named " + given);
            }
        });
        document.getComponents().setSchemas(renamed);
    }

    private void rename(Schema schema) {
        String ref = schema.getRef();
        if (ref != null && ref.startsWith(SchemaWalk.SCHEMAS)) {
            String name = ref.substring(SchemaWalk.SCHEMAS.length());
            schema.setRef(SchemaWalk.SCHEMAS + names.getOrDefault(name, name));
        }
    }

    private static String name(String name, Schema schema) {
        Matcher page = PAGE.matcher(name);
        Schema item = itemOfPage(schema);
        if (page.matches() && item != null) {
            String ref = item.getRef();
            return (ref == null ? page.group(1) : ref.substring(SchemaWalk.SCHEMAS.length())) + "List";
        }
        return SCALARS.getOrDefault(name, name);
    }

    /** Null for what is no page of a list. */
    private static @Nullable Schema itemOfPage(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null || !properties.containsKey("nextCursor")) {
            return null;
        }
        Schema items = properties.get("items");
        return items == null ? null : items.getItems();
    }
}
