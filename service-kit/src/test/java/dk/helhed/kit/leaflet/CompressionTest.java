package dk.helhed.kit.leaflet;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.unique;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.RealParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers in two codings, with a tag for each, and conditions that take either. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class CompressionTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    URI service;

    @Test
    void whoever_takes_gzip_gets_it_with_a_tag_of_its_own() throws Exception {
        String path = created();
        HttpResponse<byte[]> plain = get("GET", path);
        // Twice: the second answer is the first one's bytes again.
        for (int i = 0; i < 2; i++) {
            HttpResponse<byte[]> gzip = get("GET", path, "Accept-Encoding", "br, gzip, deflate");

            assertEquals("gzip", header(gzip, "Content-Encoding"));
            assertEquals("\"0-gzip\"", header(gzip, "ETag"));
            assertArrayEquals(
                    plain.body(), new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes());
        }
        assertEquals("", header(plain, "Content-Encoding"));
        assertEquals("\"0\"", header(plain, "ETag"));
        assertTrue(header(plain, "Vary").contains("Accept-Encoding"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"gzip;q=0|''", "deflate, br|''", "identity|''", "gzip;q=0.5|gzip", "deflate;q=1, gzip;q=0.5|''", "GZIP|''"})
    void nobody_gets_what_it_does_not_take(String accepted, String coding) throws Exception {
        assertEquals(coding, header(get("GET", created(), "Accept-Encoding", accepted), "Content-Encoding"));
    }

    @Test
    void both_tags_are_known_again() throws Exception {
        String path = created();
        for (String tag : List.of("\"0\"", "\"0-gzip\"", "W/\"0\"", "\"7\", \"0-gzip\"")) {
            HttpResponse<byte[]> unchanged = get("GET", path, "Accept-Encoding", "gzip", "If-None-Match", tag);

            assertEquals(304, unchanged.statusCode(), tag);
            assertEquals(0, unchanged.body().length);
            assertEquals(tag.contains("gzip") ? "\"0-gzip\"" : "\"0\"", header(unchanged, "ETag"));
        }
        assertEquals(200, get("GET", path, "If-None-Match", "\"7-gzip\"").statusCode());
    }

    @Test
    void a_head_says_what_a_get_says() throws Exception {
        String path = created();
        for (String coding : List.of("gzip", "identity")) {
            HttpResponse<byte[]> whole = get("GET", path, "Accept-Encoding", coding);
            HttpResponse<byte[]> head = get("HEAD", path, "Accept-Encoding", coding);

            assertEquals(0, head.body().length);
            for (String name : List.of("ETag", "Content-Encoding", "Vary")) {
                assertEquals(header(whole, name), header(head, name), name);
            }
        }
    }

    @Test
    void a_change_may_name_the_tag_of_either_coding() {
        String code = unique("leaflet");
        Map<String, Object> draft = Map.of("code", code, "title", "first");
        EDITOR.post("/v1/leaflets", draft).statusCode(201);

        EDITOR.put("/v1/leaflets/" + code, "\"0-gzip\"", draft).statusCode(200);
        EDITOR.put("/v1/leaflets/" + code, "\"1\"", draft).statusCode(200);
        EDITOR.put("/v1/leaflets/" + code, "\"1-gzip\"", draft).statusCode(412);
    }

    @Test
    void what_is_no_answer_to_a_read_is_not_compressed() throws Exception {
        HttpResponse<byte[]> missing = get("GET", "/v1/leaflets/none", "Accept-Encoding", "gzip");

        assertEquals(404, missing.statusCode());
        assertEquals("", header(missing, "Content-Encoding"));
    }

    private String created() {
        String code = unique("leaflet");
        EDITOR.post("/v1/leaflets", Map.of("code", code, "title", "first")).statusCode(201);
        return "/v1/leaflets/" + code;
    }

    private HttpResponse<byte[]> get(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path)).method(method, BodyPublishers.noBody());
        return HTTP.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
