package dk.helhed.plans;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.Behind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    @Test
    void the_same_key_with_another_body_is_refused_and_changes_nothing() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> area = area();
        post(key, area).then().statusCode(201);
        Map<String, Object> other = area();

        post(key, other)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("idempotency-key-reused"), "errors.header", hasItem("Idempotency-Key"));

        EDITOR.request().get("/v1/areas/" + other.get("code")).then().statusCode(404);
    }

    @Test
    void a_repetition_that_waits_in_vain_for_its_first_request_is_told_so_and_may_come_again() throws Exception {
        String key = UUID.randomUUID().toString();
        Map<String, Object> area = area();
        try (Connection first = Behind.begin("0751");
                Statement claim = first.createStatement()) {
            claim.execute("insert into idempotency_key (municipality, client, key, fingerprint)"
                    + " values ('0751', 'test-0751-editor', '" + key + "', 'at work')");

            post(key, area)
                    .then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("5"))
                    .body("code", equalTo("request-in-progress"));
            first.rollback();
        }

        EDITOR.get("/v1/areas/" + area.get("code")).statusCode(404);
        post(key, area).then().statusCode(201);
    }

    @Test
    void a_creation_without_a_key_is_refused() {
        EDITOR.request()
                .contentType("application/json")
                .body(area())
                .post("/v1/areas")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
    }

    @Test
    void a_key_that_is_no_key_is_refused() {
        post("a key with spaces", area()).then().statusCode(400).body("errors.header", hasItem("Idempotency-Key"));
    }

    @Test
    void twenty_repetitions_at_once_have_one_effect_and_one_answer() throws Exception {
        String key = UUID.randomUUID().toString();
        Map<String, Object> area = area();

        List<String> answers = atOnce(20, () -> {
            Response answer = post(key, area);
            return answer.statusCode() + " " + answer.body().path("code") + " " + answer.header("ETag");
        });

        assertEquals(1, answers.stream().distinct().count(), answers.toString());
        assertEquals("201 " + area.get("code") + " \"0\"", answers.get(0));
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> area = area();
        post(key, Map.of("code", "0707-fremmed", "name", "Fremmed")).then().statusCode(422);

        post(key, area).then().statusCode(201);
    }

    private static Map<String, Object> area() {
        return Map.of("code", "0751-" + unique("omraade"), "name", "Prøvebyen");
    }

    private static Response post(String key, Map<String, Object> area) {
        return EDITOR.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(area)
                .post("/v1/areas");
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> futures = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> work).toList());
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
