package dk.helhed.plans;

import static io.restassured.http.ContentType.JSON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.helhed.kit.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The demo data's part for this service is taken in from the clients that it names: each with its one role. */
@QuarkusTest
class DemoStepsTest {

    private static final Path STEPS = Path.of("../deploy/local/demo");
    private static final Map<String, String> MUNICIPALITIES = Map.of("aarhus", "0751", "norddjurs", "0707");

    private final Map<String, String> ids = new HashMap<>();

    @Test
    void each_step_is_for_the_client_that_takes_it() throws IOException {
        List<String> refused = new ArrayList<>();
        for (JsonNode step : steps()) {
            Response answer = step.has("create") ? created(step) : moved(step);
            if (answer.statusCode() >= 300) {
                refused.add(step.path("client").asText() + " " + step.path("as").asText() + ": " + answer.asString());
            }
        }

        assertEquals(List.of(), refused);
        assertEquals(
                "ACTIVE",
                Client.OUTSIDER
                        .get("/v1/plans/" + ids.get("plan-bispehaven"))
                        .extract()
                        .path("state"));
    }

    /** But for the rules of mandates: other tests go by the suite's own. */
    private static List<JsonNode> steps() throws IOException {
        List<JsonNode> steps = new ArrayList<>();
        try (Stream<Path> files = Files.list(STEPS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".steps.json"))
                    .sorted()
                    .toList()) {
                JsonMapper.builder().build().readTree(file.toFile()).forEach(steps::add);
            }
        }
        return steps.stream()
                .filter(step -> step.path("service").asText().equals("plans"))
                .filter(step -> !step.path("create").asText().equals("/v1/mandate-rules"))
                .filter(step -> step.has("create") || step.has("move"))
                .toList();
    }

    private Response created(JsonNode step) {
        Client client = client(step);
        String name = step.path("as").asText();
        Response found = client.request().get(filled(step.path("find")));
        Response answer = found.statusCode() == 200 && first(found) != null
                ? found
                : client.request()
                        .header("Idempotency-Key", Client.unique("demo"))
                        .contentType(JSON)
                        .body(filled(step.path("body")))
                        .post(filled(step.path("create")));
        String member = step.path("id").asText();
        String id = answer == found ? first(found) : answer.path(member);
        ids.put(name, id == null ? "" : id);
        return answer;
    }

    private static @Nullable String first(Response found) {
        List<Map<String, Object>> items = found.jsonPath().getList("items");
        Object id = items == null
                ? found.path("code")
                : items.isEmpty()
                        ? null
                        : items.getFirst().getOrDefault("id", items.getFirst().get("code"));
        return id == null ? null : id.toString();
    }

    private Response moved(JsonNode step) {
        Client client = client(step);
        Response thing = client.request().get(filled(step.path("thing")));
        for (JsonNode state : step.path("unless")) {
            if (state.asText().equals(thing.path("state"))) {
                return thing;
            }
        }
        return client.request()
                .header("Idempotency-Key", Client.unique("demo"))
                .header("If-Match", thing.header("ETag"))
                .contentType(JSON)
                .body(filled(step.path("body")))
                .post(filled(step.path("move")));
    }

    private static Client client(JsonNode step) {
        String[] name = step.path("client").asText().split("-", 2);
        return Client.of(Objects.requireNonNull(MUNICIPALITIES.get(name[0])), name[1]);
    }

    /** With the ids that earlier steps have got. */
    private String filled(JsonNode text) {
        String filled = text.isTextual() ? text.asText() : text.toString();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("@{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }
}
