package dk.helhed.healthdata.reading;

import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.value;
import static dk.helhed.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks as programs ask that are there already, with what they can and cannot do. */
@QuarkusTest
class ClientsThatExistTest {

    private static final List<String> AREAS = List.of("DK", "1081", "1082", "0707", "0751");

    private String indicator = "";
    private String path = "";

    @BeforeEach
    void five_areas_in_two_years_one_of_them_0_and_one_hidden() {
        indicator = indicator("COUNT");
        String dataset = dataset(indicator);
        List<Map<String, Object>> values = new ArrayList<>();
        for (String year : List.of("2022", "2023")) {
            values.add(value("DK", indicator, year, 6000));
            values.add(value("1081", indicator, year, 600));
            values.add(value("1082", indicator, year, 1300));
            values.add(value("0707", indicator, year, year.equals("2023") ? 0 : 40));
            values.add(value("0751", indicator, year, year.equals("2023") ? null : 350));
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<String, Object>[] all = values.toArray(new Map[0]);
        String unused = publish(dataset, all);
        path = "/v1/datasets/" + dataset + "/data";
        eventually(200, () -> given().get(path).statusCode());
    }

    /**
     * Grafana's Infinity data source, pagination "cursor": it puts what stands at a path of the answer into a parameter of the
     * next request, and ends where that is empty. Whatever else the address says stays as it is.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 10, 11})
    void a_cursor_leads_to_an_end_and_no_page_is_empty(int limit) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            RequestSpecification request =
                    given().queryParams("area", "all", "period", "all", "format", "rows", "limit", limit);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(path);
            assertEquals(200, page.statusCode(), page.asString());
            JsonPath body = page.jsonPath();
            Map<String, Object> members = body.getMap("$");
            assertTrue(members.containsKey("nextCursor"), "the cursor is missing");
            List<Map<String, Object>> rows = body.getList("rows");
            assertFalse(rows.isEmpty(), "an empty page");
            rows.forEach(row -> seen.add(row.get("area") + " " + row.get("period")));
            cursor = (String) members.get("nextCursor");
            pages++;
        } while (cursor != null);

        assertEquals((10 + limit - 1) / limit, pages);
        assertEquals(10, seen.size());
        assertEquals(10, seen.stream().distinct().count());
    }

    /**
     * Power BI refreshes in its service only where {@code Web.Contents} has a literal base address; path and query are apart, and
     * the query is written by Power BI, which escapes what need not be.
     */
    @Test
    void path_and_query_are_enough_however_they_are_escaped() {
        String plain = given().urlEncodingEnabled(false)
                .get(path + "?area=DK,0751&period=2022..2023&lang=da&format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Response escaped = given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path + "?area=DK%2C0751&period=2022%2E%2E2023&lang=da&format=csv");

        assertEquals(200, escaped.statusCode());
        assertEquals(plain, escaped.asString());
        Response words = given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path + "?area=level%3Amunicipality&period=last%3A2&lang=da&format=csv");
        assertEquals(200, words.statusCode(), words.asString());
        assertEquals(5, words.asString().lines().count());
    }

    @Test
    void a_sum_of_what_is_shown_is_not_taken_for_the_total() {
        Response answer = given().queryParams("area", "0707,0751", "period", "2023", "format", "csv", "lang", "en")
                .get(path);
        List<String> lines = answer.asString().lines().toList();
        Map<String, String> shown = new LinkedHashMap<>();
        int value = List.of(lines.getFirst().split(",", -1)).indexOf("value");
        lines.subList(1, lines.size()).forEach(line -> shown.put(line.split(",", -1)[0], line.split(",", -1)[value]));

        // What is 0 has a row with a 0, what is hidden a row without a number: nothing that adds up takes it for 0.
        assertEquals(Map.of("0707", "0", "0751", ""), shown);
        JsonPath json = given().queryParams("area", "0707,0751", "period", "2023", "lang", "en")
                .get(path)
                .jsonPath();
        List<Integer> values = json.getList("value");
        assertEquals(2, values.size());
        assertEquals(0, values.get(0));
        assertNull(values.get(1));
        assertTrue(json.getString("note").contains("1 of 2"), json.getString("note"));
    }

    @Test
    void every_area_and_period_that_was_asked_for_has_a_row() {
        List<String> rows = given().queryParams("area", "all", "period", "all", "format", "csv")
                .get(path)
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[0])
                .toList();

        for (String area : AREAS) {
            assertEquals(2, rows.stream().filter(area::equals).count(), area);
        }
    }
}
