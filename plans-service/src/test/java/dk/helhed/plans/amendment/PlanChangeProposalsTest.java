package dk.helhed.plans.amendment;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.plans.amendment.Proposals.BOARD;
import static dk.helhed.plans.amendment.Proposals.LOCAL_BOARD;
import static dk.helhed.plans.amendment.Proposals.SECRETARIAT;
import static dk.helhed.plans.amendment.Proposals.WORKING_GROUP;
import static dk.helhed.plans.amendment.Proposals.at;
import static dk.helhed.plans.amendment.Proposals.step;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Topics;
import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanChangeProposalsTest {

    private Proposals plan;

    @BeforeEach
    void prepare() {
        plan = Proposals.under(Agreed.publishedPlan(EDITOR));
    }

    @Test
    void a_milestone_is_changed_by_the_local_board_and_the_working_group_is_informed() {
        String before = EDITOR.etag("/v1/sub-agreements/" + plan.agreement);
        String id = EDITOR.create(plan.path(), plan.proposal(plan.change(plan.milestone("title", "Et nyt mål"))));
        EDITOR.get(at(id))
                .body("state", equalTo("DRAFT"))
                .body("touches", equalTo(List.of("MILESTONE")))
                .body("mandate.decider", equalTo("LOCAL_BOARD"))
                .body("awaiting", equalTo("SECRETARIAT"))
                .body("changes[0].fields.pointer", equalTo(List.of("/title")))
                .body("changes[0].fields[0].before", equalTo("Flere beboere er i arbejde"))
                .body("changes[0].fields[0].after", equalTo("Et nyt mål"))
                .body("changes[0].before.target.value", equalTo(50));

        step(SECRETARIAT, id, "CONSULTED").statusCode(200).body("state", equalTo("CONSULTED"));
        step(EDITOR, id, "SUBMITTED").statusCode(200).body("awaiting", equalTo("LOCAL_BOARD"));
        LOCAL_BOARD
                .get("/v1/change-proposals?awaiting=LOCAL_BOARD&planId=" + plan.plan)
                .body("items.id", equalTo(List.of(id)));
        step(LOCAL_BOARD, id, "APPROVED").statusCode(200).body("state", equalTo("APPROVED"));
        EDITOR.get("/v1/milestones/" + plan.milestone).body("title", equalTo("Flere beboere er i arbejde"));
        OUTSIDER.get(at(id)).statusCode(404);
        step(SECRETARIAT, id, "APPLIED").statusCode(200).body("state", equalTo("APPLIED"));
        step(SECRETARIAT, id, "INFORMED")
                .statusCode(200)
                .body("state", equalTo("INFORMED"))
                .body(
                        "acts.kind",
                        equalTo(List.of("DRAWN_UP", "CONSULTED", "SUBMITTED", "APPROVED", "APPLIED", "INFORMED")))
                .body("acts[1].body", equalTo("SECRETARIAT"))
                .body("acts[1].reason", equalTo("Drøftet på mødet"))
                .body("acts[5].body", equalTo("WORKING_GROUP"));

        // The milestone's own trail says by which proposal it was changed.
        AUDITOR.get("/v1/audit?id=" + plan.milestone)
                .statusCode(200)
                .body("items.operation", hasItem("POST " + at(id) + "/transitions"))
                .body("items.find { it.version == 1 }.roles", hasItem("secretariat"));
        OUTSIDER.get("/v1/milestones/" + plan.milestone)
                .body("title", equalTo("Et nyt mål"))
                .body("version", equalTo(1));
        assertNotEquals(before, EDITOR.etag("/v1/sub-agreements/" + plan.agreement));
        OUTSIDER.get(at(id)).statusCode(200).body("mandate.decider", equalTo("LOCAL_BOARD"));
        OUTSIDER.get(plan.path()).body("items.id", equalTo(List.of(id)));
        JsonNode amended = Topics.awaitPayloads(
                        "plans.activity.v1",
                        plan.plan,
                        records -> records.stream()
                                .anyMatch(record -> record.path("what").asText().equals("AMENDMENT_INFORMED")))
                .stream()
                .filter(record -> record.path("what").asText().equals("AMENDED"))
                .findFirst()
                .orElseThrow();
        assertEquals(id, amended.at("/details/changeProposalId").asText());
        assertEquals(plan.agreement, amended.at("/details/subAgreementIds/0").asText());
        assertEquals("secretariat", amended.path("role").asText());
    }

    @Test
    void a_proposal_publishes_its_plan_once_however_many_milestones_it_changes() {
        plan.applied(plan.proposal(
                plan.change(plan.milestone("title", "Det første")),
                plan.addition(plan.milestone("title", "Det andet")),
                plan.addition(plan.milestone("title", "Det tredje"))));
        plan.applied(plan.proposal(plan.change(plan.milestone("title", "Det sidste"))));

        List<List<String>> published = titles(Topics.awaitPayloads(
                "plans.plan.v1",
                plan.plan,
                records -> titles(records).stream().anyMatch(titles -> titles.contains("Det sidste"))));
        assertEquals(
                List.of(
                        List.of("Det første", "Det andet", "Det tredje"),
                        List.of("Det sidste", "Det andet", "Det tredje")),
                published.subList(published.size() - 2, published.size()));
        assertEquals(List.of("Flere beboere er i arbejde"), published.get(published.size() - 3));
    }

    private static List<List<String>> titles(List<JsonNode> records) {
        return records.stream()
                .map(record -> record.path("milestones").findValuesAsText("title"))
                .toList();
    }

    @Test
    void the_wrong_body_is_refused_and_the_right_one_named() {
        String id = plan.submitted();

        step(BOARD, id, "APPROVED")
                .statusCode(403)
                .body("code", equalTo("mandate-violation"))
                .body("errors.code", equalTo(List.of("mandate-of")))
                .body("errors[0].detail", equalTo("This decision belongs to LOCAL_BOARD (role local-board)."));
        step(LOCAL_BOARD, id, "APPROVED").statusCode(200);
    }

    @Test
    void preconditions_and_consultation_refuse_together() {
        Map<String, @Nullable Object> bare = with(
                with(plan.proposal(plan.change(plan.milestone("title", "Et nyt mål"))), "evidence", null),
                "supportsGoalIds",
                null);
        String id = EDITOR.create(plan.path(), bare);

        step(EDITOR, id, "SUBMITTED")
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body(
                        "errors.code",
                        equalTo(List.of(
                                "guard-consultation-missing", "guard-goal-not-supported", "guard-evidence-missing")))
                .body("errors[0].href", equalTo(at(id) + "/transitions"))
                .body("errors[2].href", equalTo(at(id)));
    }

    @Test
    void the_secretariats_class_is_final_and_moves_the_decision() {
        String id = EDITOR.create(plan.path(), plan.proposal(plan.change(plan.milestone("title", "Et nyt mål"))));

        classify(LOCAL_BOARD, id).statusCode(403).body("errors[0].detail", containsString("SECRETARIAT"));
        classify(SECRETARIAT, id)
                .statusCode(200)
                .body("changeClass", equalTo("CITY_STRATEGIC"))
                .body("suggestedClass", equalTo("ORDINARY"))
                .body("classIsFinal", equalTo(true))
                .body("mandate.decider", equalTo("BOARD"))
                .body("acts[1].kind", equalTo("RECLASSIFIED"))
                .body("acts[1].fromClass", equalTo("ORDINARY"))
                .body("acts[1].toClass", equalTo("CITY_STRATEGIC"))
                .body("acts[1].reason", equalTo("Berører hele bydelen"))
                .body("acts[1].role", equalTo("secretariat"))
                .body("acts[1].at", notNullValue());
        AUDITOR.get("/v1/audit?id=" + id)
                .body("items[-1].reason", equalTo("Berører hele bydelen"))
                .body("items[-1].roles", hasItem("secretariat"));
        step(SECRETARIAT, id, "CONSULTED").statusCode(200);
        step(EDITOR, id, "SUBMITTED").statusCode(200).body("awaiting", equalTo("LOCAL_BOARD"));
        step(LOCAL_BOARD, id, "APPROVED").statusCode(403).body("errors[0].detail", containsString("BOARD"));
        step(LOCAL_BOARD, id, "ESCALATED").statusCode(200).body("state", equalTo("ESCALATED"));
        step(BOARD, id, "APPROVED").statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void what_is_returned_is_drawn_up_again_and_what_is_rejected_is_not() {
        String id = plan.submitted();
        step(LOCAL_BOARD, id, "RETURNED").statusCode(200).body("state", equalTo("RETURNED"));
        Map<String, @Nullable Object> again = plan.proposal(plan.change(plan.milestone("title", "Et andet mål")));

        EDITOR.put(at(id), EDITOR.etag(at(id)), again)
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("changes[0].after.title", equalTo("Et andet mål"));
        step(SECRETARIAT, id, "CONSULTED").statusCode(200);
        step(EDITOR, id, "SUBMITTED").statusCode(200);
        EDITOR.put(at(id), EDITOR.etag(at(id)), again).statusCode(409);
        step(LOCAL_BOARD, id, "REJECTED").statusCode(200).body("state", equalTo("REJECTED"));
        step(SECRETARIAT, id, "APPLIED").statusCode(409);
        EDITOR.put(at(id), EDITOR.etag(at(id)), again).statusCode(409);
    }

    @Test
    void what_has_changed_since_is_not_overwritten() {
        Map<String, @Nullable Object> addition =
                body("kind", "ACTIVITY", "subAgreementId", plan.agreement, "content", body("name", "Jobcafé"));
        String late = plan.submitted(plan.proposal(addition, plan.change(plan.milestone("title", "Det sene forslag"))));
        String early = plan.submitted();
        List.of(late, early).forEach(id -> step(LOCAL_BOARD, id, "APPROVED").statusCode(200));
        step(SECRETARIAT, early, "APPLIED").statusCode(200);

        step(SECRETARIAT, late, "APPLIED")
                .statusCode(409)
                .body("code", equalTo("conflict"))
                .body("errors.pointer", equalTo(List.of("/changes/1/content/title")))
                .body("errors.code", equalTo(List.of("changed-since")))
                .body("errors[0].href", equalTo("/v1/milestones/" + plan.milestone));

        EDITOR.get("/v1/sub-agreements/" + plan.agreement + "/activities").body("items", hasSize(0));
        EDITOR.get(at(late)).body("state", equalTo("APPROVED"));
        step(SECRETARIAT, late, "RETURNED").statusCode(200).body("state", equalTo("RETURNED"));
    }

    @Test
    void if_one_change_cannot_be_made_none_is() {
        Map<String, @Nullable Object> activity = body("name", "Jobcafé", "externalId", Client.unique("act"));
        Map<String, @Nullable Object> addition =
                body("kind", "ACTIVITY", "subAgreementId", plan.agreement, "content", activity);
        String id =
                plan.submitted(plan.proposal(plan.change(plan.milestone("title", "Et nyt mål")), addition, addition));
        step(LOCAL_BOARD, id, "APPROVED").statusCode(200);

        step(SECRETARIAT, id, "APPLIED").statusCode(409);

        EDITOR.get("/v1/milestones/" + plan.milestone).body("title", equalTo("Flere beboere er i arbejde"));
        EDITOR.get("/v1/sub-agreements/" + plan.agreement + "/activities").body("items", hasSize(0));
        EDITOR.get(at(id)).body("state", equalTo("APPROVED"));
    }

    @Test
    void whatever_does_not_fit_is_named_at_its_place() {
        String foreign = Proposals.under(Agreed.plan(EDITOR)).milestone;
        String draft = Agreed.subAgreement(EDITOR, plan.plan);
        Map<String, @Nullable Object> proposal = plan.proposal(
                plan.change(plan.milestone("title", "Flere beboere er i arbejde")),
                plan.change(plan.milestone("goalId", null)),
                body("kind", "MILESTONE", "id", foreign, "content", plan.milestone("title", "x")),
                body("kind", "ACTIVITY", "subAgreementId", draft, "content", body("name", "Jobcafé")));

        EDITOR.post(plan.path(), with(proposal, "supportsGoalIds", List.of(plan.milestone)))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/supportsGoalIds/0",
                                "/changes/0/content",
                                "/changes/1/content/goalId",
                                "/changes/2/id",
                                "/changes/3/subAgreementId",
                                "/changes/1/id")))
                .body(
                        "errors.code",
                        equalTo(List.of(
                                "unknown-reference",
                                "no-change",
                                "required",
                                "unknown-reference",
                                "not-decided",
                                "duplicate-element")));
        EDITOR.post(
                        plan.path(),
                        plan.proposal(
                                plan.change(body("titel", "x")),
                                body("kind", "PLAN", "content", body()),
                                body(
                                        "kind",
                                        "STAFF_RESOURCE",
                                        "content",
                                        body("role", "Medarbejder", "minutesPerWeek", 0)),
                                with(plan.change(plan.milestone("title", "x")), "subAgreementId", draft),
                                body("kind", "MILESTONE", "id", foreign, "subAgreementId", draft, "remove", true)))
                .statusCode(400)
                .body("errors.find { it.pointer == '/changes/3/subAgreementId' }.code", equalTo("only-for-additions"))
                .body("errors.find { it.pointer == '/changes/4/subAgreementId' }.code", equalTo("only-for-additions"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/changes/0/content/titel",
                                "/changes/0/content/title",
                                "/changes/1/id",
                                "/changes/1/content/title",
                                "/changes/2/subAgreementId",
                                "/changes/2/content/minutesPerWeek"));
    }

    @Test
    void a_step_is_taken_at_the_version_that_was_read() {
        Map<String, @Nullable Object> proposal = plan.proposal(plan.change(plan.milestone("title", "Et nyt mål")));
        String id = LOCAL_BOARD.create(plan.path(), proposal);
        EDITOR.get(at(id)).body("acts[0].body", equalTo("LOCAL_BOARD"));

        EDITOR.put(at(id), "\"77\"", proposal).statusCode(412);
        EDITOR.advance(at(id), "\"77\"", body("to", "SUBMITTED")).statusCode(412);
        classify(Client.of("0707", "secretariat"), id).statusCode(404);
        OUTSIDER.get(plan.path()).body("items", hasSize(0));
        OUTSIDER.get("/v1/plans/" + Agreed.plan(EDITOR) + "/change-proposals").statusCode(404);
    }

    @Test
    void the_documents_of_a_closed_plan_are_there_for_the_board_and_the_working_group_at_any_time() {
        String closed = APPROVER.create("/v1/plans", closed());
        Proposals hidden = Proposals.under(closed);
        String id = hidden.submitted();

        for (Client reader : List.of(BOARD, WORKING_GROUP)) {
            for (String path : List.of(
                    "/v1/plans/" + closed,
                    "/v1/sub-agreements/" + hidden.agreement,
                    "/v1/milestones/" + hidden.milestone,
                    at(id))) {
                reader.get(path).statusCode(200);
                if (!path.startsWith("/v1/plans/")) {
                    OUTSIDER.get(path).statusCode(404);
                }
            }
        }
    }

    private static Map<String, @Nullable Object> closed() {
        return body(
                "title", "Lukket plan",
                "type", "HOUSING_SOCIAL",
                "fundingScheme", "LBF_2019_26",
                "focusAreas", List.of(Agreed.FOCUS_AREA),
                "recordedAs", "ACTIVE",
                "source", Agreed.SOURCE,
                "visibility", "CLOSED",
                "legalBasis", "forvaltningsloven § 27",
                "assessment", "En forhandling er i gang");
    }

    private static ValidatableResponse classify(Client who, String id) {
        return who.request()
                .header("Idempotency-Key", Client.unique("key"))
                .header("If-Match", EDITOR.etag(at(id)))
                .contentType("application/json")
                .body(body("changeClass", "CITY_STRATEGIC", "reason", "Berører hele bydelen"))
                .post(at(id) + "/classifications")
                .then();
    }
}
