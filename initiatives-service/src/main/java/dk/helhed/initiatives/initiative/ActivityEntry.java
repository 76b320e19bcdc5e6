package dk.helhed.initiatives.initiative;

import java.util.Map;

/**
 * What happened to an initiative, and in which role someone did it.
 *
 * @param details holds nothing that may be closed
 */
public record ActivityEntry(String what, String role, Map<String, Object> details) {

    /** The role of what the suite does by itself. */
    public static final String SYSTEM = "system";

    public ActivityEntry {
        details = Map.copyOf(details);
    }
}
