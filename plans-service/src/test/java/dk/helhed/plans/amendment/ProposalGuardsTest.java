package dk.helhed.plans.amendment;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.plans.amendment.Proposals.BOARD;
import static dk.helhed.plans.amendment.Proposals.LOCAL_BOARD;
import static dk.helhed.plans.amendment.Proposals.SECRETARIAT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.helhed.plans.testing.DrivenPlan;
import dk.helhed.plans.testing.Parties;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a change proposal may not do, by whichever way it comes (docs/plan-guards.md). */
@QuarkusTest
class ProposalGuardsTest {

    @Test
    void nothing_is_proposed_under_a_plan_that_has_ended() {
        DrivenPlan plan = DrivenPlan.closed();
        EDITOR.post(plan.path + "/change-proposals", titled(plan))
                .statusCode(409)
                .body("errors.code", contains("plan-has-ended"));

        String recorded =
                "/v1/plans/" + APPROVER.create("/v1/plans", Parties.ofAarhus().recordedPlan("CLOSED"));
        EDITOR.post(
                        recorded + "/change-proposals",
                        body(
                                "title", "Et mål til",
                                "suggestedClass", "ORDINARY",
                                "changes", List.of(body("kind", "GOAL", "content", body("title", "Et mål til")))))
                .statusCode(409)
                .body("errors.code", contains("plan-has-ended"));
    }

    @Test
    void what_was_proposed_before_a_plan_ended_goes_no_further_but_back() {
        DrivenPlan plan = DrivenPlan.active();
        String drawnUp = EDITOR.create(plan.path + "/change-proposals", titled(plan));
        String submitted = plan.submitted(titled(plan));
        String approved = plan.submitted(titled(plan));
        DrivenPlan.step(LOCAL_BOARD, approved, "APPROVED");
        DrivenPlan.step(APPROVER, plan.path, "CLOSED");
        String drawn = "/v1/change-proposals/" + drawnUp;

        for (var refused : List.of(
                EDITOR.put(drawn, EDITOR.etag(drawn), titled(plan)),
                SECRETARIAT.advance(drawn, EDITOR.etag(drawn), body("to", "CONSULTED")),
                EDITOR.advance(drawn, EDITOR.etag(drawn), body("to", "SUBMITTED")),
                LOCAL_BOARD.advance(submitted, EDITOR.etag(submitted), body("to", "APPROVED")),
                LOCAL_BOARD.advance(submitted, EDITOR.etag(submitted), body("to", "ESCALATED", "reason", "Nej")),
                EDITOR.advance(approved, EDITOR.etag(approved), body("to", "APPLIED")))) {
            refused.statusCode(409).body("errors.code", contains("plan-has-ended"));
        }
        EDITOR.get("/v1/milestones/" + plan.milestone()).body("title", equalTo("Flere beboere er i arbejde"));
        DrivenPlan.step(LOCAL_BOARD, submitted, "REJECTED");
        DrivenPlan.step(SECRETARIAT, approved, "RETURNED");
    }

    @Test
    void a_target_day_beyond_the_agreement_is_for_those_who_decide_its_period() {
        DrivenPlan plan = DrivenPlan.active();
        String within = plan.submitted(targeted(plan, "2022-03-31"));
        EDITOR.get(within).body("touches", equalTo(List.of("MILESTONE")));
        plan.applied(within, "local-board").statusCode(200);

        for (Map<String, @Nullable Object> beyond : List.of(
                targeted(plan, "2022-04-01"),
                plan.proposal(body(
                        "kind",
                        "MILESTONE",
                        "subAgreementId",
                        DrivenPlan.id(plan.agreement()),
                        "content",
                        with(plan.milestone("2030-12-31"), "indicatorId", indicator(plan)))))) {
            String proposal = plan.submitted(beyond);
            EDITOR.get(proposal).body("touches", equalTo(List.of("MILESTONE", "PERIOD")));
            DrivenPlan.step(LOCAL_BOARD, proposal, "APPROVED");
            EDITOR.advance(proposal, EDITOR.etag(proposal), body("to", "APPLIED"))
                    .statusCode(409);
            LOCAL_BOARD
                    .advance(proposal, EDITOR.etag(proposal), body("to", "APPROVED"))
                    .statusCode(403)
                    .body("errors[0].detail", containsString("BOARD"));
            DrivenPlan.step(BOARD, proposal, "APPROVED");
            EDITOR.advance(proposal, EDITOR.etag(proposal), body("to", "APPLIED"))
                    .statusCode(200);
        }
    }

