package dk.helhed.healthdata.reading.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.kit.testing.RealParts;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class DataResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALL = "/data?area=all&period=all";

    private static Published small;
    private static Published large;

    @TestHTTPResource
    URI service;

    @ConfigProperty(name = "helhed.public-url")
    URI publicUrl;

    @Inject
    @DataSource("reading")
    Connections connections;

    @BeforeEach
    void publish() throws Exception {
        if (small == null) {
            small = Published.small(service);
            large = Published.large(service);
        }
    }

    @Test
    void what_is_left_out_is_the_latest_of_the_widest_area() throws Exception {
        HttpResponse<String> answer = small.get("/data", "Accept-Language", "en");
        JsonNode body = JSON.readTree(answer.body());

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("DK", body.at("/dimension/area/category/index/0").asText());
        assertEquals("2024", body.at("/dimension/period/category/index/0").asText());
        assertEquals(2, body.path("value").size());
        assertEquals(44, body.at("/value/0").asDouble());
        assertEquals("application/json", header(answer, "Content-Type"));
        assertEquals("en", header(answer, "Content-Language"));
        assertEquals("public, max-age=60, stale-while-revalidate=300", header(answer, "Cache-Control"));
        for (String varied : List.of("Accept", "Accept-Language", "Accept-Encoding")) {
            assertTrue(List.of(header(answer, "Vary").split(", ")).contains(varied), varied);
        }
    }

    @Test
    void an_answer_names_one_address_whatever_the_order_it_was_asked_in() throws Exception {
        HttpResponse<String> one = small.get("/data?lang=en&period=2022,2021,2023&area=0751,DK");
        HttpResponse<String> other = small.get("/data?area=DK&area=0751&period=2021..2023&lang=en&figure=value");

        assertEquals(one.body(), other.body());
        assertEquals(header(one, "ETag"), header(other, "ETag"));
        assertEquals(header(one, "Link"), header(other, "Link"));
        String path = URI.create(link(one, "canonical")).getRawPath() + "?"
                + URI.create(link(one, "canonical")).getRawQuery();
        assertEquals(
                "/v1/datasets/" + small.id() + "/data?area=DK,0751&period=2021..2023&lang=en&format=json-stat2", path);
    }

    @Test
    void the_permalink_gives_the_same_answer_for_a_day() throws Exception {
        HttpResponse<String> latest = small.get(ALL + "&lang=da&format=csv");
        HttpResponse<String> pinned = small.follow(link(latest, "bookmark"));

        assertEquals(latest.body(), pinned.body());
        assertEquals(header(latest, "ETag"), header(pinned, "ETag"));
        assertEquals("public, max-age=86400, immutable", header(pinned, "Cache-Control"));
    }

    @Test
    void addresses_come_from_the_configuration_and_not_from_whoever_asks() throws Exception {
        HttpResponse<String> answer =
                small.get("/data", "X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example");

        assertFalse(answer.body().contains("evil"));
        assertFalse(header(answer, "Link").contains("evil"));
        assertEquals(
                publicUrl.getAuthority(),
                URI.create(JSON.readTree(answer.body()).path("href").asText()).getAuthority());
    }

    @Test
    void both_codings_have_a_tag_of_their_own_and_both_are_known_again() throws Exception {
        HttpResponse<byte[]> plain = small.bytes(ALL);
        HttpResponse<byte[]> gzip = small.bytes(ALL, "Accept-Encoding", "gzip");

        assertEquals("gzip", header(gzip, "Content-Encoding"));
        assertTrue(plain.headers().firstValue("Content-Encoding").isEmpty());
        assertEquals(header(plain, "ETag").replaceFirst("\"$", "-gzip\""), header(gzip, "ETag"));
        assertArrayEquals(plain.body(), unpacked(gzip.body()));
        for (String tag : List.of(
                header(plain, "ETag"),
                header(gzip, "ETag"),
                "W/" + header(plain, "ETag"),
                "\"x\", " + header(gzip, "ETag"))) {
            HttpResponse<byte[]> unchanged = small.bytes(ALL, "If-None-Match", tag, "Accept-Encoding", "gzip");
            assertEquals(304, unchanged.statusCode(), tag);
            assertEquals(0, unchanged.body().length);
        }
        assertEquals(
                header(gzip, "ETag"),
                header(small.bytes(ALL, "If-None-Match", header(gzip, "ETag"), "Accept-Encoding", "gzip"), "ETag"));
        assertEquals(200, small.bytes(ALL, "If-Match", header(gzip, "ETag")).statusCode());
        assertEquals(412, small.bytes(ALL, "If-Match", "\"another\"").statusCode());
        assertEquals(200, small.bytes(ALL, "If-None-Match", "\"another\"").statusCode());
    }

    @Test
    void languages_formats_and_versions_have_tags_of_their_own() throws Exception {
        Set<String> tags = new HashSet<>();
        for (String form : List.of(
                "&lang=da",
                "&lang=en",
                "&lang=da&format=csv",
                "&lang=da&format=rows",
                "&lang=da&format=rows&limit=3")) {
            assertTrue(tags.add(header(small.get(ALL + form), "ETag")), form);
        }
        assertTrue(tags.add(
                header(large.get(ALL + "&indicator=" + large.indicators().getFirst() + "&lang=da"), "ETag")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/data?area=all&period=all&format=json-stat2", "/data?area=all&period=all&format=csv", "/meta"})
    void a_head_is_a_get_without_its_body(String rest) throws Exception {
        for (String coding : List.of("identity", "gzip")) {
            HttpResponse<String> get = small.get(rest, "Accept-Encoding", coding);
            HttpResponse<String> head = small.head(rest, "Accept-Encoding", coding);

            assertEquals(200, head.statusCode());
            assertEquals("", head.body());
            for (String name : List.of(
                    "ETag", "Content-Type", "Cache-Control", "Vary", "Link", "Content-Language", "Content-Encoding")) {
                assertEquals(get.headers().firstValue(name), head.headers().firstValue(name), coding + " " + name);
            }
        }
    }

    @Test
    void a_head_says_how_long_a_kept_answer_is() throws Exception {
        for (String coding : List.of("identity", "gzip")) {
            HttpResponse<byte[]> get = small.bytes(ALL + "&lang=da", "Accept-Encoding", coding);
            for (int time = 0; time < 2; time++) {
                HttpResponse<String> head = small.head(ALL + "&lang=da", "Accept-Encoding", coding);
                assertEquals(Integer.toString(get.body().length), header(head, "Content-Length"), coding);
            }
        }
    }

    @Test
    void an_unchanged_answer_and_a_head_take_no_connection() throws Exception {
        String rest = ALL + "&lang=da&format=csv";
        String tag = header(small.get(rest), "ETag");
        long fewest = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 5; attempt++) {
            // The number of the latest version is looked up at most once a second; the next second may begin in
            // between.
            String unused = small.get(rest).body();
            long before = connections.taken();
            for (int i = 0; i < 20; i++) {
                assertEquals(304, small.get(rest, "If-None-Match", tag).statusCode());
                assertEquals(200, small.head(rest).statusCode());
            }
            fewest = Math.min(fewest, connections.taken() - before);
        }
        assertEquals(0, fewest);
    }

    @Test
    void a_question_in_a_body_gets_the_same_answer_and_its_address() throws Exception {
        HttpResponse<String> get = small.get("/data?area=0751,DK&period=last:2&lang=en&format=csv");
        HttpResponse<String> post = small.post(
                "/query", "{\"area\":[\"DK\",\"0751\"],\"period\":[\"last:2\"],\"lang\":\"en\",\"format\":\"csv\"}");

        assertEquals(200, post.statusCode(), post.body());
        assertEquals(get.body(), post.body());
        assertEquals(get.body(), small.follow(header(post, "Content-Location")).body());
    }

    @Test
    void all_faults_are_named_at_once_and_nothing_that_was_sent_is_repeated() throws Exception {
        HttpResponse<String> refused = small.get(
                "/data?aera=1&area=0752,zzzz&period=2024..2020&figure=valeu&format=pdf&lang=xx",
                "Accept-Language",
                "en");
        JsonNode body = JSON.readTree(refused.body());
        List<String> faults = new ArrayList<>();
        body.path("errors")
                .forEach(error -> faults.add(error.path("parameter").asText() + " "
                        + error.path("code").asText()));

        assertEquals(400, refused.statusCode());
        assertEquals("no-store", header(refused, "Cache-Control"));
        assertEquals(
                Set.of(
                        "aera unknown-parameter-near",
                        "area unknown-entry-near",
                        "area unknown-entry",
                        "period period-range-backwards",
                        "figure unknown-entry-near",
                        "format unknown-entry",
                        "lang unknown-entry"),
                Set.copyOf(faults));
        assertTrue(refused.body().contains("The nearest one is 0751."), refused.body());
        assertFalse(refused.body().contains("zzzz"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"aera\":[\"DK\"]}",
                "{\"area\":\"DK\"}",
                "{\"area\":[\"ZZ\"]}",
                "{\"area\":[\"DK\",\"DK\"]}",
                "{\"period\":[\"last:0\"]}",
                "{\"limit\":1}",
                "{\"dim\":{\"education\":[\"all\"]}}",
                "{\"standardise\":\"dsr\"}",
                "{\"area\":[\"DK\"],\"include\":[\"compare\"],\"compareTo\":[\"DK\"]}"
            })
    void a_body_that_is_no_question_is_refused(String body) throws Exception {
        HttpResponse<String> refused = small.post("/query", body);

        assertEquals(400, refused.statusCode(), refused.body());
        assertEquals("application/problem+json", header(refused, "Content-Type"));
    }

    @Test
    void a_body_that_is_too_deep_is_refused() throws Exception {
        assertEquals(
                400,
                small.post("/query", "{\"area\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}")
                        .statusCode());
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        assertEquals(404, small.get("/data?version=99").statusCode());
        assertEquals(404, small.get("/meta?version=99").statusCode());
        assertEquals(
                404,
                small.follow("http://x/v1/datasets/" + UUID.randomUUID() + "/data?area=DK")
                        .statusCode());
    }

    @Test
    void a_format_is_named_or_liked_or_refused_with_those_that_there_are() throws Exception {
        assertEquals("text/csv", plainType(small.get("/data", "Accept", "text/csv;q=0.9, text/html")));
        assertEquals(
                "application/vnd.helhed.rows+json",
                plainType(small.get("/data", "Accept", "application/vnd.helhed.rows+json")));
        assertEquals("text/csv", plainType(small.get("/data?format=csv", "Accept", "application/json")));
        HttpResponse<String> refused = small.get("/data", "Accept", "image/png", "Accept-Language", "en");
        assertEquals(406, refused.statusCode());
        assertTrue(refused.body().contains("csv-da (text/csv)"), refused.body());
        assertEquals(406, small.get("/data", "Accept", "a/b,".repeat(3_000)).statusCode());
        assertEquals(406, small.get("/data", "Accept", ";;;=,/,,").statusCode());
    }

    @Test
    void a_question_that_is_too_long_for_an_address_is_sent_as_a_body() throws Exception {
        HttpResponse<String> refused = small.get("/data?area=" + "x".repeat(9_000), "Accept-Language", "en");

        assertEquals(414, refused.statusCode());
        assertTrue(refused.body().contains("POST to /v1/datasets/{id}/query"), refused.body());
    }

    @Test
    void a_selection_with_nothing_in_it_is_answered_with_a_warning() throws Exception {
        HttpResponse<String> answer = small.get("/data?area=children:0707&period=2030..&lang=en");
        JsonNode body = JSON.readTree(answer.body());

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(0, body.path("value").size());
        assertTrue(body.path("note").toString().contains("Nothing is chosen"), answer.body());
    }

    @Test
    void a_hidden_figure_is_a_reason_and_never_a_number() throws Exception {
        JsonNode body = JSON.readTree(small.get("/data?area=0707&period=2022&indicator="
                        + small.indicators().getFirst() + "&figure=value,count,lower95")
                .body());

        assertEquals("[null,null,null]", body.path("value").toString());
        assertEquals("Q", body.at("/status/0").asText());
    }

    @Test
    void what_is_too_large_is_refused_with_questions_that_together_are_it() throws Exception {
        String question =
                "area=all&period=all&figure=value,count,denominator,lower95,upper95,lower998,upper998&lang=en&format=csv";
        HttpResponse<String> cost = large.get("/data/cost?" + question);
        HttpResponse<String> refused = large.get("/data?" + question);
        JsonNode said = JSON.readTree(refused.body());

        assertEquals(200, cost.statusCode(), cost.body());
        assertEquals(422, refused.statusCode());
        assertEquals("too-many-cells", said.path("code").asText());
        JsonNode told = JSON.readTree(cost.body());
        for (String member : List.of("cells", "limit", "allowed", "urls", "bulk")) {
            assertEquals(told.path(member), said.path(member), member);
        }
        assertFalse(told.path("allowed").asBoolean());
        assertEquals(100_000, told.path("limit").asLong());
        assertTrue(told.path("cells").asLong() > 100_000);
        long lines = 0;
        for (JsonNode url : told.path("urls")) {
            HttpResponse<String> part = large.follow(url.asText());
            assertEquals(200, part.statusCode(), part.body());
            lines += part.body().lines().count() - 1;
        }
        assertEquals(told.path("cells").asLong(), lines * 7);
        assertEquals(
                told,
                JSON.readTree(large.post(
                                "/query/cost",
                                "{\"area\":[\"all\"],\"period\":[\"all\"],\"figure\":[\"upper998\",\"lower998\",\"value\",\"count\",\"denominator\",\"upper95\",\"lower95\"],\"lang\":\"en\",\"format\":\"csv\"}")
                        .body()));
    }

    @Test
    void pages_follow_each_other_to_the_last_one() throws Exception {
        Set<String> seen = new HashSet<>();
        HttpResponse<String> page = small.get(ALL + "&format=rows&limit=5&lang=en");
        int pages = 1;
        while (!JSON.readTree(page.body()).path("nextCursor").isNull()) {
            JSON.readTree(page.body()).findValues("indicator");
            count(page, seen);
            page = small.follow(link(page, "next"));
            assertEquals(200, page.statusCode(), page.body());
            pages++;
        }
        count(page, seen);
        assertTrue(JSON.readTree(page.body()).has("nextCursor"));
        assertEquals(24, seen.size());
        assertEquals(5, pages);
    }

    @Test
    void a_cursor_of_something_else_is_refused() throws Exception {
        String cursor = JSON.readTree(
                        small.get(ALL + "&format=rows&limit=5&lang=en").body())
                .path("nextCursor")
                .asText();

        for (String other : List.of(
                ALL + "&format=rows&lang=da&cursor=" + cursor,
                "/data?area=DK&period=all&format=rows&lang=en&cursor=" + cursor,
                ALL + "&format=rows&lang=en&cursor=x" + cursor,
                ALL + "&format=csv&lang=en&cursor=" + cursor,
                ALL + "&format=csv&lang=en&limit=5")) {
            assertEquals(400, small.get(other).statusCode(), other);
        }
    }

    @Test
    void what_can_be_asked_is_what_is_answered() throws Exception {
        JsonNode meta = JSON.readTree(small.get("/meta?lang=en").body());
        JsonNode data = JSON.readTree(
                small.get(ALL + "&lang=en&figure=value,count,denominator,lower95,upper95,lower998,upper998")
                        .body());

        assertEquals("{}", meta.path("value").toString());
        assertEquals(data.path("id"), meta.path("id"));
        assertEquals(data.path("size"), meta.path("size"));
        assertEquals(data.path("dimension"), meta.path("dimension"));
        JsonNode said = meta.at("/extension/helhed");
        assertEquals(
                JSON.readTree(small.get("/data/cost?area=all&period=all").body())
                        .path("cells"),
                said.path("cells"));
        assertEquals(
                "2021",
                said.at("/periods/" + small.indicators().getFirst() + "/first").asText());
        assertEquals(
                "2023",
                said.at("/periods/" + small.indicators().getLast() + "/first").asText());
        assertEquals(
                "2023",
                said.at("/periods/" + small.indicators().getLast() + "/last").asText());
        assertEquals("[\"DK\"]", said.at("/defaults/area").toString());
        assertEquals("[\"2024\"]", said.at("/defaults/period").toString());
    }

    @Test
    void limits_formats_and_languages_are_told() throws Exception {
        HttpResponse<String> config = small.follow(service.resolve("/v1/config") + "?");
        assertEquals(200, config.statusCode(), config.body());
        JsonNode body = JSON.readTree(config.body());

        assertEquals(100_000, body.at("/limits/cells").asLong());
        assertEquals("json-stat2", body.at("/formats/0/name").asText());
        assertTrue(body.path("formats").size() >= 6);
        assertEquals(
                "https://creativecommons.org/licenses/by/4.0/",
                body.path("licence").asText());
    }

    private static void count(HttpResponse<String> page, Set<String> seen) throws IOException {
        JsonNode body = JSON.readTree(page.body());
        JsonNode rows = body.has("rows") ? body.path("rows") : body.path("items");
        assertNotEquals(0, rows.size());
        rows.forEach(
                row -> assertTrue(seen.add(row.path("area") + " " + row.path("period") + " " + row.path("indicator"))));
    }

    private static String link(HttpResponse<String> answer, String relation) {
        for (String link : header(answer, "Link").split(", <")) {
            if (link.endsWith("rel=\"" + relation + "\"")) {
                return link.substring(link.startsWith("<") ? 1 : 0, link.indexOf('>'));
            }
        }
        throw new AssertionError("no " + relation + " in " + header(answer, "Link"));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static String plainType(HttpResponse<?> answer) {
        return header(answer, "Content-Type").split(";")[0];
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        assertTrue(new String(gzip, 0, 2, StandardCharsets.ISO_8859_1).startsWith("\u001f"));
        return new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
    }
}
