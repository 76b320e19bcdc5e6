package dk.helhed.plans.plan;

import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.plans.testing.Parties.RECORDER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.kit.testing.Client;
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
class PlanVersionsTest {

    private Map<String, @Nullable Object> draft = Map.of();

    @BeforeEach
    void prepare() {
        draft = Parties.ofAarhus().plan();
    }

    @Test
    void the_versions_of_a_plan_say_when_in_which_role_why_and_what() {
        String path = drawnUp();
        put(path, with(with(draft, "title", "En bedre titel"), "endsOn", "2022-06-30"), "Forlænget");

        EDITOR.get(path + "/versions")
                .statusCode(200)
                .body("items.version", contains(0, 1))
                .body("items[0].changed", empty())
                .body("items[1].changed", containsInAnyOrder("/title", "/endsOn"))
                .body("items.reason", contains(nullValue(), equalTo("Forlænget")))
                .body("items[1].roles", containsInAnyOrder("editor", "approver"))
                .body("items[1].client", equalTo("test-0751-editor-approver"))
                .body("nextCursor", nullValue());
        String cursor = EDITOR.get(path + "/versions?limit=1").extract().path("nextCursor");
        EDITOR.get(path + "/versions?cursor=" + cursor)
                .body("items.version", contains(1))
                .body("items[0].changed", containsInAnyOrder("/title", "/endsOn"));
    }

    @Test
    void a_version_is_read_as_it_was_stated() {
        String path = drawnUp();
        put(path, with(draft, "title", "En bedre titel"), "Bedre");

        AUDITOR.get(path + "/versions/0")
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("version", equalTo(0))
                .body("state.title", equalTo(draft.get("title")))
                .body("state.state", equalTo("DRAFT"));
        AUDITOR.get(path + "/versions/2").statusCode(404);
        AUDITOR.get(path + "/versions/two").statusCode(404);
    }

    @Test
    void two_versions_are_compared_field_by_field_both_ways() {
        String path = drawnUp();
        put(path, with(draft, "title", "En bedre titel"), "Bedre");
        put(path, with(with(draft, "title", "Den bedste titel"), "visionThemes", List.of("a")), "Bedst");

        EDITOR.get(path + "/versions/0/diff/2")
                .statusCode(200)
                .body("before", equalTo(0))
                .body("after", equalTo(2))
                .body("changes.pointer", contains("/title", "/visionThemes/0"))
                .body("changes.before", contains(draft.get("title"), null))
                .body("changes.after", contains("Den bedste titel", "a"));
        EDITOR.get(path + "/versions/2/diff/0")
                .body("changes.before", contains("Den bedste titel", "a"))
                .body("changes.after", contains(draft.get("title"), null));
        EDITOR.get(path + "/versions/1/diff/1").statusCode(200).body("changes", empty());
        EDITOR.get(path + "/versions/1/diff/9").statusCode(404);
    }

    @Test
    void a_step_is_a_version_with_its_reason() {
        String path = drawnUp();
        EDITOR.advance(path, EDITOR.etag(path), body("to", "WITHDRAWN", "reason", "Opgivet"))
                .statusCode(200);

        EDITOR.get(path + "/versions")
                .body("items[1].changed", contains("/state"))
                .body("items[1].reason", equalTo("Opgivet"));
    }

    @Test
    void a_plan_is_read_as_of_a_time_with_what_stood_under_it_then() {
        String path = drawnUp();
        String goal = EDITOR.create(path + "/goals", body("title", "Flere i arbejde"));
        String before = statedAt(goal);
        EDITOR.put("/v1/goals/" + goal, EDITOR.etag("/v1/goals/" + goal), body("title", "Flere i uddannelse"))
                .statusCode(200);
        put(path, with(draft, "title", "En bedre titel"), "Bedre");

        EDITOR.get(path + "/as-of?time=" + before)
                .statusCode(200)
                .body("asOf", equalTo(before))
                .body("version", equalTo(0))
                .body("plan.title", equalTo(draft.get("title")))
                .body("parts.goals.title", contains("Flere i arbejde"))
                .body("parts.subAgreements", hasSize(0));
        EDITOR.get(path + "/as-of?time=2099-01-01T00:00:00Z")
                .body("version", equalTo(1))
                .body("plan.title", equalTo("En bedre titel"))
                .body("parts.goals.title", contains("Flere i uddannelse"));
        EDITOR.get(path + "/as-of?time=2020-01-01T00:00:00Z").statusCode(404);
        EDITOR.get(path + "/as-of?time=yesterday").statusCode(400).body("errors.parameter", contains("time"));
    }

