package dk.helhed.plans.theory;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TheoryResourceTest {

    private String plan;
    private String goal;
    private String activity;
    private String list;

    @BeforeEach
    void prepare() {
        plan = Agreed.publishedPlan(EDITOR);
        goal = Agreed.goal(EDITOR, plan);
        activity = EDITOR.create(
                "/v1/sub-agreements/" + Agreed.subAgreement(EDITOR, plan) + "/activities",
                body("name", "Fællesspisning"));
        list = "/v1/plans/" + plan + "/theories-of-change";
    }

    @Test
    void a_theory_is_read_by_all_and_says_which_activity_reaches_no_goal() {
        String path = "/v1/theories-of-change/" + EDITOR.create(list, draft("moed", "moed"));
        EDITOR.get(path)
                .body("warnings.code", equalTo(List.of("ACTIVITY_REACHES_NO_GOAL", "GOAL_REACHED_BY_NO_ACTIVITY")));

        EDITOR.put(path, EDITOR.etag(path), draft("moed", "maal"))
                .statusCode(200)
                .body("warnings", hasSize(0));

        OUTSIDER.get(path).statusCode(200).body("edges", hasSize(2));
        OUTSIDER.get(list).body("items.id", equalTo(List.of(path.substring(path.lastIndexOf('/') + 1))));
        String etag = EDITOR.etag(path);
        Agreed.goal(EDITOR, plan);
        OUTSIDER.request()
                .header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(200)
                .body("warnings.code", equalTo(List.of("GOAL_REACHED_BY_NO_ACTIVITY")));
    }

    @Test
    void a_ring_and_what_is_unknown_are_refused_together() {
        Map<String, @Nullable Object> foreign = body("key", "anden", "kind", "ACTIVITY", "activityId", goal);
        Map<String, @Nullable Object> draft = body(
                "nodes",
                List.of(foreign, result("moed"), result("kend")),
                "edges",
                List.of(edge("moed", "kend"), edge("kend", "moed")));

        EDITOR.post(list, draft)
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/nodes/0/activityId", "/edges/0", "/edges/1")));
        EDITOR.post(list, body("nodes", List.of(body("key", "Æ", "kind", "OUTPUT")), "edges", List.of()))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/nodes/0/key")));
    }

    @Test
    void a_plan_has_one_theory_and_it_is_its_municipalitys() {
        String path = "/v1/theories-of-change/" + EDITOR.create(list, draft("moed", "maal"));
        Map<String, @Nullable Object> draft = draft("moed", "maal");

        EDITOR.post(list, draft).statusCode(409);
        EDITOR.put(path, "\"4\"", draft).statusCode(412);
        String hidden = "/v1/plans/" + Agreed.plan(EDITOR) + "/theories-of-change";
        String unseen = "/v1/theories-of-change/"
                + EDITOR.create(hidden, body("nodes", List.of(result("moed")), "edges", List.of()));
        OUTSIDER.get(hidden).statusCode(404);
        OUTSIDER.get(unseen).statusCode(404);
    }

    private Map<String, @Nullable Object> draft(String from, String to) {
        return body(
                "nodes",
                List.of(
                        body("key", "spis", "kind", "ACTIVITY", "activityId", activity),
                        result("moed"),
                        result("kend"),
                        body("key", "maal", "kind", "GOAL", "goalId", goal)),
                "edges",
                from.equals(to) ? List.of(edge("spis", "moed")) : List.of(edge("spis", "moed"), edge(from, to)));
    }

    private static Map<String, @Nullable Object> result(String key) {
        return body("key", key, "kind", "OUTCOME", "text", "Flere mødes");
    }

    private static Map<String, @Nullable Object> edge(String from, String to) {
        return body("from", from, "to", to);
    }
}
