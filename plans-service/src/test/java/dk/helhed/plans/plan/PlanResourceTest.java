package dk.helhed.plans.plan;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.plans.subagreement.Agreed;
import dk.helhed.plans.testing.Parties;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanResourceTest {

    private static final String PATH = "/v1/plans";

    private Parties parties;

    @BeforeEach
    void prepare() {
        parties = Parties.ofAarhus();
    }

    @Test
    void a_recorded_plan_is_read_by_all_with_everything_under_it() {
        String id = APPROVER.create(PATH, parties.recordedPlan("CLOSED"));
        String goal = APPROVER.create(PATH + "/" + id + "/goals", body("title", "Flere unge i uddannelse"));

        OUTSIDER.get(PATH + "/" + id)
                .statusCode(200)
                .header("ETag", matchesPattern("\"\\d+\\.[0-9a-f]+\""))
                .body("id", equalTo(id))
                .body("state", equalTo("CLOSED"))
                .body("recorded", equalTo(true))
                .body("source.id", equalTo("000"))
                .body("focusAreas", hasItems("Tryghed og trivsel"))
                .body("visionThemes", hasSize(0))
                .body("goals.id", hasItem(goal))
                .body("subAgreements", hasSize(0))
                .body("milestones", hasSize(0))
                .body("money.links", hasSize(0))
                .body("money.total.amountOere", equalTo(0))
                .body("sources", hasSize(0));
    }

    @Test
    void an_unchanged_plan_is_not_sent_again_and_a_changed_part_changes_the_etag() {
        String path = PATH + "/" + APPROVER.create(PATH, parties.recordedPlan("ACTIVE"));
        String etag = OUTSIDER.etag(path);
        OUTSIDER.request().header("If-None-Match", etag).get(path).then().statusCode(304);

        APPROVER.create(path + "/goals", body("title", "Flere unge i uddannelse"));

        OUTSIDER.request().header("If-None-Match", etag).get(path).then().statusCode(200);
    }

    @Test
    void a_draft_is_seen_by_its_own_municipality_alone() {
        String path = PATH + "/" + EDITOR.create(PATH, parties.plan());

        EDITOR.get(path).statusCode(200).body("state", equalTo("DRAFT"));
        AUDITOR.get(path).statusCode(200);
        OUTSIDER.get(path).statusCode(404);
        NEIGHBOUR.get(path).statusCode(404);
        OUTSIDER.get(path + "/goals").statusCode(404);
        OUTSIDER.get(path + "/decisions").statusCode(404);
    }

    @Test
    void a_closed_plan_is_hidden_from_others_with_all_under_it() {
        Map<String, @Nullable Object> closed = Agreed.closed(parties.recordedPlan("ACTIVE"));
        String path = PATH + "/" + APPROVER.create(PATH, closed);
        String goal = APPROVER.create(path + "/goals", body("title", "Flere unge i uddannelse"));

        EDITOR.get(path).statusCode(200);
        EDITOR.get("/v1/goals/" + goal).statusCode(200);
        OUTSIDER.get(path).statusCode(200).body("title", nullValue());
        OUTSIDER.get("/v1/goals/" + goal).statusCode(404);
        NEIGHBOUR.get("/v1/goals/" + goal).statusCode(404);
    }

    @Test
    void the_list_narrows_by_reference_state_type_municipality_and_area() {
        String reference = unique("plan");
        String id = APPROVER.create(PATH, with(parties.recordedPlan("ACTIVE"), "externalId", reference));
        String own = "externalId=" + reference;

        OUTSIDER.get(PATH + "?" + own).body("items", hasSize(1)).body("items[0].id", equalTo(id));
        OUTSIDER.get(PATH + "?state=ACTIVE&type=HOUSING_SOCIAL&municipality=0751&" + own)
                .body("items", hasSize(1));
        OUTSIDER.get(PATH + "?state=CLOSED&" + own).body("items", hasSize(0));
        OUTSIDER.get(PATH + "?municipality=0707&" + own).body("items", hasSize(0));
        OUTSIDER.get(PATH + "?areaCode=" + parties.area()).body("items.id", equalTo(List.of(id)));
        OUTSIDER.get(PATH + "?areaCode=0751-none").body("items", hasSize(0));
    }

    @Test
    void the_list_shows_drafts_to_their_own_municipality_alone() {
        EDITOR.create(PATH, parties.plan());

        EDITOR.get(PATH + "?areaCode=" + parties.area()).body("items", hasSize(1));
        OUTSIDER.get(PATH + "?areaCode=" + parties.area()).body("items", hasSize(0));
        NEIGHBOUR.get(PATH + "?areaCode=" + parties.area()).body("items", hasSize(0));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        Map<String, @Nullable Object> wrong = body(
                "title", "Helhedsplan",
                "type", "HOUSING_SOCIAL",
                "areaCodes", List.of(parties.area(), "0707-elsewhere"),
                "fundingScheme", "LBF_2015_18",
                "focusAreas", List.of("Sundhed"),
                "startsOn", "2022-03-31",
                "endsOn", "2018-04-01",
                "organisationIds", List.of(parties.fund()),
                "visibility", "CLOSED",
                "recordedAs", "PROPOSED");

        APPROVER.post(PATH, wrong)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/areaCodes/1",
                                "/focusAreas/0",
                                "/endsOn",
                                "/organisationIds/0",
                                "/legalBasis",
                                "/recordedAs",
                                "/source"));
    }

    @Test
    void a_funding_scheme_is_one_of_the_list() {
        OUTSIDER.get("/v1/funding-schemes")
                .statusCode(200)
                .body("items.code", equalTo(List.of("LBF_2011_14", "LBF_2015_18", "LBF_2019_26")))
                .body("items[2].focusAreas[1]", equalTo("Beskæftigelse"))
                .body("items[2].localCofundingMinPercent", equalTo(25))
                .body("items[2].annualFrame.amountOere", equalTo(38_000_000_000L));

        EDITOR.post(PATH, with(parties.plan(), "fundingScheme", "LBF_1999"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/fundingScheme"));
        EDITOR.post(PATH, with(parties.plan(), "fundingScheme", null))
                .statusCode(422)
                .body("errors.pointer", hasItem("/fundingScheme"));
    }

    @Test
    void a_change_replaces_the_whole_and_needs_the_present_etag() {
        String path = PATH + "/" + EDITOR.create(PATH, with(parties.plan(), "measures", List.of("lektiehjælp")));
        String etag = EDITOR.etag(path);

        EDITOR.put(path, etag, with(parties.plan(), "title", "Ny titel"))
                .statusCode(200)
                .body("title", equalTo("Ny titel"))
                .body("measures", hasSize(0));

        EDITOR.put(path, etag, parties.plan()).statusCode(412);
    }

    @Test
    void a_plan_does_not_follow_itself() {
        String first = EDITOR.create(PATH, parties.plan());
        String second = EDITOR.create(PATH, with(parties.plan(), "predecessorId", first));

        EDITOR.put(PATH + "/" + first, EDITOR.etag(PATH + "/" + first), with(parties.plan(), "predecessorId", second))
                .statusCode(422)
                .body("errors.code", hasItem("cycle"));
        EDITOR.post(PATH, with(parties.plan(), "predecessorId", UUID.randomUUID()))
                .statusCode(422);
    }

    @Test
    void money_and_yes_or_no_are_kept_as_stated() {
        Map<String, @Nullable Object> plan = with(
                with(parties.recordedPlan("CLOSED"), "municipalDirectCost", body("amountOere", 0, "currency", "DKK")),
                "healthIntensified",
                false);

        OUTSIDER.get(PATH + "/" + APPROVER.create(PATH, plan))
                .body("municipalDirectCost.amountOere", equalTo(0))
                .body("healthIntensified", equalTo(false));
        APPROVER.post(PATH, with(plan, "municipalDirectCost", body("amountOere", -1, "currency", "DKK")))
                .statusCode(400)
                .body("errors.pointer", hasItem("/municipalDirectCost"));
    }

    @Test
    void the_recorded_state_stays() {
        String path = PATH + "/" + APPROVER.create(PATH, parties.recordedPlan("ACTIVE"));

        APPROVER.put(path, EDITOR.etag(path), parties.recordedPlan("CLOSED"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/recordedAs"));
        APPROVER.put(path, EDITOR.etag(path), with(parties.recordedPlan("ACTIVE"), "title", "Som trykt"))
                .statusCode(200)
                .body("title", equalTo("Som trykt"));
    }

    @Test
    void the_same_key_gives_the_first_answer_again() {
        Map<String, @Nullable Object> plan = with(parties.plan(), "externalId", unique("plan"));
        String key = UUID.randomUUID().toString();

        String first = postWith(key, plan);
        String second = postWith(key, plan);

        org.junit.jupiter.api.Assertions.assertEquals(first, second);
    }

    private static String postWith(String key, Map<String, @Nullable Object> plan) {
        return EDITOR.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(plan)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_goal_belongs_to_a_focus_area_of_its_plan() {
        String path = PATH + "/" + EDITOR.create(PATH, parties.plan());
        String reference = unique("goal");
        Map<String, @Nullable Object> goal =
                body("externalId", reference, "title", "Tryghed", "focusArea", "Tryghed og trivsel");

        EDITOR.post(path + "/goals", with(goal, "focusArea", "Sundhed"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/focusArea"));
        String id = EDITOR.create(path + "/goals", goal);
        EDITOR.get(path + "/goals?externalId=" + reference).body("items.id", equalTo(List.of(id)));
        EDITOR.put(
                        "/v1/goals/" + id,
                        EDITOR.etag("/v1/goals/" + id),
                        with(goal, "description", "Flere føler sig trygge"))
                .statusCode(200)
                .body("description", equalTo("Flere føler sig trygge"));
    }
}
