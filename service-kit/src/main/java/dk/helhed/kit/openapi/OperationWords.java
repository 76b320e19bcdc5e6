package dk.helhed.kit.openapi;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/** An operation's name, one among all services, who may call it, and a description where it has none of its own. */
final class OperationWords {

    /** Stands in the operationId of what every service has: {@code listDeadLettersOf{Service}}. */
    private static final String SERVICE = "{Service}";

    private static final String SCHEME = "accessToken";

    private static final String OPEN = "Open to all; a token adds what its client may read.";

    private OperationWords() {}

    static void complete(Operation operation) {
        if (operation.getOperationId() != null) {
            operation.setOperationId(operation.getOperationId().replace(SERVICE, service()));
        }
        boolean isOpen =
                operation.getSecurity() == null || operation.getSecurity().isEmpty();
        if (operation.getDescription() == null) {
            operation.setDescription(isOpen ? OPEN : forRoles(operation.getSecurity()));
        }
        if (isOpen) {
            operation.setSecurity(null);
        }
    }

    /** What holds for every operation that names no roles. */
    static void openTo(OpenAPI document) {
        document.setSecurity(List.of(
                OASFactory.createSecurityRequirement(),
                OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of())));
    }

    private static String forRoles(List<SecurityRequirement> security) {
        List<String> roles =
                security.stream().flatMap(one -> one.getScheme(SCHEME).stream()).toList();
        return roles.size() == 1
                ? "For clients with the role %s.".formatted(roles.getFirst())
                : "For clients with one of the roles %s.".formatted(String.join(", ", roles));
    }

    /** {@code HealthData} for {@code health-data-service}. */
    private static String service() {
        String name = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        StringBuilder words = new StringBuilder();
        for (String word : name.replaceFirst("-service$", "").split("-", -1)) {
            words.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word, 1, word.length());
        }
        return words.toString();
    }
}
