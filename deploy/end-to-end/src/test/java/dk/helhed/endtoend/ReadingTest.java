package dk.helhed.endtoend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reads figures as a dashboard does, without a token, and cites them. */
@ExtendWith(SuiteIsUp.class)
class ReadingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Api HEALTH_DATA = new Api("health-data");
    private static final String SUPPLIER = "aarhus-register-supplier";
    private static final String APPROVER = "aarhus-release-approver";

    // Letters alone: random digits now and then have the form of a personal number.
    private final String code = "READ"
            + UUID.randomUUID()
                    .toString()
                    .replaceAll("[-0-9]", "G")
                    .substring(0, 12)
                    .toUpperCase(Locale.ROOT);

    @Test
    void the_commands_of_the_reading_page_do_what_it_says() throws Exception {
        Guide.follow("docs/reading.md");
    }

    @Test
    void what_was_cited_stays_as_it_was_after_a_revision() throws Exception {
        String dataset = dataset();
        publish(dataset, 40.5);
        String data = "/v1/datasets/" + dataset + "/data?lang=da";
        String permalink = permalink(shown(data, 40.5));
        byte[] cited = HEALTH_DATA.download(permalink).body();

        publish(dataset, 42);

        JsonNode latest = shown(data, 42);
        assertNotEquals(permalink, permalink(latest));
        HttpResponse<byte[]> again = HEALTH_DATA.download(permalink);
        assertArrayEquals(cited, again.body());
        assertTrue(again.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
        JsonNode changes = HEALTH_DATA.get("/v1/datasets/" + dataset + "/versions/2/changes?from=1");
        assertEquals(1, changes.path("items").size(), changes.toString());
        assertTrue(changes.toString().contains("REVISED"), changes.toString());
    }

    /** A version is read as soon as it is packed, a moment after it was published. */
    private static JsonNode shown(String path, double value) throws Exception {
        String seen = "";
        for (int attempt = 0; attempt < 300; attempt++) {
            HttpResponse<String> answer = HEALTH_DATA.answer(path);
            seen = answer.statusCode() + " " + answer.body();
            if (answer.statusCode() == 200) {
                JsonNode read = JSON.readTree(answer.body());
                if (read.path("value").path(0).asDouble() == value) {
                    return read;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("never " + value + ": " + seen);
    }

    private static String permalink(JsonNode answer) {
        URI address = URI.create(
                answer.path("extension").path("helhed").path("permalink").asText());
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private String dataset() throws Exception {
        HEALTH_DATA.post(SUPPLIER, "/v1/indicators", """
                {"code": "%s", "title": {"da": "Opdigtet andel", "en": "Invented share"},
                 "definition": {"da": "Opdigtet", "en": "Invented"}, "unit": "PERCENT",
                 "polarity": "HIGHER_IS_BETTER", "register": "Et register"}""".formatted(code));
        return HEALTH_DATA
                .post(SUPPLIER, "/v1/datasets", """
                        {"title": {"da": "Opdigtede tal", "en": "Invented figures"}, "publisher": "Helhed",
                         "indicators": ["%s"], "areas": [], "protection": "SYNTHETIC"}""".formatted(code))
                .path("id")
                .asText();
    }

    private void publish(String dataset, double value) throws Exception {
        String release = HEALTH_DATA
                .post(SUPPLIER, "/v1/datasets/" + dataset + "/releases", """
                        {"values": [{"area": "0751", "indicator": "%s", "period": "2024", "status": "PUBLISHED",
                                     "value": %s}]}""".formatted(code, value))
                .path("id")
                .asText();
        JsonNode published = HEALTH_DATA.post(
                APPROVER, "/v1/releases/" + release + "/transitions", "\"0\"", "{\"to\": \"PUBLISHED\"}");
        assertEquals("PUBLISHED", published.path("state").asText(), published.toString());
    }
}
