package dk.helhed.healthdata.reading;

import static dk.helhed.healthdata.Api.APPROVER;
import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.change;
import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.value;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.RealParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** After a release must not be seen, no path that ever showed one of its figures shows it. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class WithdrawnFiguresTest {

    private static final String FIGURE = "43.217";
    /** A second, and what a busy machine takes besides. */
    private static final int PATIENCE = 60;

    @Test
    void a_crawl_of_every_path_finds_none_of_them() throws InterruptedException {
        String indicator = indicator("PERCENT");
        String dataset = dataset(indicator);
        publish(dataset, value("DK", indicator, "2014", 40));
        String leak = publish(dataset, value("DK", indicator, "2015", FIGURE));
        publish(dataset, value("DK", indicator, "2016", 41));
        List<String> paths = paths(Map.of("dataset", dataset, "release", leak, "indicator", indicator, "area", "DK"));
        for (int i = 0; i < PATIENCE && paths.stream().noneMatch(this::showsChange); i++) {
            Thread.sleep(50);
        }
        List<String> before = showing(paths);
        assertTrue(before.contains("/v1/releases/" + leak + "/values"), before::toString);
        assertTrue(before.stream().anyMatch(path -> path.startsWith("/v1/values")), before::toString);
        assertTrue(before.stream().anyMatch(path -> path.contains("/versions/2/changes")), before::toString);

        change(APPROVER)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", get("/v1/releases/" + leak).extract().header("ETag"))
                .body(Map.of("to", "WITHDRAWN", "withdrawal", "MUST_NOT_BE_SEEN", "reason", "It tells of one person."))
                .post("/v1/releases/" + leak + "/transitions")
                .then()
                .statusCode(200);

        List<String> after = showing(paths);
        for (int i = 0; i < PATIENCE && !after.isEmpty(); i++) {
            Thread.sleep(50);
            after = showing(paths);
        }
        assertEquals(List.of(), after);
        for (String path : before) {
            if (path.contains("/versions/2") || path.contains("/versions/3") || path.contains("/releases/")) {
                assertEquals(410, get(path).extract().statusCode(), path);
            }
        }
    }

    private boolean showsChange(String path) {
        return path.contains("/changes") && shows(path);
    }

    private static List<String> showing(List<String> paths) {
        return paths.stream().filter(WithdrawnFiguresTest::shows).toList();
    }

    private static boolean shows(String path) {
        Response open = given().get(path);
        Response inside = given().auth().oauth2(SUPPLIER).get(path);
        return open.asString().contains(FIGURE) || inside.asString().contains(FIGURE);
    }

    /** Every path of the document that is read, about what there is. */
    private static List<String> paths(Map<String, String> there) {
        Map<String, Map<String, Object>> document =
                given().get("/openapi?format=json").jsonPath().getMap("paths");
        List<String> paths = new ArrayList<>();
        document.forEach((path, operations) -> {
            if (operations.containsKey("get")) {
                for (int version = 1; version <= 4; version++) {
                    String filled = path.replaceFirst("(/datasets)/\\{[a-zA-Z]+}", "$1/" + there.get("dataset"))
                            .replaceFirst("(/releases)/\\{[a-zA-Z]+}", "$1/" + there.get("release"))
                            .replaceFirst("(/indicators)/\\{[a-zA-Z]+}", "$1/" + there.get("indicator"))
                            .replaceFirst("(/areas)/\\{[a-zA-Z]+}", "$1/" + there.get("area"))
                            .replaceFirst("(/versions)/\\{[a-zA-Z]+}", "$1/" + version);
                    if (!filled.contains("{") && !paths.contains(filled)) {
                        paths.add(filled);
                    }
                }
            }
        });
        paths.add("/v1/values?datasetId=" + there.get("dataset"));
        for (int version = 1; version <= 4; version++) {
            paths.add("/v1/datasets/" + there.get("dataset") + "/data?period=2015&version=" + version);
        }
        paths.add("/v1/datasets/" + there.get("dataset") + "/data?period=2015");
        return paths;
    }
}
