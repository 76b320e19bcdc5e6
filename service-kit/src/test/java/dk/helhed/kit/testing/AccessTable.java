package dk.helhed.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls every operation of a service without a token and as each role, and compares the answers with the document's security. */
public final class AccessTable {

    private static final Set<String> ROLES = Set.of(
            "editor",
            "approver",
            "budget-controller",
            "register-supplier",
            "release-approver",
            "auditor",
            "operator",
            "local-board",
            "board",
            "secretariat",
            "working-group",
            "fund");

    private record Call(
            String method, String path, @Nullable String mediaType) {}

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();
    private int calls;

    private AccessTable(JsonNode document) {
        this.document = document;
    }

    /** @return who was let in or refused otherwise than the document says; empty when all is well */
    public static List<String> faults(URI openapi) throws Exception {
        return faults(new ObjectMapper().readTree(new OpenApiDocument(openapi).served("JSON")));
    }

    /** As {@link #faults(URI)}, for a document that is given. */
    public static List<String> faults(JsonNode document) {
        AccessTable table = new AccessTable(document);
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                table.check(path.getKey(), operation.getKey(), operation.getValue());
            }
        }
        if (table.calls == 0) {
            table.faults.add("nothing was called");
        }
        return table.faults;
    }

    private void check(String template, String method, JsonNode operation) {
        boolean isOpen = false;
        Set<String> let = new TreeSet<>();
        for (JsonNode way : operation.path("security")) {
            isOpen |= way.isEmpty();
            way.path("accessToken").forEach(role -> let.add(role.asText()));
        }
        Call call = new Call(method, concrete(template, operation), mediaType(operation));
        expect(isOpen ? 0 : 401, Client.OUTSIDER, "nobody", call);
        for (String role : ROLES) {
            expect(isOpen || let.contains(role) ? 0 : 403, Client.of("0751", role), role, call);
        }
    }

    /** @param refusal the status with which the caller must be refused; 0 where it must not be */
    private void expect(int refusal, Client caller, String who, Call call) {
        RequestSpecification request =
                caller.request().header("Idempotency-Key", UUID.randomUUID().toString());
        if (call.mediaType() != null) {
            request.header("Content-Type", call.mediaType());
        }
        Response answer = request.request(call.method().toUpperCase(Locale.ROOT), call.path());
        int status = answer.statusCode();
        calls++;
        boolean isRefused = status == 401 || status == 403;
        if (refusal == 0 ? isRefused : status != refusal) {
            faults.add("%s %s as %s: %d".formatted(call.method(), call.path(), who, status));
        }
    }

    /** One that the operation takes: of another, nobody is asked who it comes from. */
    private static @Nullable String mediaType(JsonNode operation) {
        Iterator<String> types = operation.at("/requestBody/content").fieldNames();
        return types.hasNext() ? types.next() : null;
    }

    /** With what is not there in the place of each parameter: who may come in, must not find anything. */
    private String concrete(String template, JsonNode operation) {
        String path = template;
        for (JsonNode one : operation.path("parameters")) {
            JsonNode parameter = resolve(one);
            if (parameter.path("in").asText().equals("path")) {
                JsonNode schema = resolve(parameter.path("schema"));
                String value = schema.path("type").asText().equals("integer")
                        ? "1"
                        : schema.path("format").asText().equals("uuid")
                                ? UUID.randomUUID().toString()
                                : schema.has("pattern") ? "0751" : "none";
                path = path.replace("{" + parameter.path("name").asText() + "}", value);
            }
        }
        return path;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
