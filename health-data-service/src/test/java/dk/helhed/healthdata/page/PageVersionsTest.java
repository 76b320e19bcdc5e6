package dk.helhed.healthdata.page;

import static dk.helhed.healthdata.Api.APPROVER;
import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.change;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.indicatorDraft;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.unique;
import static dk.helhed.healthdata.Api.value;
import static dk.helhed.kit.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.Api;
import dk.helhed.kit.testing.Tokens;
import dk.helhed.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that are kept to versions: their links keep to them too, and what nobody may see is a page with status 410. */
@QuarkusTest
class PageVersionsTest {

    private static final String FIGURE = "43,217";
    private static final String SCOPED = Tokens.with("scope", "openid criteria-origin", "0751", "register-supplier");

    private final String area = "0751-" + unique();
    private String employed = "";
    private String dataset = "";
    private String release = "";

    @BeforeEach
    void a_housing_area_with_figures() {
        Topics.publish("plans.area.v1", area, "0751", 1, UUID.randomUUID(), """
                {"code":"%s","municipality":"0751","name":"Here","district":null,"validFrom":"2010-01-01",
                 "validTo":"2030-12-31","version":1,"changedAt":"2024-01-01T00:00:00Z"}""".formatted(area));
        eventually(200, () -> get("/v1/areas/" + area).extract().statusCode());
        // One for all tests and all municipalities: whoever comes first describes it.
        post("/v1/indicators", indicatorDraft("RESIDENTS", "COUNT"), SUPPLIER);
        employed = indicator("PERCENT");
        dataset = Api.dataset(employed, "RESIDENTS");
        release = publish(
                dataset,
                value(area, employed, "2023", 43.217),
                value(area, "RESIDENTS", "2023", 1500),
                value("DK", employed, "2023", 61.5));
        eventually(() -> page("/da/areas/" + area).asString().contains(FIGURE));
    }

    private static Response page(String path) {
        return RestAssured.given().redirects().follow(false).get(path);
    }

    private List<String> paths() {
        return List.of(
                "/da/",
                "/da/areas/" + area,
                "/da/areas/" + area + "/criteria",
                "/da/areas/" + area + "/places.svg?dataset=" + dataset,
                "/da/indicators/" + employed + "?area=" + area,
                "/da/indicators/" + employed + "/trend.svg?area=" + area + "&dataset=" + dataset,
                "/da/indicators/" + employed + "/areas.svg?dataset=" + dataset,
                "/da/compare?areas=" + area,
                "/da/compare.svg?areas=" + area);
    }

    private String pinned(String path) {
        return path + (path.contains("?") ? "&" : "?") + "version=" + dataset + ":1";
    }

    @Test
    void every_page_and_picture_can_be_kept_to_a_version() {
        for (String path : paths()) {
            Response page = page(pinned(path));
            assertEquals(200, page.statusCode(), path);
            boolean rests = !path.endsWith("/criteria");
            assertEquals(
                    rests ? "public, max-age=86400, immutable" : "public, max-age=60, stale-while-revalidate=300",
                    page.header("Cache-Control"),
                    path);
        }
    }

    @Test
    void the_links_of_a_page_that_is_kept_to_a_version_keep_to_it() {
        List<String> pages = new ArrayList<>(paths());
        pages.removeIf(path -> path.contains(".svg"));
        pages.add("/da/about");
        for (String path : pages) {
            List<String> links = Pattern.compile("<a [^>]*href=\"(/(?:da|en)/[^\"]*)\"")
                    .matcher(page(pinned(path)).asString())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .filter(link -> !link.contains("version=" + dataset + ":1"))
                    .toList();
            // The one that is there to leave it.
            assertTrue(links.size() <= 1, path + " has " + links);
        }
    }

    @Test
    void criteria_say_when_the_figures_have_moved_on() {
        String path = pinned("/en/areas/" + area + "/criteria");
        assertFalse(page(path).asString().contains("The figures have changed since"));

        String unused = publish(dataset, value(area, "RESIDENTS", "2023", 1600));
        eventually(() -> page(path).asString().contains("The figures have changed since"));
    }

    @Test
    void what_rests_on_origin_is_kept_by_no_shared_cache() {
        String path = "/en/areas/" + area + "/criteria";

        assertEquals("private, max-age=60", page(path, SCOPED).header("Cache-Control"));
        assertTrue(page(path).header("Cache-Control").startsWith("public"));
        for (Response answer : List.of(page(path), page(path, SCOPED))) {
            assertTrue(answer.headers().getValues("Vary").toString().contains("Authorization"));
        }
    }

    private static Response page(String path, String token) {
        return RestAssured.given().auth().oauth2(token).get(path);
    }

    @Test
    void a_version_that_nobody_may_see_is_a_page_with_a_way_on() {
        List<String> pinned = paths().stream().map(this::pinned).toList();
        for (String path : pinned) {
            assertEquals(200, page(path).statusCode(), path);
        }

        change(APPROVER)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", get("/v1/releases/" + release).extract().header("ETag"))
                .body(Map.of("to", "WITHDRAWN", "withdrawal", "MUST_NOT_BE_SEEN", "reason", "It tells of one person."))
                .post("/v1/releases/" + release + "/transitions")
                .then()
                .statusCode(200);

        for (String path : pinned) {
            eventually(410, () -> page(path).statusCode());
            Response gone = page(path);
            assertEquals("text/html;charset=UTF-8", gone.contentType(), path);
            assertEquals("no-store", gone.header("Cache-Control"), path);
            assertTrue(gone.asString().contains("Tallene er trukket tilbage"), path);
            assertTrue(gone.asString().contains("href=\"/da/\""), path);
            assertFalse(gone.asString().contains(FIGURE), path);
        }
        for (String path : paths()) {
            eventually(() -> !page(path).asString().contains(FIGURE));
        }
        assertEquals(200, page("/da/areas/" + area).statusCode(), "the area itself is still there");
    }

    @Test
    void without_head_and_foot_a_page_can_stand_in_another() {
        String page = page("/en/areas/" + area + "?embed=1").asString();

        assertFalse(page.contains("<header"));
        assertFalse(page.contains("<footer"));
        assertTrue(page.contains("<main"));
        assertTrue(page.contains("class=\"embed\""));
    }

    @Test
    void a_hundred_areas_are_cut_to_what_can_be_compared_and_that_is_said() {
        List<String> codes =
                get("/v1/areas?level=municipality&limit=100").extract().path("items.code");
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<String, Object>[] values =
                codes.stream().map(code -> value(code, employed, "2024", 50)).toArray(Map[]::new);
        String unused = publish(dataset, values);
        assertTrue(codes.size() > 90, codes.size() + " municipalities");
        String path = "/en/compare?areas=" + area + "," + String.join(",", codes);
        eventually(200, () -> page(path).statusCode());

        String page = page(path).asString();
        assertTrue(page.contains("At most 12 areas can be compared at a time."));
        assertEquals(
                12 + 2,
                page.split("<table class=\"rug\"", -1)[1].split("</thead>", -1)[0].split("<th ", -1).length - 1);
    }

    @Test
    void an_area_without_figures_is_a_page_too() {
        Response page = page("/da/areas/0860");

        assertEquals(200, page.statusCode());
        assertTrue(page.asString().contains("Hjørring"));
    }
}
