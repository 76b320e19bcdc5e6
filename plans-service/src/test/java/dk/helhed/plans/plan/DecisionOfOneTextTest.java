package dk.helhed.plans.plan;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.helhed.plans.subagreement.Agreed;
import dk.helhed.plans.testing.DrivenPlan;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision is of one text of a plan (docs/plan-guards.md). */
@QuarkusTest
class DecisionOfOneTextTest {

    private static final List<String> OTHER_TEXT = List.of(
            "guard-decision-of-municipality-of-earlier-text",
            "guard-decision-of-housing-organisation-of-earlier-text",
            "guard-decision-of-fund-of-earlier-text");

    private DrivenPlan plan;

    @BeforeEach
    void prepare() {
        plan = DrivenPlan.proposed();
        plan.decideAll();
        missing(List.of());
    }

    @Test
    void another_text_of_the_plan_is_decided_about_again() {
        Map<String, Object> others = Map.of(
                "title",
                "En anden titel",
                "endsOn",
                "2023-03-31",
                "focusAreas",
                List.of(DrivenPlan.FOCUS_AREA, "Uddannelse og beskæftigelse"),
                "municipalDirectCost",
                body("amountOere", 100, "currency", "DKK"));

        others.forEach((member, value) -> {
            put(with(plan.draft(), member, value));
            missing(OTHER_TEXT);
            APPROVER.advance(plan.path, EDITOR.etag(plan.path), body("to", "APPROVED"))
                    .statusCode(409)
                    .body("errors.code", equalTo(OTHER_TEXT));
            plan.decideAll();
            missing(List.of());
        });
        DrivenPlan.step(APPROVER, plan.path, "APPROVED");
    }

    @Test
    void another_goal_is_decided_about_again() {
        String goal = "/v1/goals/" + plan.goal;
        EDITOR.put(goal, EDITOR.etag(goal), body("title", "Færre unge i uddannelse"))
                .statusCode(200);
        missing(OTHER_TEXT);
        plan.decideAll();
        missing(List.of());

        EDITOR.create(plan.path + "/goals", body("title", "Et mål til"));
        missing(OTHER_TEXT);
    }

    @Test
    void who_may_read_it_and_what_is_noted_about_it_is_no_other_text() {
        put(with(plan.draft(), "externalId", dk.helhed.kit.testing.Client.unique("plan")));
        put(Agreed.closed(plan.draft()));
        put(with(plan.draft(), "qualityFlags", List.of(body("code", "PERIOD_UNUSUAL"))));
        String goal = "/v1/goals/" + plan.goal;
        EDITOR.put(goal, EDITOR.etag(goal), body("title", "Flere unge i uddannelse", "source", Agreed.SOURCE))
                .statusCode(200);

        missing(List.of());
    }

    @Test
    void a_decision_about_the_text_as_it_stands_counts_before_one_about_another() {
        put(with(plan.draft(), "title", "En anden titel"));
        APPROVER.create(
                plan.path + "/decisions",
                body(
                        "organisationId", plan.parties.fund(),
                        "decidedOn", "2018-02-01",
                        "outcome", "REJECTED"));

        // Of an earlier day, but about this text.
        missing(List.of(OTHER_TEXT.get(0), OTHER_TEXT.get(1), "guard-decision-of-fund-missing"));
    }

    @Test
    void each_decision_says_which_text_it_is_about() {
        int first = EDITOR.get(plan.path + "/decisions").extract().path("items[0].textNo");
        put(with(plan.draft(), "title", "En anden titel"));
        plan.decide(plan.parties.fund());

        EDITOR.get(plan.path + "/decisions")
                .body("items", hasSize(4))
                .body("items.textNo", contains(first, first, first, first + 1));
    }

    @Test
    void who_signed_a_goal_has_not_signed_another_and_what_all_signed_is_amended_only() {
        String text = "/v1/strategic-agreements/"
                + EDITOR.create(
                        plan.path + "/strategic-agreements",
                        with(
                                plan.strategicText(),
                                "parties",
                                List.of(
                                        body("role", "Rådmand", "organisationId", plan.parties.municipality()),
                                        body("role", "Direktør", "organisationId", plan.parties.housing()))));
        sign(text, "Rådmand", plan.parties.municipality());
        String goal = "/v1/goals/" + plan.goal;
        EDITOR.put(goal, EDITOR.etag(goal), body("title", "Færre unge i uddannelse"))
                .statusCode(200);
        EDITOR.get(text)
                .body("awaiting", hasSize(2))
                .body("textNo", equalTo(2))
                .body("signatures[0].counts", equalTo(false));
        sign(text, "Rådmand", plan.parties.municipality());
        sign(text, "Direktør", plan.parties.housing());

        EDITOR.put(goal, EDITOR.etag(goal), body("title", "Ingen unge i uddannelse"))
                .statusCode(409)
                .body("errors.href", contains(plan.path + "/change-proposals"));
        EDITOR.get(text).body("state", equalTo("SIGNED"));
    }

    private static void sign(String agreement, String role, String organisation) {
        APPROVER.request()
                .header("Idempotency-Key", dk.helhed.kit.testing.Client.unique("key"))
                .header("If-Match", EDITOR.etag(agreement))
                .contentType("application/json")
                .body(body("role", role, "organisationId", organisation, "signedOn", "2018-03-01"))
                .post(agreement + "/signatures")
                .then()
                .statusCode(200);
    }

    private void put(Map<String, @Nullable Object> draft) {
        EDITOR.put(plan.path, EDITOR.etag(plan.path), draft).statusCode(200);
    }

    private void missing(List<String> codes) {
        EDITOR.get(plan.path + "/readiness")
                .statusCode(200)
                .body("next.find { it.to == 'APPROVED' }.missing.code", equalTo(codes));
    }
}
