package dk.helhed.initiatives.outcome;

import static dk.helhed.initiatives.testing.Places.approved;
import static dk.helhed.initiatives.testing.Places.decision;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvaluationResourceTest {

    private static Map<String, @Nullable Object> draft() {
        return body(
                "findings",
                "Half of them found work.",
                "worked",
                List.of("Support at work"),
                "didNotWork",
                List.of("Talks without a job in sight"));
    }

    @Test
    void what_was_found_is_for_all_once_the_initiative_has_ended() {
        String initiative = approved(100);
        String path = "/v1/initiatives/" + initiative;
        String id = EDITOR.create(path + "/evaluations", draft());
        AUDITOR.get("/v1/evaluations/" + id).statusCode(200).body("worked", contains("Support at work"));
        OUTSIDER.get("/v1/evaluations/" + id).statusCode(404);
        OUTSIDER.get(path + "/evaluations").body("items.size()", equalTo(0));

        APPROVER.advance(
                        path, EDITOR.etag(path), body("to", "CANCELLED", "reason", "A reason.", "decision", decision()))
                .statusCode(200);

        OUTSIDER.get("/v1/evaluations/" + id).statusCode(200).body("didNotWork.size()", equalTo(1));
        OUTSIDER.get(path + "/evaluations").body("items.id", contains(id));
    }

    @Test
    void an_initiative_has_one_evaluation_which_can_be_changed() {
        String path = "/v1/initiatives/" + recorded(trackInFrameOf(100), 10L);
        String id = EDITOR.create(path + "/evaluations", draft());

        EDITOR.post(path + "/evaluations", draft())
                .statusCode(409)
                .body("detail", equalTo("The initiative already has an evaluation; change that one instead."));
        EDITOR.put("/v1/evaluations/" + id, "\"0\"", with(draft(), "recommendation", "Go on."))
                .statusCode(200)
                .body("recommendation", equalTo("Go on."));
        EDITOR.put("/v1/evaluations/" + id, "\"0\"", draft()).statusCode(412);
    }

    @Test
    void an_evaluation_without_findings_is_refused() {
        String path = "/v1/initiatives/" + recorded(trackInFrameOf(100), 10L);

        EDITOR.post(path + "/evaluations", with(draft(), "findings", " "))
                .statusCode(400)
                .body("errors.pointer", contains("/findings"));
    }
}
