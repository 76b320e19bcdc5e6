package dk.helhed.healthdata.value;

import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.bilingual;
import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.datasetDraft;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.releaseDraft;
import static dk.helhed.healthdata.Api.submit;
import static dk.helhed.healthdata.Api.unique;
import static dk.helhed.healthdata.Api.value;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ValueResourceTest {

    private String indicator = "";

    @BeforeEach
    void describeIndicator() {
        indicator = indicator("PERCENT");
    }

    @Test
    void figures_of_a_public_report_are_read_as_they_were_printed() {
        String group = "group-" + unique();
        Map<String, Object> draft = datasetDraft("NONE_ALREADY_PUBLIC", indicator);
        draft.put("areas", List.of(Map.of("code", group, "name", bilingual("Most vulnerable"))));
        String dataset = post("/v1/datasets", draft, SUPPLIER).extract().path("id");
        Map<String, Object> printed = value(group, indicator, "undated", 40);
        printed.put("note", "The report prints no year.");
        printed.put("inferred", true);
        String release = publish(dataset, printed);

        get("/v1/values?area=" + group)
                .statusCode(200)
                .body("items.indicator", contains(indicator))
                .body("items[0].value", is(40))
                .body("items[0].unit", is("PERCENT"))
                .body("items[0].period", is("undated"))
                .body("items[0].note", is("The report prints no year."))
                .body("items[0].inferred", is(true))
                .body("items[0].synthetic", is(false))
                .body("items[0].status", is("PUBLISHED"))
                .body("items[0].releaseId", is(release))
                .body("items[0].release", is(1))
                .body("items[0].datasetId", is(dataset));
    }

    @Test
    void values_are_tables_for_programs_and_for_danish_spreadsheets() {
        publish(dataset(indicator), value("0751", indicator, "2014", 40.5), value("DK", indicator, "2014", null));
        String list = "/v1/values?indicator=" + indicator;

        String plain = get(list + "&format=csv")
                .statusCode(200)
                .contentType(is("text/csv; charset=utf-8; header=present"))
                .header("Link", containsString("format=csv"))
                .body(containsString("0751," + indicator + ",2014,total,PUBLISHED,40.5,,,PERCENT,true,"))
                .body(containsString("DK," + indicator + ",2014,total,SUPPRESSED,,,,PERCENT,true,"))
                .extract()
                .asString();
        given().header("Accept", "text/csv").get(list).then().statusCode(200).body(is(plain));
        get(list + "&format=csv-da")
                .contentType(containsString("dialect=da"))
                .body(containsString("\"=\"\"0751\"\"\";" + indicator + ";2014;total;PUBLISHED;40,5;"));
        get(list + "&format=json").contentType(containsString("application/json"));
        get(list + "&format=pdf").statusCode(400).body("errors.parameter", contains("format"));
    }

    @Test
    void each_form_of_a_list_has_a_tag_of_its_own() {
        publish(dataset(indicator), value("0751", indicator, "2014", 40.5));
        String list = "/v1/values?indicator=" + indicator;

        String json = get(list).extract().header("ETag");
        String csv = given().header("Accept", "text/csv").get(list).header("ETag");

        assertNotEquals(json, csv);
        given().header("Accept", "text/csv")
                .header("If-None-Match", json)
                .get(list)
                .then()
                .statusCode(200);
        given().header("Accept", "text/csv")
                .header("If-None-Match", csv)
                .get(list)
                .then()
                .statusCode(304);
    }

    @Test
    void a_synthetic_value_says_so() {
        publish(dataset(indicator), value("DK", indicator, "2014", 40));

        get("/v1/values?indicator=" + indicator).body("items.synthetic", contains(true));
    }

    @Test
    void a_suppressed_value_has_a_status_and_no_number() {
        publish(dataset(indicator), value("DK", indicator, "2014", null));

        get("/v1/values?indicator=" + indicator)
                .body("items[0].status", is("SUPPRESSED"))
                .body("items[0].value", nullValue())
                .body("items[0].lower", nullValue())
                .body("items[0].upper", nullValue());
    }

    @Test
    void a_draft_is_not_among_the_values() {
        submit(dataset(indicator), releaseDraft(value("DK", indicator, "2014", 40)));

        get("/v1/values?indicator=" + indicator).body("items", empty());
        get("/v1/values?indicator=" + indicator, SUPPLIER).body("items", empty());
    }

    @Test
    void values_are_found_by_area_and_period_and_dataset() {
        String dataset = dataset(indicator);
        publish(
                dataset,
                value("DK", indicator, "2014", 40),
                value("DK", indicator, "2015", 41),
                value("0751", indicator, "2015", 42));

        get("/v1/values?indicator=" + indicator + "&period=2015").body("items.value", contains(42, 41));
        get("/v1/values?datasetId=" + dataset + "&area=DK&period=2015").body("items.value", contains(41));
        get("/v1/values?datasetId=" + dataset + "&area=1082").body("items", empty());
    }

    @Test
    void values_are_read_page_by_page() {
        String dataset = dataset(indicator);
        publish(dataset, value("DK", indicator, "2014", 40), value("0751", indicator, "2014", 42));
        String cursor = get("/v1/values?limit=1&datasetId=" + dataset)
                .body("items.area", contains("0751"))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("nextCursor");

        get("/v1/values?limit=1&datasetId=" + dataset + "&cursor=" + cursor)
                .body("items.area", contains("DK"))
                .body("nextCursor", nullValue());
    }

    @Test
    void who_has_the_values_is_not_sent_them_again_until_something_is_published() {
        String dataset = dataset(indicator);
        publish(dataset, value("DK", indicator, "2014", 40));
        String path = "/v1/values?indicator=" + indicator;
        String etag = get(path)
                .header("ETag", matchesPattern("\"[0-9a-f]{32}\""))
                .header("Cache-Control", containsString("max-age=60"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .body(emptyString());
        given().header("If-None-Match", "W/" + etag).get(path).then().statusCode(304);
        publish(dataset, value("DK", indicator, "2014", 41));

        given().header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", not(etag))
                .body("items.value", hasItem(41));
    }

    @Test
    void another_question_has_another_tag() {
        String etag = get("/v1/values?indicator=" + indicator).extract().header("ETag");

        given().header("If-None-Match", etag)
                .get("/v1/values?indicator=" + indicator + "&period=2014")
                .then()
                .statusCode(200);
    }

    @Test
    void a_parameter_that_is_not_known_is_refused() {
        get("/v1/values?colour=blue").statusCode(400).body("errors.parameter", contains("colour"));
        get("/v1/values?limit=0").statusCode(400).body("errors.parameter", contains("limit"));
    }
}
