package dk.helhed.healthdata.release.supplied;

import static dk.helhed.healthdata.Api.APPROVER;
import static dk.helhed.healthdata.Api.STRANGER;
import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.bilingual;
import static dk.helhed.healthdata.Api.change;
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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuppliedFiguresResourceTest {

    private String indicator = "";

    @BeforeEach
    void describeIndicator() {
        indicator = indicator("PERCENT");
    }

    @Test
    void a_submission_is_kept_as_a_sealed_draft() {
        String dataset = dataset(indicator);
        Map<String, Object> draft =
                releaseDraft(value("DK", indicator, "2014", 40), value("0751", indicator, "2013-2014", null));
        draft.put("note", "As printed");

        String id = submit(dataset, draft)
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern(".*/v1/releases/[0-9a-f-]{36}"))
                .body("state", is("DRAFT"))
                .body("release", nullValue())
                .body("periods", contains("2013-2014", "2014"))
                .body("valueCount", is(2))
                .body("synthetic", is(true))
                .body("checksum", matchesPattern("[0-9a-f]{64}"))
                .extract()
                .path("id");

        get("/v1/releases/" + id + "/values", SUPPLIER)
                .statusCode(200)
                .body("items.area", contains("0751", "DK"))
                .body("items.status", contains("SUPPRESSED", "PUBLISHED"))
                .body("items[0].value", nullValue())
                .body("items[1].value", is(40))
                .body("items[1].unit", is("PERCENT"))
                .body("items[1].synthetic", is(true))
                .body("items[1].release", nullValue());
    }

    @Test
    void a_draft_is_seen_by_its_municipality_in_the_roles_that_need_it() {
        String dataset = dataset(indicator);
        String id = submit(dataset, releaseDraft(value("DK", indicator, "2014", 40)))
                .extract()
                .path("id");

        for (String insider : List.of(SUPPLIER, APPROVER, Tokens.of("0751", "auditor"))) {
            get("/v1/releases/" + id, insider).statusCode(200);
            get("/v1/datasets/" + dataset + "/releases", insider).body("items.id", contains(id));
        }
        for (String outsider : List.of(STRANGER, Tokens.of("0751", "editor"))) {
            get("/v1/releases/" + id, outsider).statusCode(404);
            get("/v1/releases/" + id + "/values", outsider).statusCode(404);
            get("/v1/datasets/" + dataset + "/releases", outsider).body("items", empty());
        }
        get("/v1/releases/" + id).statusCode(404);
        get("/v1/datasets/" + dataset + "/releases").body("items", empty());
    }

    @Test
    void figures_that_must_be_protected_are_refused_and_nothing_is_stored() {
        String dataset = post("/v1/datasets", datasetDraft("REQUIRED", indicator), SUPPLIER)
                .statusCode(201)
                .extract()
                .path("id");

        submit(dataset, releaseDraft(value("DK", indicator, "2014", 40)))
                .statusCode(422)
                .body("code", is("rule-violated"))
                .body("errors.pointer", contains("/values"))
                .body("errors.code", contains("protection-needed"));

        get("/v1/datasets/" + dataset + "/releases", SUPPLIER).body("items", empty());
        get("/v1/datasets/" + dataset).header("ETag", "\"0\"");
    }

    @Test
    void everything_that_is_wrong_is_reported_at_once_and_nothing_is_stored() {
        String count = indicator("COUNT");
        String dataset = dataset(indicator, count);
        Map<String, Object> finer = value("DK", indicator, "2014", 40);
        finer.put("breakdown", "sex");

        submit(
                        dataset,
                        releaseDraft(
                                value("DK", count, "2014", 3),
                                finer,
                                value("DK", indicator, "2014", 41),
                                value("9999", "NO_SUCH", "2015-2014", 101)))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/values/0/value",
                                "/values/1/breakdown",
                                "/values/2",
                                "/values/3/indicator",
                                "/values/3/area",
                                "/values/3/period"))
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "small-count",
                                "breakdown-not-available",
                                "duplicate",
                                "unknown-indicator",
                                "unknown-area",
                                "period-backwards"));

        get("/v1/datasets/" + dataset + "/releases", SUPPLIER).body("items", empty());
    }

    @Test
    void a_refusal_is_worded_in_danish_for_those_who_ask() {
        change(SUPPLIER)
                .header("Accept-Language", "da")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(releaseDraft(value("9999", indicator, "2014", 40)))
                .post("/v1/datasets/" + dataset(indicator) + "/releases")
                .then()
                .statusCode(422)
                .header("Content-Language", "da")
                .body("errors[0].detail", org.hamcrest.Matchers.startsWith("Datasættet kan ikke rumme dette område."));
    }

    @Test
    void a_wrong_shape_is_reported_with_every_place() {
        Map<String, Object> wrong = value("DK", indicator, "last year", "forty");
        wrong.put("status", "GUESSED");

        submit(dataset(indicator), releaseDraft(wrong))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/values/0/period", "/values/0/value", "/values/0/status"));
        submit(dataset(indicator), releaseDraft()).statusCode(400).body("errors.pointer", contains("/values"));
    }

    @Test
    void a_dataset_holds_its_own_groups_only() {
        Map<String, Object> draft = datasetDraft("SYNTHETIC", indicator);
        String group = "group-" + unique();
        draft.put("areas", List.of(Map.of("code", group, "name", bilingual("g"))));
        String dataset = post("/v1/datasets", draft, SUPPLIER).extract().path("id");

        submit(dataset, releaseDraft(value(group, indicator, "2014", 40))).statusCode(201);
        submit(dataset(indicator), releaseDraft(value(group, indicator, "2014", 40)))
                .statusCode(422)
                .body("errors.code", contains("unknown-area"));
    }

    @Test
    void two_datasets_do_not_hold_the_same_value() {
        publish(dataset(indicator), value("DK", indicator, "2014", 40));

        submit(dataset(indicator), releaseDraft(value("DK", indicator, "2014", 41)))
                .statusCode(422)
                .body("errors.pointer", contains("/values/0"))
                .body("errors.code", contains("value-of-another-dataset"));
    }

    @Test
    void a_release_to_take_the_place_of_must_be_a_published_one() {
        String dataset = dataset(indicator);
        Map<String, Object> draft = releaseDraft(value("DK", indicator, "2014", 40));
        draft.put("supersedes", UUID.randomUUID().toString());

        submit(dataset, draft)
                .statusCode(422)
                .body("errors.pointer", contains("/supersedes"))
                .body("errors.code", contains("unknown-release"));
        get("/v1/datasets/" + dataset + "/releases", SUPPLIER).body("items", empty());
    }

    @Test
    void five_thousand_values_are_taken_published_and_read_and_no_more() {
        String dataset = dataset(indicator("PER_1000"), indicator);
        List<Map<String, Object>> values = IntStream.range(0, 5_001)
                .mapToObj(i -> value("0751", indicator, (1900 + i % 100) + "-" + (2000 + i / 100), i % 100))
                .toList();

        submit(dataset, Map.of("values", values)).statusCode(422).body("errors.code", contains("too-many-values"));
        String id = submit(dataset, Map.of("values", values.subList(0, 5_000)))
                .statusCode(201)
                .body("valueCount", is(5_000))
                .extract()
                .path("id");
        dk.helhed.healthdata.Api.decide(id, "PUBLISHED", "\"0\"", APPROVER).statusCode(200);

        get("/v1/values?datasetId=" + dataset + "&limit=200").body("items", hasSize(200));
        get("/v1/releases/" + id + "/values?limit=200").body("items", hasSize(200));
    }

    @Test
    void a_submission_needs_a_key_a_token_the_role_and_the_own_municipality() {
        String path = "/v1/datasets/" + dataset(indicator) + "/releases";
        Map<String, Object> draft = releaseDraft(value("DK", indicator, "2014", 40));

        change(SUPPLIER).body(draft).post(path).then().statusCode(400);
        given().contentType(ContentType.JSON).body(draft).post(path).then().statusCode(401);
        post(path, draft, APPROVER).statusCode(403);
        post(path, draft, STRANGER).statusCode(404);
        post("/v1/datasets/" + UUID.randomUUID() + "/releases", draft, SUPPLIER).statusCode(404);
    }

    @Test
    void the_same_submission_twice_is_one_release() {
        String dataset = dataset(indicator);
        Map<String, Object> draft = releaseDraft(value("DK", indicator, "2014", 40));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            change(SUPPLIER)
                    .header("Idempotency-Key", key)
                    .body(draft)
                    .post("/v1/datasets/" + dataset + "/releases")
                    .then()
                    .statusCode(201);
        }

        get("/v1/datasets/" + dataset + "/releases", SUPPLIER).body("items", hasSize(1));
        draft.put("note", "another");
        change(SUPPLIER)
                .header("Idempotency-Key", key)
                .body(draft)
                .post("/v1/datasets/" + dataset + "/releases")
                .then()
                .statusCode(422)
                .body("code", is("idempotency-key-reused"));
    }

    @Test
    void a_release_is_found_by_its_external_id_and_there_is_one_of_it() {
        String dataset = dataset(indicator);
        Map<String, Object> draft = releaseDraft(value("DK", indicator, "2014", 40));
        draft.put("externalId", unique());
        String id = submit(dataset, draft).statusCode(201).extract().path("id");
        submit(dataset, releaseDraft(value("DK", indicator, "2015", 40))).statusCode(201);

        get("/v1/datasets/" + dataset + "/releases?externalId=" + draft.get("externalId"), SUPPLIER)
                .body("items.id", contains(id))
                .body("items.externalId", contains(draft.get("externalId")));
        submit(dataset, draft).statusCode(409).body("code", is("conflict"));
    }

    @Test
    void releases_of_an_unknown_dataset_are_not_found() {
        get("/v1/datasets/" + UUID.randomUUID() + "/releases").statusCode(404);
        get("/v1/releases/" + UUID.randomUUID()).statusCode(404).body("code", endsWith("not-found"));
    }
}
