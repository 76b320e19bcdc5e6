package dk.helhed.local;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The clients of the demo realm: one per municipality and role, named after both. */
final class RealmClients {
    /** The municipality codes that the tokens carry. */
    static final Map<String, String> MUNICIPALITIES = new TreeMap<>(Map.of("aarhus", "0751", "norddjurs", "0707"));

    static final List<String> ROLES = List.of(
            "editor", "approver", "budget-controller", "register-supplier", "release-approver", "auditor", "operator");

    static final List<String> NAMES =
            MUNICIPALITIES.keySet().stream().flatMap(RealmClients::of).toList();

    private RealmClients() {}

    private static Stream<String> of(String municipality) {
        return ROLES.stream().map(role -> municipality + "-" + role);
    }
}
