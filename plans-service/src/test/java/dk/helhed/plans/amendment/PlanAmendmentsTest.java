package dk.helhed.plans.amendment;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.plans.amendment.Proposals.BOARD;
import static dk.helhed.plans.amendment.Proposals.FUND;
import static dk.helhed.plans.amendment.Proposals.LOCAL_BOARD;
import static dk.helhed.plans.amendment.Proposals.SECRETARIAT;
import static dk.helhed.plans.amendment.Proposals.at;
import static dk.helhed.plans.amendment.Proposals.step;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dk.helhed.kit.testing.Client;
import dk.helhed.plans.funding.Budgets;
import dk.helhed.plans.mandate.ChangeScope;
import dk.helhed.plans.subagreement.Agreed;
import dk.helhed.plans.testing.Parties;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of thing that is decided can be changed by proposal. */
@QuarkusTest
class PlanAmendmentsTest {

    private Proposals plan;

    @BeforeEach
    void prepare() {
        plan = Proposals.under(Agreed.publishedPlan(EDITOR));
    }

    @Test
    void parts_of_a_sub_agreement_are_changed_and_added_together() {
        String agreement = "/v1/sub-agreements/" + plan.agreement;
        String indicator =
                EDITOR.get("/v1/milestones/" + plan.milestone).extract().path("indicatorId");
        Map<String, @Nullable Object> proposal = plan.proposal(
                body("kind", "INDICATOR", "id", indicator, "content", with(Agreed.localIndicator(), "unit", "antal")),
                body("kind", "INDICATOR", "subAgreementId", plan.agreement, "content", Agreed.localIndicator()),
                body("kind", "ACTIVITY", "subAgreementId", plan.agreement, "content", body("name", "Jobcafé")),
                body(
                        "kind",
                        "STAFF_RESOURCE",
                        "subAgreementId",
                        plan.agreement,
                        "content",
                        body("role", "Jobvejleder", "minutesPerWeek", 600)),
                plan.change(plan.milestone("target", body("value", 55.25, "by", "2028-12-31"))),
                body(
                        "kind",
                        "MILESTONE",
                        "subAgreementId",
                        plan.agreement,
                        "content",
                        plan.milestone("title", "Et delmål til")),
                body(
                        "kind",
                        "SUB_AGREEMENT",
                        "id",
                        plan.agreement,
                        "content",
                        with(with(Agreed.draft(), "validTo", "2025-12-31"), "sites", List.of("Fælleshuset"))));
        long version = EDITOR.get(agreement).extract().jsonPath().getLong("version");

        String id = plan.submitted(proposal);
        EDITOR.get(at(id))
                .body("touches", equalTo(List.of("MILESTONE", "INDICATOR", "ACTIVITY", "STAFF", "PERIOD", "TERMS")))
                .body("mandate.steps.body", equalTo(List.of("LOCAL_BOARD", "BOARD")))
                .body("changes[6].fields.pointer", equalTo(List.of("/sites/0", "/validTo")));
        step(LOCAL_BOARD, id, "APPROVED").statusCode(200).body("state", equalTo("SUBMITTED"));
        step(BOARD, id, "APPROVED").statusCode(200);
        step(EDITOR, id, "APPLIED").statusCode(200);

        OUTSIDER.get("/v1/indicators/" + indicator).body("unit", equalTo("antal"));
        OUTSIDER.get(agreement + "/indicators").body("items", hasSize(2));
        OUTSIDER.get(agreement + "/activities").body("items.name", equalTo(List.of("Jobcafé")));
        OUTSIDER.get("/v1/milestones/" + plan.milestone).body("target.value", equalTo(55.25f));
        OUTSIDER.get(agreement + "/milestones").body("items.title", hasItem("Et delmål til"));
        OUTSIDER.get(agreement)
                .body("validTo", equalTo("2025-12-31"))
                .body("sites", equalTo(List.of("Fælleshuset")))
                .body("staff.specifiedMinutesPerWeek", equalTo(600))
                .body("version", greaterThan((int) version));
    }