    @Test
    void what_came_to_lie_beyond_the_agreement_meanwhile_is_drawn_up_again() {
        DrivenPlan plan = DrivenPlan.active();
        String proposal = plan.submitted(targeted(plan, "2022-03-01"));
        DrivenPlan.step(LOCAL_BOARD, proposal, "APPROVED");
        String shorter = plan.submitted(plan.proposal(agreement(plan, "validTo", "2022-02-28")));
        plan.applied(shorter, "board").statusCode(200);

        EDITOR.advance(proposal, EDITOR.etag(proposal), body("to", "APPLIED"))
                .statusCode(409)
                .body("errors.code", contains("touches-more-now"));
        EDITOR.get("/v1/milestones/" + plan.milestone()).body("target.by", equalTo("2021-12-31"));
    }

    @Test
    void a_goal_that_the_strategic_agreement_does_not_bind_supports_nothing() {
        DrivenPlan plan = DrivenPlan.active();

        EDITOR.post(
                        plan.path + "/change-proposals",
                        with(titled(plan), "supportsGoalIds", List.of(plan.goal, plan.looseGoal)))
                .statusCode(422)
                .body("errors.pointer", contains("/supportsGoalIds/1"))
                .body("errors.code", contains("goal-not-binding"));
    }

    @Test
    void a_goal_that_is_bound_no_more_supports_nothing_either() {
        DrivenPlan plan = DrivenPlan.active();
        String proposal = plan.submitted(titled(plan));
        String unbound = plan.submitted(plan.proposal(body(
                "kind", "STRATEGIC_AGREEMENT",
                "id", DrivenPlan.id(plan.strategic()),
                "content", with(plan.strategicText(), "goalIds", List.of(plan.looseGoal)))));
        plan.applied(unbound, "board", "fund").statusCode(200);

        LOCAL_BOARD
                .advance(proposal, EDITOR.etag(proposal), body("to", "APPROVED"))
                .statusCode(409)
                .body("errors.code", contains("guard-goal-not-supported"));
    }

    @Test
    void an_amended_agreement_has_parties_and_a_focus_area_of_its_own() {
        DrivenPlan plan = DrivenPlan.active();
        refused(plan, agreement(plan, "parties", List.of()), "parties", "party-missing");

        String next = plan.draftAgreement(
                with(with(plan.agreementDraft(), "validFrom", "2021-01-01"), "validTo", "2022-03-31"));
        APPROVER.advance(next, EDITOR.etag(next), body("to", "ADOPTED"))
                .statusCode(409)
                .body("errors.code", contains("focus-area-agreed"));
        String shorter = plan.submitted(plan.proposal(agreement(plan, "validTo", "2020-12-31")));
        plan.applied(shorter, "board").statusCode(200);
        DrivenPlan.step(APPROVER, next, "ADOPTED");
        refused(plan, agreement(plan, "validTo", "2021-01-01"), "focusArea", "focus-area-agreed");
    }

    @Test
    void an_amended_plan_keeps_what_it_was_decided_with() {
        DrivenPlan plan = DrivenPlan.active();
        Map<String, @Nullable Object> gone = body("organisationIds", List.of(), "areaCodes", List.of(), "endsOn", null);

        gone.forEach((member, value) -> refused(
                plan,
                body("kind", "PLAN", "id", plan.id(), "content", with(plan.draft(), member, value)),
                member,
                "required"));
    }

    private static void refused(DrivenPlan plan, Map<?, ?> change, String member, String code) {
        EDITOR.post(plan.path + "/change-proposals", plan.proposal(change))
                .statusCode(422)
                .body("errors.pointer", contains("/changes/0/content/" + member))
                .body("errors.code", contains(code));
    }

    private static Map<String, @Nullable Object> agreement(DrivenPlan plan, String member, Object value) {
        return body(
                "kind", "SUB_AGREEMENT",
                "id", DrivenPlan.id(plan.agreement()),
                "content", with(plan.agreementDraft(), member, value));
    }

    private static Map<String, @Nullable Object> titled(DrivenPlan plan) {
        return milestone(plan, with(plan.milestone("2021-12-31"), "title", "Endnu flere er i arbejde"));
    }

    private static Map<String, @Nullable Object> targeted(DrivenPlan plan, String day) {
        return milestone(plan, plan.milestone(day));
    }

    private static Map<String, @Nullable Object> milestone(DrivenPlan plan, Map<String, @Nullable Object> content) {
        return plan.proposal(body(
                "kind", "MILESTONE",
                "id", plan.milestone(),
                "content", with(content, "indicatorId", indicator(plan))));
    }

    private static String indicator(DrivenPlan plan) {
        return EDITOR.get("/v1/milestones/" + plan.milestone()).extract().path("indicatorId");
    }
}
