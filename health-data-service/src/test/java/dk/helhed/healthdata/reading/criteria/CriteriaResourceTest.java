package dk.helhed.healthdata.reading.criteria;

import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicatorDraft;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.unique;
import static dk.helhed.healthdata.Api.value;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.kit.testing.RealParts;
import dk.helhed.kit.testing.Topics;
import dk.helhed.kit.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class CriteriaResourceTest {

    private static final String WITH_SCOPE =
            Tokens.with("scope", "openid criteria-origin", "0751", "register-supplier");
    private static final String[] INDICATORS = {
        "OUTSIDE_WORK_OR_EDUCATION_PCT", "ONLY_PRIMARY_SCHOOL_PCT", "NON_WESTERN_PCT"
    };

    private final String area = "0751-" + unique();

    @BeforeEach
    void an_area_that_is_vulnerable_by_its_figures() throws InterruptedException {
        // One for all tests and all municipalities: whoever comes first describes them.
        post("/v1/indicators", indicatorDraft("RESIDENTS", "COUNT"), SUPPLIER);
        for (String indicator : INDICATORS) {
            post("/v1/indicators", indicatorDraft(indicator, "PERCENT"), SUPPLIER);
        }
        Topics.publish("plans.area.v1", area, "0751", 1, UUID.randomUUID(), """
                {"code":"%s","municipality":"0751","name":"Here","district":null,"validFrom":"2010-01-01",
                 "validTo":"2030-12-31","version":1,"changedAt":"2024-01-01T00:00:00Z"}""".formatted(area));
        for (int i = 0; i < 300 && get("/v1/areas/" + area).extract().statusCode() != 200; i++) {
            Thread.sleep(100);
        }
        publish(
                dataset("RESIDENTS", INDICATORS[0], INDICATORS[1], INDICATORS[2]),
                value(area, "RESIDENTS", "2023", 1500),
                value(area, INDICATORS[0], "2022", 45.1),
                value(area, INDICATORS[0], "2023", 44.3),
                value(area, INDICATORS[1], "2023", 65.2),
                value(area, INDICATORS[2], "2023", null));
    }

    private String criteria(String query) {
        return "/v1/areas/" + area + "/criteria" + query;
    }

    @Test
    void everyone_is_told_what_does_not_rest_on_origin() {
        get(criteria("?year=2023"))
                .statusCode(200)
                .header("Vary", containsString("Authorization"))
                .header("Cache-Control", containsString("public"))
                .body("official", is(false))
                .body("synthetic", is(true))
                .body("originLeftOut", is(true))
                .body("lists", containsString("https://"))
                .body("ruleSets.code", contains("dk-61a-2018"))
                .body("ruleSets[0].residents.met", is("true"))
                .body("ruleSets[0].categories.code", contains("VULNERABLE"))
                .body("ruleSets[0].categories[0].met", is("true"))
                .body("ruleSets[0].criteria.code", not(hasItem("NON_WESTERN")))
                .body("ruleSets[0].criteria[0].observed", is(44.7f))
                .body("ruleSets[0].criteria[0].distance", is(4.7f))
                .body("ruleSets[0].criteria[0].inputs", hasSize(2))
                .body("ruleSets[0].criteria.find { it.code == 'CONVICTED' }.met", is("indeterminate"))
                .body("ruleSets[0].criteria.find { it.code == 'CONVICTED' }.reason", is("NOT_STATED"));
    }

    @Test
    void the_scope_is_told_the_rest() {
        get(criteria("?year=2023"), WITH_SCOPE)
                .statusCode(200)
                .header("Cache-Control", containsString("private"))
                .body("originLeftOut", is(false))
                .body("ruleSets.code", contains("dk-61a-2018", "dk-61b-2021"))
                .body("ruleSets[0].categories.code", contains("VULNERABLE", "PARALLEL_SOCIETY", "TRANSFORMATION"))
                .body("ruleSets[0].categories[1].met", is("indeterminate"))
                .body("ruleSets[0].criteria.find { it.code == 'NON_WESTERN' }.reason", is("SUPPRESSED"));
    }

    @Test
    void what_rests_on_origin_is_refused_where_it_is_asked_for_by_name() {
        for (String ruleSet : new String[] {"dk-61b-2021", "dk-2014", "dk-2010"}) {
            get(criteria("?ruleset=" + ruleSet))
                    .statusCode(403)
                    .body("detail", containsString("criteria-origin"));
            get(criteria("?ruleset=" + ruleSet), SUPPLIER).statusCode(403);
            get(criteria("?ruleset=" + ruleSet), WITH_SCOPE).statusCode(200);
        }
        get(criteria("?ruleset=dk-61a-2018"))
                .statusCode(200)
                .body("year", is(2023))
                .body("ruleSets", hasSize(1));
    }

    @Test
    void a_scope_that_only_begins_like_it_is_another() {
        get(
                        criteria("?ruleset=dk-61b-2021"),
                        Tokens.with("scope", "criteria-origins xcriteria-origin", "0751", "register-supplier"))
                .statusCode(403);
    }

    @Test
    void unknown_areas_and_rule_sets_are_not_found_and_other_areas_refused() {
        get("/v1/areas/0751-" + unique() + "/criteria").statusCode(404);
        get(criteria("?ruleset=dk-1999")).statusCode(404).body("detail", containsString("/v1/rulesets"));
        get("/v1/areas/0751/criteria").statusCode(400).body("errors.parameter", contains("code"));
        get(criteria("?year=soon")).statusCode(400).body("errors.parameter", contains("year"));
        get(criteria("?year=3000")).statusCode(400);
    }

    @Test
    void before_there_were_criteria_there_is_no_rule_set() {
        get(criteria("?year=2005")).statusCode(200).body("ruleSets", empty());
    }

    @Test
    void whoever_has_it_gets_nothing_again() {
        String etag = get(criteria("?year=2023")).extract().header("ETag");

        given().header("If-None-Match", etag)
                .get(criteria("?year=2023"))
                .then()
                .statusCode(304)
                .body(emptyString());
    }

    @Test
    void the_rules_are_data_that_everyone_may_read() {
        get("/v1/rulesets")
                .statusCode(200)
                .body("items.code", contains("dk-2010", "dk-2014", "dk-61a-2018", "dk-61b-2021"))
                .body("items.law.url", everyItem(containsString("retsinformation.dk")))
                .body("items[2].criteria[0].threshold", is(40))
                .body("items[2].criteria[0].operator", is("GREATER"))
                .body("items[2].criteria[1].relativeTo.level", is("COUNTRY"))
                .body("items[2].categories[0].of", hasSize(4))
                .body("items[2].criteria.find { it.code == 'NON_WESTERN' }.restsOnOrigin", is(true))
                .body("items[3].from", is(2021));
    }

    @Test
    void an_area_says_when_it_exists() {
        get("/v1/areas/" + area)
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("validFrom", is("2010-01-01"))
                .body("predecessors", empty())
                .body("successors", empty());
        String here = "items.find { it.code == '" + area + "' }";
        get("/v1/areas?level=housing-area&validAt=2009-12-31&limit=200").body(here, nullValue());
        get("/v1/areas?level=housing-area&validAt=2030-12-31&limit=200").body(here, notNullValue());
        get("/v1/areas?level=housing-area&validAt=2031-01-01&limit=200").body(here, nullValue());
        get("/v1/areas/0751").body("validFrom", is("2007-01-01"));
        get("/v1/areas/none-such").statusCode(404);
    }
}