    @Test
    void an_existing_activity_and_staff_resource_are_changed() {
        String agreement = Agreed.recordedSubAgreement(EDITOR, plan.plan, "Sammenhængskraft og medborgerskab");
        String path = "/v1/sub-agreements/" + agreement;
        String activity = APPROVER.create(path + "/activities", body("name", "Jobcafé", "source", Agreed.SOURCE));
        String staff = APPROVER.create(path + "/staff-resources", body("role", "Jobvejleder", "source", Agreed.SOURCE));
        Map<String, @Nullable Object> cycle = body("kind", "DEVELOPS", "predecessorId", activity);

        EDITOR.post(
                        plan.path(),
                        plan.proposal(body(
                                "kind",
                                "ACTIVITY",
                                "id",
                                activity,
                                "content",
                                body("name", "Jobcafé", "lineage", List.of(cycle)))))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/changes/0/content/lineage")));
        String id = plan.submitted(plan.proposal(
                body("kind", "ACTIVITY", "id", activity, "content", body("name", "Jobcaféen", "source", Agreed.SOURCE)),
                body(
                        "kind",
                        "STAFF_RESOURCE",
                        "id",
                        staff,
                        "content",
                        body("role", "Jobvejleder", "minutesPerWeek", 900, "source", Agreed.SOURCE))));
        step(LOCAL_BOARD, id, "APPROVED").statusCode(200);
        step(BOARD, id, "APPROVED").statusCode(200);
        step(EDITOR, id, "APPLIED").statusCode(200);

        OUTSIDER.get("/v1/activities/" + activity).body("name", equalTo("Jobcaféen"));
        OUTSIDER.get("/v1/staff-resources/" + staff).body("minutesPerWeek", equalTo(900));
    }

    @Test
    void the_strategic_agreement_is_changed_by_the_board_and_then_the_fund() {
        String organisation = EDITOR.create("/v1/organisations", body("name", "Østjysk Bolig", "type", "OTHER"));
        Map<String, @Nullable Object> text = body(
                "purpose", "Det første formål",
                "goalIds", List.of(plan.goal),
                "parties", List.of(body("role", "Direktør", "organisationId", organisation)),
                "followUp", body("every", "YEARLY"));
        String path =
                "/v1/strategic-agreements/" + EDITOR.create("/v1/plans/" + plan.plan + "/strategic-agreements", text);
        APPROVER.request()
                .header("Idempotency-Key", Client.unique("key"))
                .header("If-Match", EDITOR.etag(path))
                .contentType("application/json")
                .body(body("role", "Direktør", "organisationId", organisation, "signedOn", "2021-01-01"))
                .post(path + "/signatures")
                .then()
                .statusCode(200);

        String id = plan.submitted(plan.proposal(body(
                "kind", "STRATEGIC_AGREEMENT",
                "id", path.substring(path.lastIndexOf('/') + 1),
                "content", with(text, "purpose", "Et andet formål"))));
        step(BOARD, id, "APPROVED").statusCode(200).body("awaiting", equalTo("FUND"));
        step(FUND, id, "APPROVED").statusCode(200);
        step(EDITOR, id, "APPLIED").statusCode(200);

        OUTSIDER.get(path).body("purpose", equalTo("Et andet formål")).body("state", equalTo("SIGNED"));
    }

    @Test
    void a_revised_budget_stands_beside_the_approved_one() {
        String list = "/v1/plans/" + plan.plan + "/funding-plans";
        String budget = EDITOR.create(list, Budgets.of(300, 100));
        APPROVER.advance(
                        "/v1/funding-plans/" + budget,
                        EDITOR.etag("/v1/funding-plans/" + budget),
                        body("to", "APPROVED"))
                .statusCode(200);

        EDITOR.post(
                        plan.path(),
                        plan.proposal(body("kind", "FUNDING_PLAN", "id", budget, "content", Budgets.of(301, 99))))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/changes/0/content/contributions")));
        String id = plan.submitted(
                plan.proposal(body("kind", "FUNDING_PLAN", "id", budget, "content", Budgets.of(600, 200))));
        step(BOARD, id, "APPROVED").statusCode(200);
        step(EDITOR, id, "APPLIED").statusCode(200);

        OUTSIDER.get(list).body("items.state", equalTo(List.of("SUPERSEDED", "APPROVED")));
        OUTSIDER.get("/v1/plans/" + plan.plan)
                .body("budget.current.total.amountOere", equalTo(800))
                .body("budget.original.total.amountOere", equalTo(400));
    }

