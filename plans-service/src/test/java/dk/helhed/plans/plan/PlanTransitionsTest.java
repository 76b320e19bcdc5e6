package dk.helhed.plans.plan;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Topics;
import dk.helhed.plans.subagreement.Agreed;
import dk.helhed.plans.testing.Parties;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanTransitionsTest {

    private Parties parties;

    @BeforeEach
    void prepare() {
        parties = Parties.ofAarhus();
    }

    @Test
    void a_plan_goes_from_draft_to_approved_when_all_parties_decided_so() {
        String path = proposed();

        decide(path, parties.municipality(), "APPROVED");
        decide(path, parties.housing(), "APPROVED");
        advance(APPROVER, path, "APPROVED")
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("errors.code", equalTo(List.of("guard-decision-of-fund-missing")));
        decide(path, parties.fund(), "REJECTED");
        advance(APPROVER, path, "APPROVED").statusCode(409);
        decide(path, parties.fund(), "APPROVED");

        advance(APPROVER, path, "APPROVED").statusCode(200).body("state", equalTo("APPROVED"));
        OUTSIDER.get(path + "/decisions").body("items", hasSize(4));
    }

    @Test
    void every_failed_guard_is_named_at_once() {
        String path = "/v1/plans/"
                + EDITOR.create(
                        "/v1/plans", body("title", "Helhedsplan", "type", "HOUSING_SOCIAL", "visibility", "OPEN"));

        advance(EDITOR, path, "PREQUALIFICATION")
                .statusCode(409)
                .body("errors.code", hasItems("guard-area-missing", "guard-funding-scheme-missing"));
        EDITOR.get(path).body("state", equalTo("DRAFT"));
    }

    @Test
    void an_approved_plan_is_not_started_without_what_it_needs() {
        String path = proposed();
        List.of(parties.municipality(), parties.housing(), parties.fund())
                .forEach(party -> decide(path, party, "APPROVED"));
        advance(APPROVER, path, "APPROVED").statusCode(200);

        advance(APPROVER, path, "ACTIVE")
                .statusCode(409)
                .body(
                        "errors.code",
                        hasItems(
                                "guard-strategic-agreement-missing",
                                "guard-funding-plan-missing",
                                "guard-sub-agreement-missing"));
    }

    @Test
    void what_is_decided_is_not_edited() {
        String path = proposed();
        List.of(parties.municipality(), parties.housing(), parties.fund())
                .forEach(party -> decide(path, party, "APPROVED"));
        advance(APPROVER, path, "APPROVED").statusCode(200);

        EDITOR.put(path, EDITOR.etag(path), with(parties.plan(), "title", "En anden plan"))
                .statusCode(409);
        EDITOR.post(path + "/goals", body("title", "Et mål til")).statusCode(409);
        EDITOR.put(path, EDITOR.etag(path), Agreed.closed(parties.plan())).statusCode(200);
    }

    @Test
    void a_step_is_for_its_role() {
        String path = proposed();

        advance(EDITOR, path, "APPROVED").statusCode(403);
        advance(APPROVER, path, "REJECTED").statusCode(403);
        advance(AUDITOR, path, "REJECTED").statusCode(403);
    }

    @Test
    void a_step_needs_key_and_etag() {
        String path = "/v1/plans/" + EDITOR.create("/v1/plans", parties.plan());

        EDITOR.post(path + "/transitions", body("to", "PREQUALIFICATION")).statusCode(428);
        EDITOR.request()
                .header("If-Match", EDITOR.etag(path))
                .contentType("application/json")
                .body(body("to", "PREQUALIFICATION"))
                .post(path + "/transitions")
                .then()
                .statusCode(400);
        EDITOR.advance(path, "\"99\"", body("to", "PREQUALIFICATION")).statusCode(412);
    }

    @Test
    void to_withdraw_takes_a_reason_and_is_final() {
        String path = proposed();

        advance(EDITOR, path, "WITHDRAWN").statusCode(409).body("errors.code", hasItem("guard-reason-missing"));
        EDITOR.advance(path, EDITOR.etag(path), body("to", "WITHDRAWN", "reason", "Parterne er uenige"))
                .statusCode(200);
        advance(EDITOR, path, "PREQUALIFICATION").statusCode(409).body("errors.code", hasItem("no-such-step"));
    }

    @Test
    void a_withdrawn_draft_stays_hidden() {
        String path = "/v1/plans/" + EDITOR.create("/v1/plans", parties.plan());

        EDITOR.advance(path, EDITOR.etag(path), body("to", "WITHDRAWN", "reason", "Fejl"))
                .statusCode(200);

        OUTSIDER.get(path).statusCode(404);
    }

    @Test
    void only_parties_decide_and_only_about_what_was_proposed() {
        String other = EDITOR.create("/v1/organisations", body("name", "KL", "type", "ASSOCIATION"));
        String draft = "/v1/plans/" + EDITOR.create("/v1/plans", parties.plan());
        String path = proposed();

        APPROVER.post(draft + "/decisions", decision(parties.fund(), "APPROVED"))
                .statusCode(409);
        APPROVER.post(path + "/decisions", decision(other, "APPROVED"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/organisationId"))
                .body("errors.code", hasItem("not-a-party"));
        APPROVER.post(path + "/decisions", with(decision(parties.fund(), "APPROVED"), "decidedOn", "2999-01-01"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/decidedOn"));
        Client.of("0707", "approver")
                .post(path + "/decisions", decision(parties.fund(), "APPROVED"))
                .statusCode(404);
        String location = APPROVER.post(path + "/decisions", decision(parties.fund(), "APPROVED"))
                .statusCode(201)
                .extract()
                .path("id");
        OUTSIDER.get(path + "/decisions/" + location).statusCode(200).body("outcome", equalTo("APPROVED"));
    }

    @Test
    void the_neighbours_hear_of_a_plan_from_its_first_step_on_and_that_it_was_closed() {
        String id = EDITOR.create("/v1/plans", parties.plan());
        String path = "/v1/plans/" + id;
        advance(EDITOR, path, "PREQUALIFICATION").statusCode(200);
        EDITOR.put(path, EDITOR.etag(path), Agreed.closed(parties.plan())).statusCode(200);

        List<JsonNode> heard = Topics.awaitPayloads("plans.plan.v1", id, records -> records.size() == 2);

        JsonNode stated = heard.getFirst();
        assertEquals("PREQUALIFICATION", stated.path("state").asText());
        assertEquals(parties.area(), stated.path("areaCodes").path(0).asText());
        // A statement is numbered above the plan's own version, which is 1.
        assertEquals(2, stated.path("version").asLong());
        assertTrue(heard.getLast().isMissingNode());
        List<JsonNode> activity = Topics.awaitPayloads("plans.activity.v1", id, records -> !records.isEmpty());
        assertEquals(1, activity.size());
        assertEquals("SUBMITTED", activity.getFirst().path("what").asText());
        assertEquals("editor", activity.getFirst().path("role").asText());
    }

    private String proposed() {
        String path = "/v1/plans/" + EDITOR.create("/v1/plans", parties.plan());
        EDITOR.create(path + "/goals", body("title", "Flere unge i uddannelse"));
        List.of("PREQUALIFICATION", "IN_DIALOGUE", "PROPOSED")
                .forEach(state -> advance(EDITOR, path, state).statusCode(200));
        return path;
    }

    private static ValidatableResponse advance(Client who, String path, String to) {
        return who.advance(path, EDITOR.etag(path), body("to", to));
    }

    private static void decide(String path, String party, String outcome) {
        APPROVER.post(path + "/decisions", decision(party, outcome)).statusCode(201);
    }

    private static Map<String, @Nullable Object> decision(String party, String outcome) {
        return body("organisationId", party, "decidedOn", "2018-03-01", "outcome", outcome);
    }
}
