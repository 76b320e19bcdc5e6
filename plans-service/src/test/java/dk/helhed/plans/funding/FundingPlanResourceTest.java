package dk.helhed.plans.funding;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Topics;
import dk.helhed.plans.subagreement.Agreed;
import dk.helhed.plans.testing.DrivenPlan;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FundingPlanResourceTest {

    @Test
    void a_budget_is_drawn_up_approved_and_replaced_and_both_stay_readable() {
        String plan = "/v1/plans/" + Agreed.publishedPlan(EDITOR);
        String first = "/v1/funding-plans/" + EDITOR.create(plan + "/funding-plans", Budgets.of(300, 100));
        approve(first).statusCode(200).body("state", equalTo("APPROVED")).body("fund.amountOere", equalTo(300));
        String second = "/v1/funding-plans/" + EDITOR.create(plan + "/funding-plans", Budgets.of(600, 200));

        OUTSIDER.get(plan).body("budget.current.total.amountOere", equalTo(400)).body("budget.original.no", equalTo(1));
        approve(second).statusCode(200);

        OUTSIDER.get(first).body("state", equalTo("SUPERSEDED")).body("total.amountOere", equalTo(400));
        OUTSIDER.get(plan)
                .body("budget.current.total.amountOere", equalTo(800))
                .body("budget.current.no", equalTo(2))
                .body("budget.original.total.amountOere", equalTo(400));
        OUTSIDER.get(plan + "/funding-plans").body("items.state", equalTo(List.of("SUPERSEDED", "APPROVED")));
        List<String> told =
                Topics.awaitPayloads("plans.activity.v1", plan.substring(10), records -> records.size() == 2).stream()
                        .map(record -> record.path("what").asText())
                        .toList();
        assertEquals(List.of("FUNDING_PLAN_APPROVED", "FUNDING_PLAN_APPROVED"), told);
    }

    @Test
    void one_oere_over_three_quarters_is_refused() {
        String path = "/v1/plans/" + Agreed.plan(EDITOR) + "/funding-plans";

        EDITOR.post(path, Budgets.of(300, 100)).statusCode(201);
        EDITOR.post(path, Budgets.of(301, 99))
                .statusCode(422)
                .body("code", equalTo("rule-violated"))
                .body("errors.code", equalTo(List.of("fund-share-too-high")));
        EDITOR.post(path, with(Budgets.of(300, 100), "total", Budgets.money(401)))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/contributions", "/years")))
                .body("errors[0].detail", containsString("1 øre"));
    }

    @Test
    void the_fund_is_no_other_source_by_any_way() {
        DrivenPlan plan = DrivenPlan.approved();
        String list = plan.path + "/funding-plans";
        Map<String, @Nullable Object> renamed = with(
                Budgets.of(300, 100),
                "contributions",
                List.of(Budgets.lbf(300), with(Budgets.cash(100), "organisationId", plan.parties.fund())));
        EDITOR.post(list, renamed)
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/contributions/1/source")))
                .body("errors.code", equalTo(List.of("fund-as-other-source")));
        String path = "/v1/funding-plans/" + EDITOR.create(list, Budgets.of(300, 100));
        EDITOR.put(path, EDITOR.etag(path), renamed).statusCode(422);
        approve(path).statusCode(200);

        EDITOR.post(
                        plan.path + "/change-proposals",
                        plan.proposal(body("kind", "FUNDING_PLAN", "id", DrivenPlan.id(path), "content", renamed)))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/changes/0/content/contributions/1/source")));
    }

    @Test
    void no_budget_is_approved_under_a_plan_that_has_ended() {
        DrivenPlan plan = DrivenPlan.approved();
        String path = "/v1/funding-plans/" + EDITOR.create(plan.path + "/funding-plans", Budgets.of(300, 100));
        String other = Agreed.plan(EDITOR);
        String withdrawn =
                "/v1/funding-plans/" + EDITOR.create("/v1/plans/" + other + "/funding-plans", Budgets.of(300, 100));
        DrivenPlan.step(EDITOR, "/v1/plans/" + other, "WITHDRAWN");

        approve(withdrawn).statusCode(409).body("errors.code", equalTo(List.of("plan-has-ended")));
        approve(path).statusCode(200);
    }

    @Test
    void hours_without_a_rate_are_kept_beside_the_sum() {
        String path = "/v1/plans/" + Agreed.plan(EDITOR) + "/funding-plans";
        Map<String, @Nullable Object> nurse =
                body("source", "MUNICIPALITY", "coFunding", "IN_KIND", "minutes", 31200, "description", "Sundhedscafé");
        Map<String, @Nullable Object> budget = Budgets.of(300, 100);

        EDITOR.post(path, with(budget, "contributions", List.of(Budgets.lbf(300), Budgets.cash(100), nurse)))
                .statusCode(201)
                .body("total.amountOere", equalTo(400))
                .body("local.amountOere", equalTo(100))
                .body("unpricedMinutes", equalTo(31200));
    }

    @Test
    void every_fault_of_form_is_named_at_once() {
        EDITOR.post(
                        "/v1/plans/" + Agreed.plan(EDITOR) + "/funding-plans",
                        body("contributions", List.of(), "years", List.of(body("year", 1900)), "colour", "red"))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/contributions", "/years/0/amount", "/years/0/year", "/total", "/colour"));
    }

    @Test
    void what_is_approved_is_not_edited_nor_approved_again() {
        String id = EDITOR.create("/v1/plans/" + Agreed.plan(EDITOR) + "/funding-plans", Budgets.of(300, 100));
        String path = "/v1/funding-plans/" + id;
        EDITOR.put(path, EDITOR.etag(path), Budgets.of(30, 10)).statusCode(200).body("total.amountOere", equalTo(40));
        approve(path).statusCode(200);

        approve(path).statusCode(409).body("errors.code", equalTo(List.of("only-from")));
        EDITOR.put(path, EDITOR.etag(path), Budgets.of(300, 100))
                .statusCode(409)
                .body("errors[0].code", equalTo("amendment-required"))
                .body("errors[0].href", containsString("/change-proposals"));
        APPROVER.advance(path, EDITOR.etag(path), body("to", "SUPERSEDED"))
                .statusCode(409)
                .body("errors.code", equalTo(List.of("only-to")));
    }

    @Test
    void a_budget_is_changed_and_approved_at_its_version() {
        String list = "/v1/plans/" + Agreed.plan(EDITOR) + "/funding-plans";
        String path = "/v1/funding-plans/" + EDITOR.create(list, Budgets.of(300, 100));

        EDITOR.put(path, "\"7\"", Budgets.of(3, 1)).statusCode(412);
        Client.of("0707", "approver")
                .advance(path, "\"0\"", body("to", "APPROVED"))
                .statusCode(404);
        APPROVER.advance(path, "\"7\"", body("to", "APPROVED")).statusCode(412);
    }

    private static ValidatableResponse approve(String path) {
        return APPROVER.advance(path, EDITOR.etag(path), body("to", "APPROVED"));
    }
}