    @Test
    void what_a_decided_plan_says_and_its_goals_are_changed() {
        Parties parties = Parties.ofAarhus();
        String path = "/v1/plans/" + EDITOR.create("/v1/plans", parties.plan());
        String goal = EDITOR.create(path + "/goals", body("title", "Flere unge i uddannelse"));
        List.of("PREQUALIFICATION", "IN_DIALOGUE", "PROPOSED")
                .forEach(state -> EDITOR.advance(path, EDITOR.etag(path), body("to", state))
                        .statusCode(200));
        List.of(parties.municipality(), parties.housing(), parties.fund())
                .forEach(party -> APPROVER.create(
                        path + "/decisions",
                        body("organisationId", party, "decidedOn", "2018-03-01", "outcome", "APPROVED")));
        APPROVER.advance(path, EDITOR.etag(path), body("to", "APPROVED")).statusCode(200);
        EDITOR.put(path, EDITOR.etag(path), with(parties.plan(), "endsOn", "2023-03-31"))
                .statusCode(409)
                .body("errors[0].href", equalTo(path + "/change-proposals"));

        String id = EDITOR.create(
                path + "/change-proposals",
                body(
                        "title", "Et år mere",
                        "suggestedClass", "ORDINARY",
                        "changes",
                                List.of(
                                        body(
                                                "kind", "PLAN",
                                                "id", path.substring(10),
                                                "content", with(parties.plan(), "endsOn", "2023-03-31")),
                                        body("kind", "GOAL", "id", goal, "content", body("title", "Flere unge i job")),
                                        body("kind", "GOAL", "content", body("title", "Flere er trygge")))));
        step(SECRETARIAT, id, "CONSULTED").statusCode(200);
        step(EDITOR, id, "SUBMITTED")
                .statusCode(200)
                .body("touches", equalTo(List.of("PERIOD", "STRATEGIC_AGREEMENT")))
                .body("mandate.steps.body", equalTo(List.of("BOARD", "FUND")));
        step(BOARD, id, "APPROVED").statusCode(200);
        step(FUND, id, "APPROVED").statusCode(200);
        step(EDITOR, id, "APPLIED").statusCode(200);

        OUTSIDER.get(path)
                .body("endsOn", equalTo("2023-03-31"))
                .body("goals.title", equalTo(List.of("Flere unge i job", "Flere er trygge")));
    }

    @Test
    void a_proposal_is_judged_by_the_rules_that_were_in_force_when_it_was_submitted() {
        Client editor = Client.of("0840", "editor", "approver");
        Client board = Client.of("0840", "board");
        String other = editor.create("/v1/plans", publishedElsewhere());
        String agreement = editor.create(
                "/v1/plans/" + other + "/sub-agreements",
                with(with(Agreed.draft(editor), "recordedAs", "ADOPTED"), "source", Agreed.SOURCE));
        String id = editor.create(
                "/v1/plans/" + other + "/change-proposals",
                body(
                        "title", "En medarbejder til",
                        "suggestedClass", "ORDINARY",
                        "changes",
                                List.of(body(
                                        "kind",
                                        "STAFF_RESOURCE",
                                        "subAgreementId",
                                        agreement,
                                        "content",
                                        body("role", "Jobvejleder")))));
        Client.of("0840", "secretariat")
                .advance(at(id), editor.etag(at(id)), body("to", "CONSULTED"))
                .statusCode(200);
        editor.advance(at(id), editor.etag(at(id)), body("to", "SUBMITTED"))
                .statusCode(200)
                .body("mandate.decider", equalTo("BOARD"));

        board.create(
                "/v1/mandate-rules",
                body(
                        "replaces",
                        0,
                        "rules",
                        List.of(body(
                                "touches", List.of(ChangeScope.values()),
                                "steps", List.of(body("body", "LOCAL_BOARD", "act", "DECIDE")),
                                "preconditions", List.of(),
                                "consultBefore", List.of(),
                                "informAfter", List.of()))));

        editor.get(at(id)).body("mandate.decider", equalTo("BOARD")).body("mandate.rulesNo", equalTo(0));
        Client.of("0840", "local-board")
                .advance(at(id), editor.etag(at(id)), body("to", "APPROVED"))
                .statusCode(403);
        board.advance(at(id), editor.etag(at(id)), body("to", "APPROVED")).statusCode(200);
    }

    private static Map<String, @Nullable Object> publishedElsewhere() {
        return body(
                "title", "Boligsocial helhedsplan",
                "type", "HOUSING_SOCIAL",
                "fundingScheme", "LBF_2019_26",
                "focusAreas", List.of(Agreed.FOCUS_AREA),
                "recordedAs", "ACTIVE",
                "source", Agreed.SOURCE,
                "visibility", "OPEN");
    }
}
