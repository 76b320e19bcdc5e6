package dk.helhed.healthdata.reading.profile;

import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.value;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfileResourceTest {

    private static final String PROFILE = "/v1/areas/0751/profile";

    @ConfigProperty(name = "helhed.public-url")
    String base;

    private String indicator = "";
    private String dataset = "";

    @BeforeEach
    void figures_of_a_municipality_its_region_and_the_country() throws InterruptedException {
        indicator = indicator("PERCENT");
        dataset = dataset(indicator);
        publish(
                dataset,
                interval(value("0751", indicator, "2023", 42.5), 41.0, 44.0),
                value("0751", indicator, "2022", 41.7),
                value("0707", indicator, "2023", null),
                value("0615", indicator, "2023", 55.5),
                value("1082", indicator, "2023", 50.0),
                value("DK", indicator, "2023", 43.9));
        awaitVersion(1);
    }

    private static Map<String, Object> interval(Map<String, Object> value, double lower, double upper) {
        value.put("lower", lower);
        value.put("upper", upper);
        return value;
    }

    private void awaitVersion(int version) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            Integer there = get(PROFILE).extract().path(mine() + "?.version");
            if (there != null && there == version) {
                return;
            }
            Thread.sleep(100);
        }
    }

    private String mine() {
        return "datasets.find { it.dataset == '" + dataset + "' }";
    }

    private String figure(String member) {
        return mine() + ".indicators[0]." + member;
    }

    @Test
    void all_that_a_page_needs_is_in_one_answer() {
        get(PROFILE)
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=60"))
                .body("area", is("0751"))
                .body("name.da", is("Aarhus"))
                .body("synthetic", is(true))
                .body(mine() + ".version", is(1))
                .body(mine() + ".cite.da", containsString("Version 1"))
                .body(mine() + ".cite.en", containsString("Version 1"))
                .body("cite.en", containsString("Aarhus"))
                .body("licence", containsString("creativecommons"))
                .body(figure("indicator"), is(indicator))
                .body(figure("method"), is("AS_STATED"))
                .body(figure("period"), is("2023"))
                .body(figure("figures.value"), is(42.5f))
                .body(figure("figures.lower95"), is(41.0f))
                .body(figure("figures.count"), nullValue())
                .body(figure("comparisons.reference"), contains("0751", "1082", "DK"))
                .body(figure("comparisons[0].reason"), is("SAME_AREA"))
                .body(figure("comparisons[1].result"), is("WORSE"))
                .body(figure("comparisons[1].confidence"), is("P95"))
                .body(figure("comparisons[2].result"), is("SIMILAR"))
                .body(figure("trend.reason"), is("TOO_FEW_POINTS"))
                .body(figure("series.period"), contains("2022", "2023"))
                .body(figure("ofLevel.shown"), is(2))
                .body(figure("ofLevel.hidden"), is(1))
                .body(figure("ofLevel.highest"), is(55.5f));
    }

    @Test
    void a_hidden_figure_says_so_and_nothing_more() {
        get("/v1/areas/0707/profile?compareTo=DK")
                .body(figure("figures.value"), nullValue())
                .body(figure("figures.reason"), is("SUPPRESSED"))
                .body(figure("figures.obsStatus"), is("Q"))
                .body(figure("rank.best"), nullValue())
                .body(figure("comparisons[0].reason"), is("SUPPRESSED"));
    }

    @Test
    void the_permalink_gives_the_same_after_a_revision() throws InterruptedException {
        String permalink = path(get(PROFILE + "?compareTo=DK"), "permalink");
        String etag = get(permalink).extract().header("ETag");
        String before = get(permalink).extract().asString();
        publish(dataset, value("0751", indicator, "2023", 47.1));
        awaitVersion(2);

        ValidatableResponse again = get(permalink).statusCode(200).header("Cache-Control", containsString("immutable"));
        assertEquals(before, again.extract().asString());
        assertEquals(etag, again.extract().header("ETag"));
        get(PROFILE).body(figure("figures.value"), is(47.1f));
        assertNotEquals(permalink, path(get(PROFILE + "?compareTo=DK"), "permalink"));
    }

    private String path(ValidatableResponse answer, String member) {
        String address = answer.statusCode(200).extract().path(member);
        return address.substring(base.length());
    }

    @Test
    void one_dataset_can_be_asked_for_and_whoever_has_it_gets_nothing_again() {
        String pinned = PROFILE + "?versions=" + dataset + ":1";
        String etag = get(pinned).body("datasets", hasSize(1)).extract().header("ETag");

        given().header("If-None-Match", etag).get(pinned).then().statusCode(304).body(emptyString());
    }

    @Test
    void an_area_without_figures_is_known_and_one_that_is_not_there_is_404() {
        get("/v1/areas/0860/profile?period=1901")
                .statusCode(200)
                .body("name.da", is("Hjørring"))
                .body("datasets", hasSize(0));
        get("/v1/areas/9999/profile").statusCode(404);
        get(PROFILE + "?versions=" + dataset + ":99").statusCode(404);
    }

    @Test
    void what_is_wrong_is_named() {
        get(PROFILE + "?compareTo=0751").statusCode(400).body("errors.parameter", contains("compareTo"));
        get(PROFILE + "?compareTo=9999").statusCode(400);
        get(PROFILE + "?period=soon").statusCode(400).body("errors.parameter", contains("period"));
        get(PROFILE + "?versions=7").statusCode(400).body("errors.parameter", contains("versions"));
        get(PROFILE + "?limit=7").statusCode(400);
    }
}
