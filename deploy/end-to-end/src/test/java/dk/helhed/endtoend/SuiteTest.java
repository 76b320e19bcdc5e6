package dk.helhed.endtoend;

import static dk.helhed.kit.testing.Eventually.within;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dk.helhed.kit.testing.Topics;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses the whole suite, with Keycloak and the demo data, as its users would. */
@ExtendWith(SuiteIsUp.class)
class SuiteTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Api PLANS = new Api("plans");
    private static final Api INITIATIVES = new Api("initiatives");
    private static final Api HEALTH_DATA = new Api("health-data");

    @Test
    void every_part_is_up() throws Exception {
        for (JsonNode part : Helhed.status().path("parts")) {
            assertEquals("up", part.path("health").asText(), part.toString());
        }
    }

    @Test
    void keycloak_says_where_it_is_whatever_host_a_request_names() throws Exception {
        URI realm = URI.create(Helhed.status()
                .path("parts")
                .valueStream()
                .filter(part -> part.path("name").asText().equals("keycloak"))
                .findFirst()
                .orElseThrow()
                .path("url")
                .asText());
        try (Socket socket = new Socket(realm.getHost(), realm.getPort())) {
            String request = "GET " + realm.getPath() + "/.well-known/openid-configuration HTTP/1.1\r\n"
                    + "Host: evil.example\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(said.contains("\"issuer\":\"" + realm + "\""), said);
            assertFalse(said.contains("evil"), said);
        }
    }

    @Test
    void the_bispehaven_plan_shows_its_milestones_its_money_and_the_versions_of_its_sources() throws Exception {
        JsonNode plan = plan("plan-bispehaven");

        JsonNode employed = milestone(plan, "Flere voksne i Bispehaven er i arbejde (opdigtet)");
        assertAll(
                () -> assertEquals("ON_TRACK", employed.path("status").asText(), plan.toString()),
                () -> assertEquals(46.8, employed.path("actual").asDouble()),
                () -> assertEquals(
                        90_000_000L, plan.at("/money/total/amountOere").asLong(), plan.toString()),
                () -> assertTrue(plan.path("sources").size() >= 2, plan.toString()));
    }

    @Test
    void a_hidden_figure_is_never_estimated() throws Exception {
        JsonNode cleaning = milestone(plan("plan-bispehaven"), "Beboerne har job i flere brancher (opdigtet)");

        assertEquals("UNKNOWN_SUPPRESSED", cleaning.path("status").asText());
        assertTrue(cleaning.path("actual").isNull());
    }

    @Test
    void the_budget_of_the_source_reconciles_to_the_oere() throws Exception {
        JsonNode frame = INITIATIVES.first("/v1/frames?externalId=frame-aar-social-2020");

        JsonNode overview = INITIATIVES.get("/v1/frames/" + frame.path("id").asText() + "/overview");

        assertAll(
                () -> assertEquals(
                        2_500_000_000L, overview.at("/allocated/amountOere").asLong(), overview.toString()),
                () -> assertTrue(overview.path("reconciles").asBoolean()),
                () -> assertEquals(5, overview.path("themes").size()),
                () -> assertEquals(10, overview.path("trackCount").asInt()),
                () -> assertEquals(13, overview.path("initiativeCount").asInt()));
    }

    @Test
    void loading_the_demo_data_again_changes_nothing() throws Exception {
        assertTrue(Helhed.run("demo", "--no-build").contains("The demo data was all there."));
    }

    @Test
    void a_published_figure_moves_the_milestone_that_is_bound_to_it() throws Exception {
        String before = milestone(plan("plan-bispehaven"), "Færre indlæggelser blandt beboerne (opdigtet)")
                .path("actual")
                .asText();
        String dataset =
                HEALTH_DATA.first("/v1/datasets?externalId=ds-demo").path("id").asText();

        JsonNode release = HEALTH_DATA.post("aarhus-register-supplier", "/v1/datasets/" + dataset + "/releases", """
                {"note": "Invented figures of one more year.", "values": [{"area": "0751-bispehaven",
                 "indicator": "HOSPITAL_ADMISSIONS_RATE", "period": "2026", "breakdown": "total",
                 "status": "PUBLISHED", "value": 199}]}""");
        String path = "/v1/releases/" + release.path("id").asText();
        String etag = HEALTH_DATA.etag("aarhus-release-approver", path);
        HEALTH_DATA.post(
                "aarhus-release-approver",
                path + "/transitions",
                etag,
                "{\"to\": \"PUBLISHED\", \"reason\": \"Invented figures\"}");

        JsonNode plan = PLANS.await(planPath("plan-bispehaven"), seen -> {
            String actual = milestone(seen, "Færre indlæggelser blandt beboerne (opdigtet)")
                    .path("actual")
                    .asText();
            return !actual.equals(before);
        });
        JsonNode milestone = milestone(plan, "Færre indlæggelser blandt beboerne (opdigtet)");
        assertEquals(199, milestone.path("actual").asInt());
    }

    @Test
    void the_worked_example_of_an_amendment_does_what_it_says() throws Exception {
        Guide.follow("docs/amendment.md");
    }

    @Test
    void a_new_area_reaches_both_neighbours() throws Exception {
        String code = "0751-proeve-" + UUID.randomUUID().toString().substring(0, 8);

        PLANS.post("aarhus-editor", "/v1/areas", "{\"code\": \"" + code + "\", \"name\": \"Prøvebyen\"}");

        HEALTH_DATA.await("/v1/areas?level=housing-area&parent=0751&limit=200", seen -> holds(seen, code));
        INITIATIVES.await("/v1/areas?municipality=0751&limit=200", seen -> holds(seen, code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans-service", "initiatives-service", "health-data-service"})
    void a_service_that_is_killed_loses_nothing_of_what_it_acknowledged_or_was_told(String killed) throws Exception {
        String code = "0751-proeve-" + UUID.randomUUID().toString().substring(0, 8);
        if (!killed.equals("plans-service")) {
            Helhed.kill(killed);
        }
        PLANS.post("aarhus-editor", "/v1/areas", "{\"code\": \"" + code + "\", \"name\": \"Prøvebyen\"}");
        if (killed.equals("plans-service")) {
            Helhed.kill(killed);
        }

        Helhed.run("up", "--no-build", "--no-demo");

        assertEquals("Prøvebyen", PLANS.get("/v1/areas/" + code).path("name").asText());
        HEALTH_DATA.await("/v1/areas?level=housing-area&parent=0751&limit=200", seen -> holds(seen, code));
        INITIATIVES.await("/v1/areas?municipality=0751&limit=200", seen -> holds(seen, code));
    }

    @Test
    void a_thousand_transfers_and_commitments_on_two_instances_lose_and_make_no_oere() throws Exception {
        try (SecondInstance second = SecondInstance.of("initiatives-service", Helhed.portOfTest())) {
            LedgerRace race = new LedgerRace(List.of(INITIATIVES, second.api()));

            List<Integer> answers = race.run(1_000);

            List<JsonNode> balances = race.balances();
            long total = balances.stream()
                    .mapToLong(one -> one.at("/available/amountOere").asLong()
                            + one.at("/committed/amountOere").asLong())
                    .sum();
            assertAll(
                    () -> assertTrue(
                            answers.stream().allMatch(status -> status == 201 || status == 422), answers.toString()),
                    () -> assertTrue(
                            answers.stream().filter(status -> status == 201).count() > 100, answers.toString()),
                    () -> assertEquals(LedgerRace.INITIATIVES * LedgerRace.EACH_OERE, total, balances.toString()),
                    () -> assertTrue(balances.stream()
                            .allMatch(one -> one.at("/available/amountOere").asLong() >= 0)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans", "initiatives", "health-data"})
    void how_old_and_how_late_records_are_is_measured_where_they_are_taken_in(String service) throws Exception {
        Api management = new Api(service).management();

        within(Duration.ofSeconds(90), () -> {
            String metrics = management.answer("/q/metrics").body();
            return Stream.of(
                            "helhed_consumer_lag_seconds",
                            "helhed_event_age_seconds_bucket",
                            "helhed_event_age_seconds_count")
                    .allMatch(name -> metrics.contains("\n" + name));
        });
    }

    @Test
    void a_token_of_another_municipality_changes_nothing_here() throws Exception {
        String path = planPath("plan-bispehaven") + "/goals";

        HttpResponse<String> answer =
                PLANS.change("norddjurs-editor", "POST", path, "", "{\"title\": \"Et fremmed mål\"}");

        assertEquals(404, answer.statusCode(), answer.body());
    }

    @Test
    void a_token_with_another_role_changes_nothing() throws Exception {
        HttpResponse<String> answer =
                PLANS.change("aarhus-auditor", "POST", "/v1/areas", "", "{\"code\": \"0751-nej\", \"name\": \"Nej\"}");

        assertEquals(403, answer.statusCode(), answer.body());
    }

    @Test
    void a_tampered_token_is_refused_also_where_none_is_needed() throws Exception {
        String token = Api.token("aarhus-editor");
        String tampered = token.substring(0, token.length() - 6) + "AAAAAA";

        HttpResponse<String> answer = PLANS.getWith(tampered, "/v1/plans");

        assertEquals(401, answer.statusCode(), answer.body());
        assertFalse(answer.headers().firstValue("WWW-Authenticate").orElse("").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plans.area.v1",
                "plans.plan.v1",
                "plans.activity.v1",
                "plans.cooperation.v1",
                "initiatives.initiative.v1",
                "initiatives.activity.v1",
                "health-data.release.v1",
                "health-data.value.v1"
            })
    void every_record_is_a_cloud_event_and_as_its_schema_says(String topic) throws Exception {
        JsonSchema schema = schema(topic);
        List<ConsumerRecord<String, byte[]>> records = Topics.readAt(Helhed.kafka(), topic);

        assertFalse(records.isEmpty());
        String address = Topics.header(records.getFirst(), "ce_dataschema");
        assertTrue(address.endsWith("/schemas/" + topic), address);
        assertEquals(JSON.readTree(text(topic)), Api.at(address).get(""));
        for (ConsumerRecord<String, byte[]> record : records) {
            CloudEvent event = event(record);
            assertEquals(record.key(), event.getSubject());
            assertEquals(URI.create(address), event.getDataSchema());
            assertTrue(event.getExtensionNames()
                    .containsAll(List.of("tenant", "aggregateversion", "causationid", "partitionkey")));
            assertEquals(record.value() == null, event.getData() == null);
            if (record.value() != null) {
                JsonNode payload = JSON.readTree(record.value());
                assertEquals(List.of(), List.copyOf(schema.validate(payload)), payload.toString());
            }
        }
    }

    /** The record as the library of CloudEvents reads it. */
    private static CloudEvent event(ConsumerRecord<String, byte[]> record) {
        try (CloudEventDeserializer reader = new CloudEventDeserializer()) {
            return reader.deserialize(record.topic(), record.headers(), record.value());
        }
    }

    private static JsonSchema schema(String topic) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text(topic));
    }

    private static String text(String topic) throws IOException {
        return Files.readString(Path.of("..", "..", "docs", "schemas", topic + ".schema.json"));
    }

    private static boolean holds(JsonNode list, String code) {
        return list.path("items").findValuesAsText("code").contains(code);
    }

    private static JsonNode plan(String externalId) throws IOException, InterruptedException {
        return PLANS.get(planPath(externalId));
    }

    private static String planPath(String externalId) throws IOException, InterruptedException {
        return "/v1/plans/"
                + PLANS.first("/v1/plans?externalId=" + externalId).path("id").asText();
    }

    private static JsonNode milestone(JsonNode plan, String title) {
        for (JsonNode milestone : plan.path("milestones")) {
            if (milestone.path("title").asText().equals(title)) {
                return milestone;
            }
        }
        throw new AssertionError("the plan has no milestone " + title + ": " + plan);
    }
}
