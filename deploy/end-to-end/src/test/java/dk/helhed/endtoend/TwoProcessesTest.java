package dk.helhed.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two processes of a service are one service to their callers, whichever of them a request comes to. */
@ExtendWith(SuiteIsUp.class)
class TwoProcessesTest {

    private static final String EDITOR = "aarhus-editor";
    private static final String SUPPLIER = "aarhus-register-supplier";
    private static final String APPROVER = "aarhus-release-approver";
    // Each looks once a second what may be read; looking takes a moment.
    private static final Duration UNTIL_ALL_HAVE_LOOKED = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static SecondInstance second;

    // Letters alone: random digits now and then have the form of a personal number.
    private final String name =
            UUID.randomUUID().toString().replaceAll("[-0-9]", "k").substring(0, 12);

    @BeforeAll
    static void start() throws Exception {
        second = SecondInstance.of("plans-service", Helhed.portOfTest());
    }

    @AfterAll
    static void stop() {
        if (second != null) {
            second.close();
        }
    }

    @Test
    void of_a_key_that_both_get_at_once_there_is_one_effect_and_one_answer() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Api> both = List.of(new Api("plans"), second.api());
            for (int round = 0; round < 10; round++) {
                String body = area("0751-" + name + "-" + (char) ('a' + round), "Prøvebyen");
                String key = UUID.randomUUID().toString();
                List<Callable<HttpResponse<String>>> requests = List.of(
                        () -> both.get(0).repeat(EDITOR, "/v1/areas", key, body),
                        () -> both.get(1).repeat(EDITOR, "/v1/areas", key, body),
                        () -> both.get(0).repeat(EDITOR, "/v1/areas", key, body),
                        () -> both.get(1).repeat(EDITOR, "/v1/areas", key, body));
                String first = "";
                for (Future<HttpResponse<String>> one : threads.invokeAll(requests)) {
                    assertEquals(201, one.get().statusCode(), one.get().body());
                    first = first.isEmpty() ? one.get().body() : first;
                    assertEquals(first, one.get().body());
                }
            }
        }
    }

    @Test
    void what_one_of_them_has_written_the_other_shows_at_once_and_takes_its_etag() throws Exception {
        List<Api> both = List.of(new Api("plans"), second.api());
        String path = "/v1/areas/0751-" + name;
        JsonNode unused = both.get(0).post(EDITOR, "/v1/areas", area("0751-" + name, "Prøvebyen"));
        for (int round = 1; round <= 100; round++) {
            Api writer = both.get(round % 2);
            Api reader = both.get((round + 1) % 2);
            // Both hold the bytes of their last answer.
            assertEquals(writer.get(path), reader.get(path));
            String written = "Prøvebyen " + (char) ('a' + round % 26);

            JsonNode changed = writer.put(EDITOR, path, reader.etag(EDITOR, path), area("0751-" + name, written));

            assertEquals(changed, reader.get(path));
            assertEquals(written, reader.get(path).path("name").asText());
        }
    }

    @Test
    void a_figure_that_nobody_may_see_any_more_is_gone_from_both() throws Exception {
        try (SecondInstance another = SecondInstance.of("health-data-service", Helhed.portOfAnotherTest())) {
            List<Api> both = List.of(new Api("health-data"), another.api());
            String dataset = dataset(both.get(0));
            String release = publish(both.get(0), dataset);
            List<String> paths = List.of(
                    "/v1/datasets/" + dataset + "/data?lang=da",
                    "/v1/datasets/" + dataset + "/data?version=1&lang=da",
                    "/v1/releases/" + release + "/values");
            for (Api one : both) {
                awaitFigure(one, paths.getFirst());
            }

            withdraw(both.get(0), release);

            long since = System.nanoTime();
            boolean shown = true;
            while (shown) {
                boolean late = System.nanoTime() - since > UNTIL_ALL_HAVE_LOOKED.toNanos();
                shown = false;
                for (Api one : both) {
                    for (String path : paths) {
                        String body = one.answer(path).body();
                        shown |= body.contains("40.5");
                        assertTrue(!late || !body.contains("40.5"), path + ": " + body);
                    }
                }
            }
            for (Api one : both) {
                assertEquals(410, one.answer(paths.get(1)).statusCode());
            }
        }
    }

    private static void awaitFigure(Api api, String path) throws Exception {
        String seen = "";
        for (int attempt = 0; attempt < 300; attempt++) {
            HttpResponse<String> answer = api.answer(path);
            seen = answer.statusCode() + " " + answer.body();
            if (answer.statusCode() == 200
                    && JSON.readTree(answer.body()).path("value").path(0).asDouble() == 40.5) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the figure does not appear: " + seen);
    }

    private static String area(String code, String name) {
        return "{\"code\": \"" + code + "\", \"name\": \"" + name + "\"}";
    }

    private String dataset(Api api) throws Exception {
        String code = name.toUpperCase(Locale.ROOT);
        JsonNode unused = api.post(SUPPLIER, "/v1/indicators", """
            {"code": "%s", "title": {"da": "Opdigtet andel", "en": "Invented share"},
             "definition": {"da": "Opdigtet", "en": "Invented"}, "unit": "PERCENT",
             "polarity": "HIGHER_IS_BETTER", "register": "Et register"}\
            """.formatted(code));
        return api.post(SUPPLIER, "/v1/datasets", """
            {"title": {"da": "Opdigtede tal", "en": "Invented figures"}, "publisher": "Helhed",
             "indicators": ["%s"], "areas": [], "protection": "SYNTHETIC"}\
            """.formatted(code))
                .path("id")
                .asText();
    }

    private String publish(Api api, String dataset) throws Exception {
        String release = api.post(
                        SUPPLIER, "/v1/datasets/" + dataset + "/releases", """
                            {"values": [{"area": "0751", "indicator": "%s", "period": "2024", "status": "PUBLISHED",
                                         "value": 40.5}]}\
                            """.formatted(name.toUpperCase(Locale.ROOT)))
                .path("id")
                .asText();
        JsonNode published =
                api.post(APPROVER, "/v1/releases/" + release + "/transitions", "\"0\"", "{\"to\": \"PUBLISHED\"}");
        assertEquals("PUBLISHED", published.path("state").asText(), published.toString());
        return release;
    }

    private static void withdraw(Api api, String release) throws Exception {
        String path = "/v1/releases/" + release;
        JsonNode withdrawn = api.post(APPROVER, path + "/transitions", api.etag(APPROVER, path), """
            {"to": "WITHDRAWN", "withdrawal": "MUST_NOT_BE_SEEN", "reason": "It tells of one person."}\
            """);
        assertEquals("WITHDRAWN", withdrawn.path("state").asText(), withdrawn.toString());
    }
}
