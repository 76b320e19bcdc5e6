package dk.helhed.healthdata.reading;

import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.indicatorDraft;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.unique;
import static dk.helhed.healthdata.Api.value;
import static dk.helhed.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every answer says version, source, licence, whether it is invented, where it stays and how it is cited. */
@QuarkusTest
class EveryAnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    @ConfigProperty(name = "helhed.public-url")
    String base;

    private final String area = "0751-" + unique();
    private String indicator = "";
    private String dataset = "";

    @BeforeEach
    void two_versions_of_a_dataset_about_a_housing_area() {
        // One for all tests and all municipalities: whoever comes first describes it.
        post("/v1/indicators", indicatorDraft("RESIDENTS", "COUNT"), SUPPLIER);
        Topics.publish("plans.area.v1", area, "0751", 1, UUID.randomUUID(), """
                {"code":"%s","municipality":"0751","name":"Here","district":null,"validFrom":"2010-01-01",
                 "validTo":null,"version":1,"changedAt":"2024-01-01T00:00:00Z"}""".formatted(area));
        eventually(200, () -> given().get("/v1/areas/" + area).statusCode());
        indicator = indicator("PERCENT");
        dataset = dataset(indicator, "RESIDENTS");
        publish(dataset, value(area, indicator, "2023", 42.5), value(area, "RESIDENTS", "2023", 1500));
        publish(dataset, value(area, indicator, "2023", 43.5), value("DK", indicator, "2023", 50.1));
        eventually(200, () -> given().get(data("/data?version=2")).statusCode());
        eventually(200, () -> given().get(data("/versions/2/changes")).statusCode());
        // Profiles and criteria take the newest versions, which a process looks up once a second.
        eventually(
                2,
                () -> read("/v1/areas/" + area + "/profile", "en")
                        .path("datasets")
                        .path(0)
                        .path("version")
                        .asInt());
    }

    private String data(String rest) {
        return "/v1/datasets/" + dataset + rest;
    }

    private static JsonNode json(Response answer) {
        assertEquals(200, answer.statusCode(), answer.asString());
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode read(String path, String language) {
        return json(given().header("Accept-Language", language).get(path));
    }

    /** Each answer, and where in it the answer speaks of itself. */
    private List<String[]> answers() {
        String question = "?area=all&period=all&lang=en";
        return List.of(
                new String[] {"/v1/config", ""},
                new String[] {data("/meta?lang=en"), "/extension/helhed"},
                new String[] {data("/data" + question), "/extension/helhed"},
                new String[] {data("/data" + question + "&format=rows"), ""},
                new String[] {
                    data("/data" + question + "&include=compare,trend,rank&compareTo=country"), "/extension/helhed"
                },
                new String[] {data("/data" + question + "&include=compare,trend,rank&compareTo=country&format=rows"), ""
                },
                new String[] {data("/data/cost" + question), ""},
                new String[] {data("/versions"), "/items/1"},
                new String[] {data("/versions/2"), ""},
                new String[] {data("/versions/2/changes"), ""},
                new String[] {"/v1/areas?parent=0751&limit=1", "/items/0"},
                new String[] {"/v1/areas/" + area, ""},
                new String[] {"/v1/areas/0751", ""},
                new String[] {"/v1/areas/" + area + "/profile", ""},
                new String[] {"/v1/areas/" + area + "/criteria", ""},
                new String[] {"/v1/rulesets", ""},
                new String[] {"/v1/indicators/" + indicator, ""},
                new String[] {"/v1/indicators?limit=1", "/items/0"});
    }

    @Test
    void an_answer_says_under_which_licence_where_it_stays_and_how_it_is_cited() {
        List<String> faults = new ArrayList<>();
        for (String[] answer : answers()) {
            JsonNode about = read(answer[0], "en").at(answer[1]);
            if (!about.path("licence").asText().equals(LICENCE)) {
                faults.add(answer[0] + " licence");
            }
            if (!about.path("synthetic").isBoolean()) {
                faults.add(answer[0] + " synthetic");
            }
            String permalink = about.path("permalink").asText();
            if (!permalink.startsWith(base + "/v1/")) {
                faults.add(answer[0] + " permalink");
            }
            JsonNode cite = about.path("cite");
            List<String> lines = cite.isObject()
                    ? List.of(cite.path("da").asText(), cite.path("en").asText())
                    : List.of(cite.asText());
            if (lines.stream().anyMatch(line -> line.length() <= permalink.length())) {
                faults.add(answer[0] + " cite");
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void an_answer_says_which_version_of_what_source() {
        List<String> faults = new ArrayList<>();
        for (String[] answer : answers()) {
            JsonNode about = read(answer[0], "en").at(answer[1]);
            // What rests on several datasets says it of each of them.
            List<JsonNode> each = new ArrayList<>();
            about.path("datasets").forEach(each::add);
            for (JsonNode one : each.isEmpty() ? List.of(about) : each) {
                boolean hasVersion =
                        one.has("version") || one.has("number") || one.has("to") || one.has("sourceVersion");
                boolean hasSource =
                        one.path("source").isTextual() || one.path("register").isTextual();
                if (!hasVersion || !hasSource) {
                    faults.add(answer[0]);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void a_permalink_is_answered_and_cited_in_the_same_way() {
        for (String[] answer : answers()) {
            JsonNode about = read(answer[0], "en").at(answer[1]);
            String permalink = about.path("permalink").asText().substring(base.length());

            JsonNode there = json(given().urlEncodingEnabled(false)
                    .header("Accept-Language", "en")
                    .get(permalink));

            assertEquals(about.path("cite"), cited(there, answer[1]), answer[0] + " " + permalink);
        }
    }

    /** A permalink names no format, and one thing where a list names several. */
    private static JsonNode cited(JsonNode answer, String where) {
        for (String place : List.of(where, "", "/extension/helhed")) {
            if (answer.at(place).has("cite")) {
                return answer.at(place).path("cite");
            }
        }
        throw new AssertionError(answer.toString());
    }

    @Test
    void a_line_to_cite_is_in_the_language_that_was_asked_for_or_in_both() {
        for (String path : List.of(data("/data?area=all"), data("/data?area=all&format=rows"), data("/data/cost"))) {
            assertTrue(cite(path, "da").contains("A report (da)"), path);
            assertFalse(cite(path, "en").contains("(da)"), path);
            assertNotEquals(cite(path, "da"), cite(path, "en"));
        }
        for (String path : List.of(data("/versions/2"), data("/versions/2/changes"), "/v1/indicators/" + indicator)) {
            JsonNode cite = read(path, "da").path("cite");
            assertTrue(cite.path("da").asText().contains("(da)"), path);
            assertFalse(cite.path("en").asText().contains("(da)"), path);
        }
        JsonNode mine =
                read("/v1/areas/" + area + "/profile", "da").path("datasets").path(0);
        assertTrue(mine.path("cite").path("da").asText().contains("A report (da)"));
        assertTrue(mine.path("cite").path("en").asText().contains("A report."));
    }

    private static String cite(String path, String language) {
        JsonNode answer = read(path, language);
        return answer.has("cite")
                ? answer.path("cite").asText()
                : answer.at("/extension/helhed/cite").asText();
    }

    @Test
    void an_invented_figure_makes_what_rests_on_it_invented() {
        assertTrue(
                read("/v1/areas/" + area + "/criteria", "en").path("synthetic").asBoolean());
        assertTrue(
                read("/v1/areas/" + area + "/profile", "en").path("synthetic").asBoolean());
        assertTrue(read("/v1/indicators/" + indicator, "en").path("synthetic").asBoolean());
        assertFalse(read("/v1/areas/0751", "en").path("synthetic").asBoolean());
    }
}
