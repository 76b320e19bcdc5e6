package dk.helhed.kit.concurrency;

import static dk.helhed.kit.testing.Client.EDITOR;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The answer to a repeated key is the first answer, whatever has happened since and however many ask at once. */
@QuarkusTest
class RepeatedKeyTest {

    private static final String PATH = "/v1/jottings";
    private static final int COPIES = 40;
    private static final int ROUNDS = 30;

    @Test
    void a_refusal_is_given_again_word_for_word_when_it_would_succeed_by_now() {
        String id = EDITOR.create(PATH, Map.of("text", "a"));
        String key = key();
        Response refused = copy(id, key, "\"1\"", "b");
        assertEquals(412, refused.statusCode());
        change(id);

        Response again = copy(id, key, "\"1\"", "b");

        assertEquals(412, again.statusCode());
        assertEquals(refused.asString(), again.asString());
        again.then().header("Idempotent-Replayed", equalTo("true"));
        refused.then().header("Idempotent-Replayed", nullValue());
        copy(id, key(), "\"1\"", "b").then().statusCode(200);
    }

    @Test
    void a_refusal_is_given_again_in_the_language_of_who_asks() {
        String id = EDITOR.create(PATH, Map.of("text", "a"));
        String key = key();
        copy(id, key, "\"7\"", "b").then().statusCode(412);

        String danish = EDITOR.request()
                .header("Accept-Language", "da")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"7\"")
                .contentType("application/json")
                .body(Map.of("text", "b"))
                .post(PATH + "/" + id + "/copies")
                .then()
                .statusCode(412)
                .header("Content-Language", "da")
                .extract()
                .path("title");

        assertTrue(!danish.equals("Precondition failed"), danish);
    }

    @Test
    void the_key_of_a_refusal_is_free_for_another_request_and_for_another_version() {
        String id = EDITOR.create(PATH, Map.of("text", "a"));
        String key = key();
        copy(id, key, "\"7\"", "b").then().statusCode(412);

        copy(id, key, "\"0\"", "b").then().statusCode(200).header("Idempotent-Replayed", nullValue());

        copy(id, key, "\"0\"", "b").then().statusCode(200).header("Idempotent-Replayed", equalTo("true"));
        copy(id, key, "\"1\"", "c").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void all_copies_of_a_key_get_one_answer_while_what_they_ask_becomes_possible() throws Exception {
        Set<Integer> seen = new TreeSet<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(COPIES + 1)) {
            for (int round = 0; round < ROUNDS; round++) {
                String id = EDITOR.create(PATH, Map.of("text", "a"));
                String key = key();
                List<Future<Response>> asked = new ArrayList<>(IntStream.range(0, COPIES / 2)
                        .mapToObj(i -> callers.submit(() -> copy(id, key, "\"1\"", "b")))
                        .toList());
                Future<?> changed = callers.submit(() -> change(id));
                asked.addAll(IntStream.range(0, COPIES / 2)
                        .mapToObj(i -> callers.submit(() -> copy(id, key, "\"1\"", "b")))
                        .toList());
                changed.get();
                asked.add(callers.submit(() -> copy(id, key, "\"1\"", "b")));

                Set<String> answers = new TreeSet<>();
                for (Future<Response> one : asked) {
                    Response answer = one.get();
                    if (!answer.asString().contains("request-in-progress")) {
                        answers.add(answer.statusCode() + " " + answer.asString());
                        seen.add(answer.statusCode());
                    }
                }
                assertEquals(1, answers.size(), "round " + round + ": " + answers);
            }
        }
        assertTrue(Set.of(200, 412).containsAll(seen), seen.toString());
    }

    private static void change(String id) {
        EDITOR.put(PATH + "/" + id, "\"0\"", Map.of("text", "a2")).statusCode(200);
    }

    private static Response copy(String id, String key, String seen, String text) {
        return EDITOR.request()
                .header("Idempotency-Key", key)
                .header("If-Match", seen)
                .contentType("application/json")
                .body(Map.of("text", text))
                .post(PATH + "/" + id + "/copies");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
