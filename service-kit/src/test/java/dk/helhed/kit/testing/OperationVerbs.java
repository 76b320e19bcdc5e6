package dk.helhed.kit.testing;

import java.util.List;

/** The verb that an operationId begins with: one for each role, and the domain's own for what is more than that. */
final class OperationVerbs {

    private static final String DOMAIN = String.join(
            "|",
            List.of(
                    "adopt",
                    "appropriate",
                    "cancel",
                    "carryOver",
                    "classify",
                    "close",
                    "commit",
                    "compare",
                    "export",
                    "follow",
                    "import",
                    "protect",
                    "query",
                    "release",
                    "reverse",
                    "search",
                    "settle",
                    "sign",
                    "spend",
                    "start",
                    "transfer",
                    "verify"));

    private OperationVerbs() {}

    /** What the operationId of such an operation looks like: a verb, and the noun that it is done to. */
    static String pattern(String method, String path) {
        String role = switch (method) {
            case "get" -> "get|list";
            case "put", "patch" -> "replace";
            case "delete" -> "delete";
            default -> path.endsWith("/transitions") ? "transition" : "create";
        };
        boolean isTransition = path.endsWith("/transitions") && method.equals("post");
        return "(?:" + role + (isTransition ? "" : "|" + DOMAIN) + ")[A-Z][A-Za-z]+";
    }
}
