package dk.helhed.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Calls every operation of a service without a token, as each role, and for the things of another municipality, and compares
 * the answers with the document's security.
 */
public final class AccessTable {

    private static final String OWNER = "0751";
    private static final String STRANGER = "0707";

    private static final List<String> ROLES = List.of(
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

    private record Operation(String method, String template, JsonNode said, boolean isOpen, Set<String> roles) {

        /** @param security what holds where the operation says nothing of its own */
        static Operation of(String method, String template, JsonNode said, JsonNode security) {
            boolean isOpen = false;
            Set<String> roles = new TreeSet<>();
            for (JsonNode way : said.has("security") ? said.path("security") : security) {
                isOpen |= way.isEmpty();
                way.path("accessToken").forEach(role -> roles.add(role.asText()));
            }
            return new Operation(method, template, said, isOpen, roles);
        }

        boolean isRead() {
            return method.equals("get");
        }

        /** One that the operation takes: of another, nobody is asked who it comes from. */
        @Nullable
        String mediaType() {
            Iterator<String> types = said.at("/requestBody/content").fieldNames();
            return types.hasNext() ? types.next() : null;
        }
    }

    private final JsonNode document;
    private final DocumentedAnswers documented;
    private final DocumentExamples examples;
    private final List<String> faults = new ArrayList<>();
    private int calls;

    private AccessTable(JsonNode document) {
        this.document = document;
        this.documented = new DocumentedAnswers(document);
        this.examples = new DocumentExamples(document);
    }

    /** @return who was let in or refused otherwise than the document says; empty when all is well */
    public static List<String> faults(URI openapi) throws Exception {
        return faults(new ObjectMapper().readTree(new OpenApiDocument(openapi).served("JSON")));
    }

    /** As {@link #faults(URI)}, for a document that is given. */
    public static List<String> faults(JsonNode document) {
        AccessTable table = new AccessTable(document);
        table.operations().forEach(table::checkRoles);
        table.requireCalls();
        return table.faults;
    }

    /**
     * A stranger, who has every role in another municipality, may change nothing and sees what everyone sees.
     *
     * @param things a thing of the municipality 0751 by its place in paths: {@code /v1/plans/{id}} and its path
     * @return what a stranger was let in to, and the paths of which no thing was given; empty when all is well
     */
    public static List<String> strangersFaults(URI openapi, Map<String, String> things) throws Exception {
        AccessTable table = new AccessTable(new ObjectMapper().readTree(new OpenApiDocument(openapi).served("JSON")));
        table.operations().stream()
                .filter(operation -> operation.template().contains("{"))
                // What an operator sees is of no municipality.
                .filter(operation -> !operation.template().startsWith("/v1/operations/"))
                .forEach(operation -> table.checkStranger(operation, things));
        table.requireCalls();
        return table.faults;
    }

    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                operations.add(Operation.of(
                        operation.getKey(), path.getKey(), operation.getValue(), document.path("security")));
            }
        }
        return operations;
    }

    private void requireCalls() {
        if (calls == 0) {
            faults.add("nothing was called");
        }
    }

    private void checkRoles(Operation operation) {
        String path = concrete(operation.template(), operation);
        Map<String, CompletableFuture<HttpResponse<String>>> answers = new LinkedHashMap<>();
        answers.put("nobody", call(operation, path, Client.OUTSIDER, ""));
        ROLES.forEach(role -> answers.put(role, call(operation, path, Client.of(OWNER, role), "")));
        answers.forEach((who, answer) -> {
            boolean isLet = operation.isOpen() || operation.roles().contains(who);
            expect(operation, path, who, isLet ? 0 : who.equals("nobody") ? 401 : 403, answer.join());
        });
    }

    private void checkStranger(Operation operation, Map<String, String> things) {
        String path = ofThing(operation, things);
        boolean isOpenRead = operation.isRead() && operation.isOpen();
        if (path == null) {
            if (!isOpenRead) {
                faults.add("%s %s: of what?".formatted(operation.method(), operation.template()));
            }
            return;
        }
        String[] roles = ROLES.toArray(String[]::new);
        if (isOpenRead) {
            int everyone = call(operation, path, Client.OUTSIDER, "").join().statusCode();
            expect(
                    operation,
                    path,
                    "stranger",
                    everyone,
                    call(operation, path, Client.of(STRANGER, roles), "").join());
        } else {
            String body = operation.isRead() ? "" : examples.body(operation.said());
            HttpResponse<String> answer =
                    call(operation, path, Client.of(STRANGER, roles), body).join();
            // An empty file may be refused before anyone asks whose it is; and of what all may see, a list may hold
            // nothing.
            boolean isEmptyFile = operation.mediaType() != null && body.isEmpty() && answer.statusCode() == 422;
            boolean isEmptyList =
                    operation.isRead() && answer.body().replace(" ", "").startsWith("{\"items\":[]");
            expect(operation, path, "stranger", isEmptyFile ? 422 : isEmptyList ? 200 : 404, answer);
        }
        if (operation.isRead() && path.equals(things.get(operation.template()))) {
            expect(
                    operation,
                    path,
                    "owner",
                    200,
                    call(operation, path, Client.of(OWNER, roles), "").join());
        }
    }

    private CompletableFuture<HttpResponse<String>> call(Operation operation, String path, Client client, String body) {
        calls++;
        return client.send(
                operation.method().toUpperCase(Locale.ROOT),
                path + examples.query(operation.said()),
                operation.mediaType(),
                body);
    }

    /** @param expected the status of the answer; 0 where it is only not to be that of one who is refused */
    private void expect(Operation operation, String path, String who, int expected, HttpResponse<String> answer) {
        int status = answer.statusCode();
        String called = "%s %s as %s: %d".formatted(operation.method(), path, who, status);
        if (expected == 0 ? status == 401 || status == 403 : status != expected) {
            faults.add(called);
        }
        documented
                .faults(
                        operation.method(),
                        path,
                        status,
                        answer.headers().firstValue("Content-Type").orElse(null),
                        answer.body())
                .forEach(fault -> faults.add(called + " " + fault));
    }

    /** The path to a thing that there is, or to what stands under it; null where none is known. */
    private @Nullable String ofThing(Operation operation, Map<String, String> things) {
        return things.keySet().stream()
                .filter(place -> operation.template().equals(place)
                        || operation.template().startsWith(place + "/"))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .map(place -> things.get(place) + concrete(operation.template().substring(place.length()), operation))
                .orElse(null);
    }

    /** With what is not there in the place of each parameter: who may come in, must not find anything. */
    private String concrete(String template, Operation operation) {
        String path = template;
        for (JsonNode one : operation.said().path("parameters")) {
            JsonNode parameter = resolve(one);
            if (parameter.path("in").asText().equals("path")) {
                JsonNode schema = resolve(parameter.path("schema"));
                String value = schema.path("type").asText().equals("integer")
                        ? "1"
                        : schema.path("format").asText().equals("uuid")
                                ? UUID.randomUUID().toString()
                                : schema.has("pattern") ? OWNER : "none";
                path = path.replace("{" + parameter.path("name").asText() + "}", value);
            }
        }
        return path;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
