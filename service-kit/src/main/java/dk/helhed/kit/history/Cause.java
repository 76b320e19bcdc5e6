package dk.helhed.kit.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who changed something, with what and why.
 *
 * @param roles those of the client's roles that the operation asks for
 * @param operation method and path of the request
 */
public record Cause(
        String municipality,
        String client,
        List<String> roles,
        @Nullable String reason,
        String requestId,
        String operation) {

    public Cause {
        roles = List.copyOf(roles);
    }
}
