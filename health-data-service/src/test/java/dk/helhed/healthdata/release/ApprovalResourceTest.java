package dk.helhed.healthdata.release;

import static dk.helhed.healthdata.Api.APPROVER;
import static dk.helhed.healthdata.Api.STRANGER;
import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.change;
import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.decide;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.releaseDraft;
import static dk.helhed.healthdata.Api.submit;
import static dk.helhed.healthdata.Api.value;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApprovalResourceTest {

    private String indicator = "";
    private String dataset = "";

    @BeforeEach
    void describe() {
        indicator = indicator("PERCENT");
        dataset = dataset(indicator);
    }

    @Test
    void a_release_that_another_client_approves_is_public() {
        String id = draft(40);

        decide(id, "PUBLISHED", "\"0\"", APPROVER)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", is("PUBLISHED"))
                .body("release", is(1))
                .body("publishedAt", notNullValue());

        get("/v1/releases/" + id).statusCode(200).body("state", is("PUBLISHED"));
        get("/v1/datasets/" + dataset + "/releases").body("items.id", contains(id));
        get("/v1/releases/" + id + "/values").body("items.value", contains(40)).body("items.release", contains(1));
        given().header("If-None-Match", "\"1\"")
                .get("/v1/releases/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void who_submitted_a_release_cannot_publish_it() {
        String both = Tokens.of("0751", "register-supplier", "release-approver");
        String id = post(
                        "/v1/datasets/" + dataset + "/releases", releaseDraft(value("DK", indicator, "2014", 40)), both)
                .statusCode(201)
                .extract()
                .path("id");

        decide(id, "PUBLISHED", "\"0\"", both)
                .statusCode(409)
                .body("code", is("illegal-transition"))
                .body("errors.pointer", contains("/to"))
                .body("errors.code", contains("four-eyes"));

        get("/v1/releases/" + id, both).body("state", is("DRAFT"));
        decide(id, "PUBLISHED", "\"0\"", APPROVER).statusCode(200);
    }

    @Test
    void a_newer_release_takes_the_place_of_the_older() {
        String first = publish(dataset, value("DK", indicator, "2014", 40), value("0751", indicator, "2014", 30));

        String second = publish(dataset, value("DK", indicator, "2014", 41));

        get("/v1/releases/" + first).body("state", is("SUPERSEDED")).header("ETag", "\"2\"");
        get("/v1/releases/" + second).body("release", is(2));
        get("/v1/values?datasetId=" + dataset)
                .body("items.area", contains("0751", "DK"))
                .body("items.value", contains(30, 41))
                .body("items.release", contains(1, 2));
    }

    @Test
    void a_release_that_names_what_it_supersedes_is_refused_when_that_is_no_longer_the_newest() {
        String first = publish(dataset, value("DK", indicator, "2014", 40));
        Map<String, Object> draft = releaseDraft(value("DK", indicator, "2014", 42));
        draft.put("supersedes", first);
        String late = submit(dataset, draft).statusCode(201).extract().path("id");
        publish(dataset, value("DK", indicator, "2014", 41));

        decide(late, "PUBLISHED", "\"0\"", APPROVER)
                .statusCode(409)
                .body("errors.code", contains("supersedes-not-newest"));
    }

    @Test
    void withdrawing_states_again_what_stood_before() {
        String first = publish(dataset, value("DK", indicator, "2014", 40));
        String second = publish(dataset, value("DK", indicator, "2014", 41), value("DK", indicator, "2015", 50));

        decide(second, "WITHDRAWN", "\"1\"", APPROVER)
                .statusCode(200)
                .body("state", is("WITHDRAWN"))
                .body("reason", is("An error in the extract."))
                .body("endedAt", notNullValue());

        get("/v1/releases/" + first).body("state", is("PUBLISHED"));
        get("/v1/values?datasetId=" + dataset)
                .body("items.period", contains("2014", "2015"))
                .body("items.status", contains("PUBLISHED", "WITHDRAWN"))
                .body("items.value", contains(is(40), nullValue()))
                .body("items.release", contains(1, 2));
    }

    @Test
    void withdrawing_an_older_release_leaves_what_stands() {
        String first = publish(dataset, value("DK", indicator, "2014", 40));
        String second = publish(dataset, value("DK", indicator, "2014", 41));
        decide(first, "WITHDRAWN", "\"2\"", APPROVER).statusCode(200);
        get("/v1/values?datasetId=" + dataset).body("items.value", contains(41));

        decide(second, "WITHDRAWN", "\"1\"", APPROVER).statusCode(200);

        get("/v1/values?datasetId=" + dataset).body("items.status", contains("WITHDRAWN"));
    }

    @Test
    void what_is_wrong_stays_readable_as_withdrawn() {
        String wrong = publish(dataset, value("DK", indicator, "2014", 40));
        decide(wrong, "WITHDRAWN", "\"1\"", APPROVER).statusCode(200).body("withdrawal", is("ERRONEOUS"));

        get("/v1/releases/" + wrong + "/values")
                .statusCode(200)
                .body("items.status", contains("WITHDRAWN"))
                .body("items.value", contains(40));
    }

    @Test
    void what_nobody_may_see_is_gone_and_says_when_why_and_what_came_after() {
        String before = publish(dataset, value("DK", indicator, "2014", 40));
        String leak = publish(dataset, value("DK", indicator, "2014", 41));
        decide(leak, "WITHDRAWN", "\"1\"", APPROVER).statusCode(200);

        conceal(leak, "\"2\"").statusCode(200).body("withdrawal", is("MUST_NOT_BE_SEEN"));

        for (String path : List.of("/values", "/counts")) {
            for (String caller : List.of(SUPPLIER, APPROVER)) {
                get("/v1/releases/" + leak + path, caller).statusCode(410).body("code", is("gone"));
            }
            get("/v1/releases/" + leak + path)
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .header("Cache-Control", "no-store")
                    .header("Link", containsString("/v1/releases/" + before))
                    .body("detail", containsString("It tells of one person."));
        }
        get("/v1/releases/" + leak).statusCode(200).body("withdrawal", is("MUST_NOT_BE_SEEN"));
        conceal(leak, "\"3\"").statusCode(409).body("errors.code", contains("not-published"));
    }

    private static ValidatableResponse conceal(String release, String etag) {
        return change(APPROVER)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etag)
                .body(Map.of("to", "WITHDRAWN", "withdrawal", "MUST_NOT_BE_SEEN", "reason", "It tells of one person."))
                .post("/v1/releases/" + release + "/transitions")
                .then();
    }

    @Test
    void a_draft_can_be_rejected_and_stays_unseen() {
        String id = draft(40);

        decide(id, "REJECTED", "\"0\"", APPROVER).statusCode(200).body("state", is("REJECTED"));

        get("/v1/releases/" + id).statusCode(404);
        get("/v1/releases/" + id, SUPPLIER).body("reason", is("An error in the extract."));
        decide(id, "PUBLISHED", "\"1\"", APPROVER).statusCode(409).body("errors.code", contains("not-a-draft"));
    }

    @Test
    void to_reject_or_withdraw_takes_a_reason() {
        String id = draft(40);

        for (String to : List.of("REJECTED", "WITHDRAWN")) {
            change(APPROVER)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .header("If-Match", "\"0\"")
                    .body(Map.of("to", to))
                    .post("/v1/releases/" + id + "/transitions")
                    .then()
                    .statusCode(422)
                    .body("errors.code", hasItem("reason-required"))
                    .body(
                            "errors.pointer",
                            to.equals("REJECTED") ? contains("/reason") : contains("/reason", "/withdrawal"));
        }
        get("/v1/releases/" + id, APPROVER).body("state", is("DRAFT"));
    }

    @Test
    void a_draft_cannot_be_withdrawn_and_an_unknown_state_is_refused() {
        String id = draft(40);

        decide(id, "WITHDRAWN", "\"0\"", APPROVER).statusCode(409).body("errors.code", contains("not-published"));
        decide(id, "SUPERSEDED", "\"0\"", APPROVER).statusCode(400).body("errors.pointer", contains("/to"));
    }

    @Test
    void between_submission_and_approval_another_dataset_may_have_published_the_value() {
        String late = draft(40);
        publish(dataset(indicator), value("DK", indicator, "2014", 41));

        decide(late, "PUBLISHED", "\"0\"", APPROVER)
                .statusCode(409)
                .body("errors.code", contains("value-of-another-dataset"));
    }

    @Test
    void a_decision_needs_the_version_a_key_a_token_the_role_and_the_own_municipality() {
        String id = draft(40);
        String path = "/v1/releases/" + id + "/transitions";
        Map<String, Object> body = Map.of("to", "PUBLISHED");

        post(path, body, APPROVER).statusCode(428);
        decide(id, "PUBLISHED", "\"9\"", APPROVER).statusCode(412);
        change(APPROVER)
                .header("If-Match", "\"0\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(400);
        given().contentType("application/json").body(body).post(path).then().statusCode(401);
        decide(id, "PUBLISHED", "\"0\"", SUPPLIER).statusCode(403);
        decide(id, "PUBLISHED", "\"0\"", STRANGER).statusCode(404);
        get("/v1/releases/" + id, SUPPLIER).body("state", is("DRAFT"));
    }

    @Test
    void releases_that_are_approved_at_the_same_time_are_numbered_one_after_the_other() {
        List<String> drafts = IntStream.range(0, 6).mapToObj(this::draft).toList();

        List<Integer> statuses = drafts.parallelStream()
                .map(id -> decide(id, "PUBLISHED", "\"0\"", APPROVER).extract().statusCode())
                .toList();

        assertEquals(Collections.nCopies(6, 200), statuses);
        get("/v1/datasets/" + dataset + "/releases")
                .body("items.release", containsInAnyOrder(1, 2, 3, 4, 5, 6))
                .body("items.findAll { it.state == 'PUBLISHED' }.release", contains(6));
        get("/v1/values?datasetId=" + dataset).body("items.release", contains(6));
    }

    private String draft(int figure) {
        return submit(dataset, releaseDraft(value("DK", indicator, "2014", figure)))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
