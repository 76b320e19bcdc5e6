package dk.helhed.healthdata.page;

import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.value;
import static dk.helhed.kit.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.Api;
import dk.helhed.kit.testing.RealParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class PageResourceTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern OWN_LINKS = Pattern.compile("(?:href|src)=\"(/[^\"#]+)");

    private static String employed = "";
    private static String dataset = "";

    @TestHTTPResource
    URI service;

    @BeforeEach
    void publishFigures() throws Exception {
        if (!dataset.isEmpty()) {
            return;
        }
        employed = indicator("PERCENT");
        String published = Api.dataset(employed);
        String unused = publish(
                published,
                value("0751", employed, "2022", 41.25),
                value("0751", employed, "2023", null),
                value("0707", employed, "2023", 55.5),
                value("DK", employed, "2023", 61.5));
        eventually(() -> get("/da/indicators/" + employed).statusCode() == 200);
        dataset = published;
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return ask("GET", path, headers);
    }

    private HttpResponse<String> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path)).method(method, BodyPublishers.noBody());
        return HTTP.send(
                headers.length == 0 ? request.build() : request.headers(headers).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void the_root_leads_to_the_language_of_the_reader() throws Exception {
        assertEquals("/da/", URI.create(header(get("/"), "Location")).getPath());
        assertEquals(
                "/en/",
                URI.create(header(get("/", "Accept-Language", "en-GB"), "Location"))
                        .getPath());
    }

    @Test
    void an_area_shows_what_was_published_and_hides_what_was_hidden() throws Exception {
        HttpResponse<String> page = get("/da/indicators/" + employed + "?area=0751");

        assertEquals(200, page.statusCode(), page.body());
        assertTrue(page.body().contains("41,25"), page.body());
        assertTrue(page.body().contains("skjult"));
        assertEquals("da", header(page, "Content-Language"));
        assertEquals(200, get("/en/areas/0751").statusCode());
    }

    @Test
    void pages_have_a_policy_of_their_own_and_the_api_keeps_its() throws Exception {
        String policy = header(get("/da/"), "Content-Security-Policy");

        assertEquals(
                "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data: blob:; connect-src 'self'"
                        + " http://127.0.0.1:8081; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
                policy);
        assertEquals(policy, header(get("/da/areas/9999"), "Content-Security-Policy"));
        assertEquals(
                "default-src 'none'; frame-ancestors 'none'", header(get("/v1/values"), "Content-Security-Policy"));
    }

    @ParameterizedTest
    @CsvSource({
        "/da/areas/9999, 404, Siden findes ikke",
        "/en/indicators/NO_SUCH, 404, There is no such page",
        "/en/compare?areas=9999, 404, There is no such page",
        "/de/areas/0751, 404, Siden findes ikke",
        "/en/nothing/here, 404, There is no such page",
        "/en/?version=7, 400, The address cannot be read",
        "/en/areas/0751?colour=red, 400, The address cannot be read",
        "/en/areas/0751?embed=%3Cscript%3E, 400, The address cannot be read",
        "/en/areas/0751?version=0198c6f2-0000-7000-8000-000000000009:1, 404, There is no such page"
    })
    void a_refusal_is_a_page_with_a_way_on(String path, int status, String title) throws Exception {
        HttpResponse<String> page = get(path);

        assertEquals(status, page.statusCode(), page.body());
        assertEquals("text/html;charset=UTF-8", header(page, "Content-Type"));
        assertEquals("no-store", header(page, "Cache-Control"));
        assertTrue(page.body().contains(title), page.body());
        assertTrue(page.body().contains("href=\"/en/\"") || page.body().contains("href=\"/da/\""));
        assertFalse(page.body().contains("<script>"));
    }

    @Test
    void the_api_still_refuses_with_a_problem() throws Exception {
        assertEquals("application/problem+json", header(get("/v1/areas/9999"), "Content-Type"));
    }

    @Test
    void a_search_shows_what_was_asked_as_a_text() throws Exception {
        HttpResponse<String> page = get("/en/?q=%3Cscript%3Ealert(1)%3C/script%3E");

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertFalse(page.body().contains("<script>alert"));
    }

    @Test
    void a_page_is_known_again_and_a_head_has_no_body() throws Exception {
        String path = "/en/areas/0751";
        HttpResponse<String> page = get(path);
        String etag = header(page, "ETag");

        assertEquals(304, get(path, "If-None-Match", etag).statusCode());
        HttpResponse<String> head = ask("HEAD", path);
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(etag, header(head, "ETag"));
        assertEquals("gzip", header(get(path, "Accept-Encoding", "gzip"), "Content-Encoding"));
    }

    @Test
    void a_permalink_keeps_its_figures_after_a_revision() throws Exception {
        String path = "/en/indicators/" + employed + "?area=0751";
        Set<String> links = links(get(path).body());
        String permalink = links.stream()
                .filter(link -> link.contains("version=" + dataset))
                .filter(link -> link.startsWith("/en/indicators/" + employed + "?"))
                .findFirst()
                .orElseThrow();
        String before = get(permalink).body();

        String unused = publish(dataset, value("0751", employed, "2022", 12.5));
        eventually(() -> get(path).body().contains("12.5"));

        assertEquals(before, get(permalink).body());
        assertEquals("public, max-age=86400, immutable", header(get(permalink), "Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/da/", "/en/about", "/en/areas/0751", "/da/compare?areas=0751,0707"})
    void every_link_of_a_page_answers(String path) throws Exception {
        for (String link : links(get(path).body())) {
            int status = get(link).statusCode();
            assertTrue(status == 200 || status == 304, link + " answers " + status);
        }
    }

    @Test
    void the_stylesheet_may_be_kept_for_ever() throws Exception {
        String css = links(get("/da/").body()).stream()
                .filter(link -> link.endsWith(".css"))
                .findFirst()
                .orElseThrow();

        assertTrue(header(get(css), "Cache-Control").contains("immutable"));
        assertEquals("text/css;charset=UTF-8", header(get(css), "Content-Type"));
    }

    @Test
    void a_chart_is_a_file_too() throws Exception {
        HttpResponse<String> chart = get("/en/indicators/" + employed + "/trend.svg?area=0751&dataset=" + dataset);

        assertEquals(200, chart.statusCode(), chart.body());
        assertTrue(chart.body().startsWith("<svg xmlns="), chart.body());
        assertEquals("image/svg+xml;charset=UTF-8", header(chart, "Content-Type"));
    }

    private static Set<String> links(String page) {
        return new HashSet<>(OWN_LINKS
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
                .limit(60)
                .toList());
    }

    @Test
    void nothing_of_a_page_comes_from_another_host() throws Exception {
        String page = get("/en/areas/0751").body();

        assertEquals(
                List.of(),
                Pattern.compile("(?:src|<link rel=\"stylesheet\" href)=\"(?!/)[^\"]*")
                        .matcher(page)
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }
}