    @Test
    void others_read_what_was_public_and_still_is_without_client_and_reason() {
        String path = drawnUp();
        String drafted = statedAt(path.substring(10));
        put(path, with(draft, "title", "Klar"), "Internt");
        EDITOR.create(path + "/goals", body("title", "Flere i arbejde"));
        EDITOR.advance(path, EDITOR.etag(path), body("to", "PREQUALIFICATION")).statusCode(200);

        for (Client other : new Client[] {OUTSIDER, NEIGHBOUR}) {
            other.get(path + "/versions")
                    .statusCode(200)
                    .body("items.version", contains(2))
                    .body("items[0].changed", empty())
                    .body("items[0].client", nullValue());
            other.get(path + "/versions/2").statusCode(200).body("state.title", equalTo("Klar"));
            other.get(path + "/versions/1").statusCode(404);
            other.get(path + "/versions/1/diff/2").statusCode(404);
            other.get(path + "/as-of?time=" + drafted).statusCode(404);
            other.get(path + "/as-of?time=2099-01-01T00:00:00Z").statusCode(200).body("parts", nullValue());
        }
    }

    @Test
    void others_read_nothing_of_a_plan_that_was_closed_since() {
        String path = "/v1/plans/" + RECORDER.create("/v1/plans", recorded());
        String open = statedAt(path.substring(10));
        OUTSIDER.get(path + "/versions").statusCode(200);
        put(path, closed(), "Lukket");

        for (String what : new String[] {"/versions", "/versions/0", "/versions/0/diff/1", "/as-of?time=" + open}) {
            OUTSIDER.get(path + what).statusCode(404);
            NEIGHBOUR.get(path + what).statusCode(404);
            EDITOR.get(path + what).statusCode(200);
        }
    }

    @Test
    void others_do_not_learn_what_stood_while_a_plan_was_closed() {
        String path = "/v1/plans/" + RECORDER.create("/v1/plans", recorded());
        put(path, with(closed(), "title", "Hemmelig"), "Lukket");
        String closed = statedAt(path.substring(10));
        put(path, with(recorded(), "title", "Åben igen"), "Åbnet");

        OUTSIDER.get(path + "/versions").body("items.version", contains(0, 2)).body(not(containsString("Hemmelig")));
        OUTSIDER.get(path + "/as-of?time=" + closed).statusCode(404);
        OUTSIDER.get(path + "/versions/0/diff/2").body("changes.pointer", contains("/title"));
        EDITOR.get(path + "/as-of?time=" + closed).body("plan.title", equalTo("Hemmelig"));
    }

    @Test
    void what_never_was_has_no_versions() {
        EDITOR.get("/v1/plans/" + UUID.randomUUID() + "/versions").statusCode(404);
    }

    private Map<String, @Nullable Object> recorded() {
        return with(with(draft, "recordedAs", "ACTIVE"), "source", body("id", "000"));
    }

    private Map<String, @Nullable Object> closed() {
        return Agreed.closed(recorded());
    }

    private String drawnUp() {
        return "/v1/plans/" + EDITOR.create("/v1/plans", draft);
    }

    /** When the newest version of a thing was stated. */
    private static String statedAt(String id) {
        return AUDITOR.get("/v1/audit?id=" + id).extract().path("items[-1].at");
    }

    private static void put(String path, Map<String, @Nullable Object> draft, String reason) {
        RECORDER.request()
                .header("If-Match", RECORDER.etag(path))
                .header("Change-Reason", reason)
                .contentType("application/json")
                .body(draft)
                .put(path)
                .then()
                .statusCode(200);
    }
}
