package dk.helhed.plans.strategic;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.helhed.plans.testing.DrivenPlan;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all parties have signed stays what it is but for amendments (docs/plan-guards.md). */
@QuarkusTest
class BindingTextTest {

    private DrivenPlan plan;

    @BeforeEach
    void prepare() {
        plan = DrivenPlan.active();
    }

    @Test
    void what_all_have_signed_is_not_edited_while_a_new_party_has_still_to_sign() {
        amended(plan.amendedParties()).statusCode(200);
        EDITOR.get(plan.strategic())
                .body("state", equalTo("PARTLY_SIGNED"))
                .body("bound", equalTo(true))
                .body("textNo", equalTo(2))
                .body("awaiting", hasSize(1))
                .body("signatures[0].textNo", equalTo(1))
                .body("signatures[0].ofTheTextAsItStands", equalTo(false))
                .body("signatures[0].counts", equalTo(true));

        for (Map<String, @Nullable Object> text : List.of(
                with(plan.amendedParties(), "purpose", "Noget andet"), plan.strategicText(), plan.amendedParties())) {
            EDITOR.put(plan.strategic(), EDITOR.etag(plan.strategic()), text)
                    .statusCode(409)
                    .body("errors.code", contains("amendment-required"))
                    .body("errors.href", contains(plan.path + "/change-proposals"));
        }
    }

    @Test
    void while_a_new_party_has_still_to_sign_it_is_amended_and_signed_all_the_same() {
        amended(plan.amendedParties()).statusCode(200);

        amended(with(plan.amendedParties(), "purpose", "Et nyt formål")).statusCode(200);
        plan.sign(plan.parties.housing()).statusCode(200);

        EDITOR.get(plan.strategic())
                .body("state", equalTo("SIGNED"))
                .body("purpose", equalTo("Et nyt formål"))
                .body("signatures.textNo", contains(1, 3))
                .body("signatures.ofTheTextAsItStands", contains(false, true));
    }

    @Test
    void an_amendment_leaves_goals_parties_and_follow_up() {
        for (String member : List.of("goalIds", "parties", "followUp")) {
            EDITOR.post(
                            plan.path + "/change-proposals",
                            plan.proposal(change(
                                    with(plan.strategicText(), member, member.equals("followUp") ? null : List.of()))))
                    .statusCode(422)
                    .body("errors.pointer", contains("/changes/0/content/" + member))
                    .body("errors.code", contains("required"));
        }
    }

    @Test
    void a_goal_that_it_binds_is_amended_and_the_agreement_is_another_text() {
        String proposal = plan.submitted(plan.proposal(
                body("kind", "GOAL", "id", plan.goal, "content", body("title", "Alle unge i uddannelse"))));
        plan.applied(proposal, "board", "fund").statusCode(200);

        EDITOR.get("/v1/goals/" + plan.goal).body("title", equalTo("Alle unge i uddannelse"));
        EDITOR.get(plan.strategic())
                .body("state", equalTo("SIGNED"))
                .body("textNo", equalTo(2))
                .body("signatures[0].ofTheTextAsItStands", equalTo(false));
    }

    @Test
    void nobody_signs_under_a_plan_that_has_ended() {
        amended(plan.amendedParties()).statusCode(200);
        DrivenPlan.step(dk.helhed.kit.testing.Client.APPROVER, plan.path, "CLOSED");

        plan.sign(plan.parties.housing()).statusCode(409).body("errors.code", contains("plan-has-ended"));
    }

    private io.restassured.response.ValidatableResponse amended(Map<String, @Nullable Object> text) {
        return plan.applied(plan.submitted(plan.proposal(change(text))), "board", "fund");
    }

    private Map<String, @Nullable Object> change(Map<String, @Nullable Object> text) {
        return body("kind", "STRATEGIC_AGREEMENT", "id", DrivenPlan.id(plan.strategic()), "content", text);
    }
}
