package dk.helhed.local;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The clients of the demo realm: one per municipality and role, named after both; the bodies are Aarhus's alone. */
final class RealmClients {
    /** The municipality codes that the tokens carry. */
    static final Map<String, String> MUNICIPALITIES = new TreeMap<>(Map.of("aarhus", "0751", "norddjurs", "0707"));

    private static final List<String> OFFICES = List.of(
            "editor", "approver", "budget-controller", "register-supplier", "release-approver", "auditor", "operator");
    private static final List<String> BODIES = List.of("local-board", "board", "secretariat", "working-group", "fund");

    static final List<String> ROLES =
            Stream.concat(OFFICES.stream(), BODIES.stream()).toList();

    /** The one client without a role: its tokens have the scope of the same name. */
    static final String ORIGIN = "aarhus-criteria-origin";

    static final List<String> NAMES = Stream.concat(
                    MUNICIPALITIES.keySet().stream().flatMap(RealmClients::of), Stream.of(ORIGIN))
            .toList();

    private RealmClients() {}

    private static Stream<String> of(String municipality) {
        List<String> roles = municipality.equals("aarhus") ? ROLES : OFFICES;
        return roles.stream().map(role -> municipality + "-" + role);
    }
}
