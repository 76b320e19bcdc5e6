package dk.helhed.healthdata.dataset;

import static dk.helhed.healthdata.Api.STRANGER;
import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.bilingual;
import static dk.helhed.healthdata.Api.change;
import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.datasetDraft;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.Api.put;
import static dk.helhed.healthdata.Api.releaseDraft;
import static dk.helhed.healthdata.Api.submit;
import static dk.helhed.healthdata.Api.unique;
import static dk.helhed.healthdata.Api.value;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dk.helhed.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatasetResourceTest {

    @Test
    void a_dataset_that_was_described_can_be_read_by_everyone() {
        String indicator = indicator("PERCENT");
        String group = "group-" + unique();
        Map<String, Object> draft = datasetDraft("NONE_ALREADY_PUBLIC", indicator);
        draft.put("areas", List.of(Map.of("code", group, "name", bilingual("Most vulnerable"))));

        String id = post("/v1/datasets", draft, SUPPLIER)
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .path("id");

        get("/v1/datasets/" + id)
                .statusCode(200)
                .body("externalId", is(draft.get("externalId")))
                .body("municipality", is("0751"))
                .body("indicators", contains(indicator))
                .body("areas.code", contains(group))
                .body("areas[0].name.en", is("Most vulnerable"))
                .body("protection", is("NONE_ALREADY_PUBLIC"))
                .body("synthetic", is(false))
                .body("evidence.citation", is("A public report, figure 2"));
    }

    @Test
    void figures_that_are_public_already_need_their_evidence() {
        Map<String, Object> draft = datasetDraft("NONE_ALREADY_PUBLIC", indicator("PERCENT"));
        draft.remove("evidence");

        post("/v1/datasets", draft, SUPPLIER)
                .statusCode(422)
                .body("errors.pointer", contains("/evidence"))
                .body("errors.code", contains("evidence-required"));
    }

    @Test
    void every_rule_that_a_description_breaks_is_reported_at_once() {
        String indicator = indicator("PERCENT");
        String group = "group-" + unique();
        Map<String, Object> draft = datasetDraft("SYNTHETIC", indicator, "NO_SUCH", indicator);
        Map<String, Object> twice = Map.of("code", group, "name", bilingual("g"));
        draft.put("areas", List.of(twice, twice));

        post("/v1/datasets", draft, SUPPLIER)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/indicators/1", "/indicators/2", "/areas/1/code"))
                .body("errors.code", containsInAnyOrder("unknown-indicator", "duplicate", "duplicate"));
    }

    @Test
    void an_external_id_names_one_dataset_of_a_municipality() {
        Map<String, Object> draft = datasetDraft("SYNTHETIC", indicator("PERCENT"));
        post("/v1/datasets", draft, SUPPLIER).statusCode(201);

        post("/v1/datasets", draft, SUPPLIER).statusCode(409).body("code", is("conflict"));
        post("/v1/datasets", draft, STRANGER).statusCode(201);
    }

    @Test
    void a_dataset_is_found_by_its_external_id() {
        Map<String, Object> draft = datasetDraft("SYNTHETIC", indicator("PERCENT"));
        String id = post("/v1/datasets", draft, SUPPLIER).extract().path("id");

        get("/v1/datasets?externalId=" + draft.get("externalId"))
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items.synthetic", contains(true));
    }

    @Test
    void a_group_belongs_to_one_dataset() {
        String indicator = indicator("PERCENT");
        Map<String, Object> draft = datasetDraft("SYNTHETIC", indicator);
        draft.put("areas", List.of(Map.of("code", "group-" + unique(), "name", bilingual("g"))));
        post("/v1/datasets", draft, SUPPLIER).statusCode(201);
        draft.put("externalId", unique());

        post("/v1/datasets", draft, SUPPLIER)
                .statusCode(409)
                .body("errors.pointer", contains("/areas/0/code"))
                .body("errors.code", contains("group-of-another-dataset"));
    }

    @Test
    void a_change_replaces_the_description_and_the_groups() {
        String indicator = indicator("PERCENT");
        String kept = "group-" + unique();
        String added = "group-" + unique() + "-z";
        Map<String, Object> draft = datasetDraft("SYNTHETIC", indicator);
        draft.put(
                "areas",
                List.of(
                        Map.of("code", kept, "name", bilingual("before")),
                        Map.of("code", "group-" + unique(), "name", bilingual("gone"))));
        String id = post("/v1/datasets", draft, SUPPLIER).extract().path("id");
        draft.put("publisher", "Another publisher");
        draft.put(
                "areas",
                List.of(
                        Map.of("code", kept, "name", bilingual("after")),
                        Map.of("code", added, "name", bilingual("new"))));

        put("/v1/datasets/" + id, draft, "\"0\"", SUPPLIER)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("publisher", is("Another publisher"))
                .body("areas.code", containsInAnyOrder(kept, added))
                .body("areas.find { it.code == '" + kept + "' }.name.en", is("after"));
    }

    @Test
    void a_dataset_in_use_may_only_grow() {
        String indicator = indicator("PERCENT");
        Map<String, Object> draft = datasetDraft("SYNTHETIC", indicator);
        draft.put("areas", List.of(Map.of("code", "group-" + unique(), "name", bilingual("g"))));
        String id = post("/v1/datasets", draft, SUPPLIER).extract().path("id");
        submit(id, releaseDraft(value("DK", indicator, "2014", 40))).statusCode(201);
        draft.put("indicators", List.of(indicator("PERCENT")));
        draft.put("areas", List.of());
        draft.put("protection", "NONE_ALREADY_PUBLIC");

        put("/v1/datasets/" + id, draft, "\"1\"", SUPPLIER)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/protection", "/indicators", "/areas"))
                .body("errors.code", contains("immutable-in-use", "immutable-in-use", "immutable-in-use"));
    }

    @Test
    void a_description_needs_a_key_a_token_and_the_role() {
        Map<String, Object> draft = datasetDraft("SYNTHETIC", indicator("PERCENT"));

        change(SUPPLIER).body(draft).post("/v1/datasets").then().statusCode(400);
        given().contentType(ContentType.JSON)
                .body(draft)
                .post("/v1/datasets")
                .then()
                .statusCode(401);
        post("/v1/datasets", draft, Tokens.of("0751", "editor")).statusCode(403);
    }

    @Test
    void a_change_says_which_version_it_is_meant_for_and_is_made_by_its_own_municipality() {
        String indicator = indicator("PERCENT");
        String path = "/v1/datasets/" + dataset(indicator);
        Map<String, Object> draft = datasetDraft("SYNTHETIC", indicator);

        change(SUPPLIER).body(draft).put(path).then().statusCode(428);
        put(path, draft, "\"5\"", SUPPLIER).statusCode(412);
        put(path, draft, "\"0\"", STRANGER).statusCode(404);
    }

    @Test
    void who_has_it_already_is_not_sent_it_again() {
        given().header("If-None-Match", "\"0\"")
                .get("/v1/datasets/" + dataset(indicator("PERCENT")))
                .then()
                .statusCode(304);
    }

    @Test
    void an_unknown_dataset_is_not_found() {
        get("/v1/datasets/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void a_list_is_read_page_by_page() {
        String indicator = indicator("PERCENT");
        String first = dataset(indicator);
        String second = dataset(indicator);
        String cursor = get("/v1/datasets?limit=1")
                .body("items", hasSize(1))
                .header("Link", endsWith("rel=\"next\""))
                .extract()
                .path("nextCursor");

        get("/v1/datasets?limit=200&cursor=" + cursor)
                .statusCode(200)
                .body("items.id", org.hamcrest.Matchers.hasItem(second));
        get("/v1/datasets?limit=200").body("items.id", org.hamcrest.Matchers.hasItems(first, second));
    }
}
