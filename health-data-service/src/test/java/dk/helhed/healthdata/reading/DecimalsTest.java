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
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A figure is shown with the decimals that its indicator states, in every format. */
@QuarkusTest
class DecimalsTest {

    @Test
    void each_format_says_the_decimals_of_each_indicator() {
        String two = "T" + unique().toUpperCase(Locale.ROOT);
        Map<String, Object> draft = indicatorDraft(two, "PERCENT");
        draft.put("decimals", 2);
        post("/v1/indicators", draft, SUPPLIER).statusCode(201);
        String stated = indicator("PERCENT");
        String dataset = dataset(two, stated);
        publish(dataset, value("DK", two, "2023", 42.5), value("DK", stated, "2023", 1.125));
        String data = "/v1/datasets/" + dataset + "/data";
        eventually(200, () -> given().get(data).statusCode());

        String unit = "dimension.indicator.category.unit.";
        for (String path : List.of(data, "/v1/datasets/" + dataset + "/meta")) {
            given().get(path).then().body(unit + two + ".decimals", is(2)).body(unit + stated + ".decimals", is(3));
        }
        given().queryParam("format", "rows")
                .get(data)
                .then()
                .body("rows.decimals", is(List.of(2, 3)))
                .body("rows.value", is(List.of(42.5f, 1.125f)));
        assertEquals(List.of("2", "3"), column(data, "csv", "decimals"));
        assertEquals(List.of("2", "3"), column(data, "sdmx-csv", "DECIMALS"));
        given().get("/v1/areas/DK/profile?versions=" + dataset + ":1")
                .then()
                .body("datasets[0].indicators.decimals", is(List.of(2, 3)));
    }

    private static List<String> column(String data, String format, String name) {
        List<String> lines = given().queryParam("format", format)
                .get(data)
                .asString()
                .lines()
                .toList();
        int place = List.of(lines.getFirst().split(",", -1)).indexOf(name);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[place]).toList();
    }
}
