package dk.helhed.plans.plan;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.helhed.kit.testing.Client;
import dk.helhed.plans.subagreement.Agreed;
import dk.helhed.plans.testing.DrivenPlan;
import dk.helhed.plans.testing.Parties;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was decided before it came here: by whom it is recorded, of what, and where (docs/plan-guards.md). */
@QuarkusTest
class RecordingTest {

    private static final String PLANS = "/v1/plans";

    // The service's own: another test may have moved it.
    @Inject
    Clock clock;

    private Parties parties;

    @BeforeEach
    void prepare() {
        parties = Parties.ofAarhus();
    }

    @Test
    void an_editor_records_no_plan() {
        for (String state : List.of("APPROVED", "ACTIVE", "CLOSED")) {
            EDITOR.post(PLANS, parties.recordedPlan(state)).statusCode(403);
        }
        APPROVER.post(PLANS, parties.recordedPlan("ACTIVE")).statusCode(201).body("recorded", equalTo(true));
    }

    @Test
    void who_records_does_not_draw_up() {
        APPROVER.post(PLANS, parties.plan()).statusCode(403);
    }

    @Test
    void no_plan_is_recorded_before_its_first_day() {
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        String inAYear = LocalDate.now(clock).plusYears(1).toString();
        for (String state : List.of("APPROVED", "ACTIVE", "CLOSED")) {
            Map<String, @Nullable Object> early =
                    with(with(parties.recordedPlan(state), "startsOn", tomorrow), "endsOn", inAYear);
            APPROVER.post(PLANS, early)
                    .statusCode(422)
                    .body("errors.pointer", contains("/startsOn"))
                    .body("errors.code", contains("not-begun-when-recorded"));
        }
    }

    @Test
    void a_recorded_plans_first_day_is_not_moved_behind_the_day_it_came_here() {
        String path = PLANS + "/" + APPROVER.create(PLANS, parties.recordedPlan("ACTIVE"));
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        String inAYear = LocalDate.now(clock).plusYears(1).toString();

        APPROVER.put(
                        path,
                        EDITOR.etag(path),
                        with(with(parties.recordedPlan("ACTIVE"), "startsOn", tomorrow), "endsOn", inAYear))
                .statusCode(422)
                .body("errors.code", contains("not-begun-when-recorded"));
    }

    @Test
    void an_editor_corrects_no_recorded_plan_but_says_who_may_read_it() {
        String path = PLANS + "/" + APPROVER.create(PLANS, parties.recordedPlan("ACTIVE"));

        EDITOR.put(path, EDITOR.etag(path), with(parties.recordedPlan("ACTIVE"), "title", "Noget andet"))
                .statusCode(403);
        EDITOR.put(path, EDITOR.etag(path), Agreed.closed(parties.recordedPlan("ACTIVE")))
                .statusCode(200);
    }

    @Test
    void a_recorded_plan_that_is_driven_on_is_edited_no_more() {
        String path =
                PLANS + "/" + APPROVER.create(PLANS, with(parties.recordedPlan("ACTIVE"), "endsOn", "2022-03-31"));
        DrivenPlan.step(APPROVER, path, "CLOSED");

        EDITOR.get(path).body("recorded", equalTo(false));
        APPROVER.put(path, EDITOR.etag(path), with(parties.recordedPlan("ACTIVE"), "title", "Noget andet"))
                .statusCode(403);
        EDITOR.put(path, EDITOR.etag(path), with(parties.recordedPlan("ACTIVE"), "title", "Noget andet"))
                .statusCode(409);
        APPROVER.post(path + "/decisions", decision()).statusCode(409);
    }

    @Test
    void an_editor_sets_no_goal_of_a_recorded_plan() {
        String path = PLANS + "/" + APPROVER.create(PLANS, parties.recordedPlan("ACTIVE"));
        EDITOR.post(path + "/goals", body("title", "Tryghed")).statusCode(403);
        String goal = "/v1/goals/" + APPROVER.create(path + "/goals", body("title", "Tryghed"));

        EDITOR.put(goal, EDITOR.etag(goal), body("title", "Noget andet")).statusCode(403);
        APPROVER.put(goal, EDITOR.etag(goal), body("title", "Tryghed i området"))
                .statusCode(200);
    }

    @Test
    void an_editor_records_no_sub_agreement() {
        String path = PLANS + "/" + Agreed.publishedPlan(EDITOR) + "/sub-agreements";

        EDITOR.post(path, recordedAgreement()).statusCode(403);
        APPROVER.post(path, recordedAgreement()).statusCode(201).body("recorded", equalTo(true));
    }

    @Test
    void no_sub_agreement_is_recorded_in_a_plan_that_is_driven_here() {
        for (DrivenPlan plan : List.of(DrivenPlan.proposed(), DrivenPlan.active())) {
            Map<String, @Nullable Object> recorded =
                    with(with(plan.agreementDraft(), "recordedAs", "ADOPTED"), "source", Agreed.SOURCE);

            APPROVER.post(plan.path + "/sub-agreements", recorded)
                    .statusCode(422)
                    .body("errors.code", hasItem("plan-driven-here"))
                    .body("errors.href", hasItem(plan.path));
        }
    }

    @Test
    void no_sub_agreement_is_recorded_before_its_first_day() {
        String path = PLANS + "/" + Agreed.publishedPlan(EDITOR) + "/sub-agreements";
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();

        APPROVER.post(path, with(with(recordedAgreement(), "validFrom", tomorrow), "validTo", "2028-12-31"))
                .statusCode(422)
                .body("errors.pointer", contains("/validFrom"))
                .body("errors.code", contains("not-begun-when-recorded"));
    }

    @Test
    void an_editor_adds_nothing_to_what_is_recorded_whatever_its_source() {
        String under = "/v1/sub-agreements/" + Agreed.recordedSubAgreement(EDITOR, Agreed.publishedPlan(EDITOR));

        parts().forEach((collection, part) -> {
            EDITOR.post(under + collection, part).statusCode(403);
            APPROVER.post(under + collection, part).statusCode(201).body("recorded", equalTo(true));
        });
    }

    @Test
    void what_was_recorded_takes_nothing_once_its_plan_is_driven_on() {
        String plan = Agreed.publishedPlan(EDITOR);
        String under = "/v1/sub-agreements/" + Agreed.recordedSubAgreement(EDITOR, plan);
        DrivenPlan.step(APPROVER, PLANS + "/" + plan, "CLOSED");

        parts().forEach((collection, part) -> APPROVER.post(under + collection, part)
                .statusCode(409)
                .body("errors.code", contains("amendment-required")));
    }

    @Test
    void what_was_adopted_here_takes_nothing_whatever_its_source() {
        DrivenPlan plan = DrivenPlan.active();

        parts().forEach((collection, part) -> APPROVER.post(plan.agreement() + collection, part)
                .statusCode(409)
                .body("errors.code", contains("amendment-required")));
    }

    @Test
    void an_editor_imports_no_recorded_plan() {
        String recorded = Agreed.publishedPlan(EDITOR);
        String drawnUp = Agreed.plan(EDITOR);
        String document =
                EDITOR.request().get(PLANS + "/" + recorded + "/export").asString();

        imported(EDITOR, document).statusCode(403);
        imported(EDITOR, asListOfOne(document)).statusCode(403);
        imported(APPROVER, document).statusCode(200);
        imported(
                        APPROVER,
                        EDITOR.request().get(PLANS + "/" + drawnUp + "/export").asString())
                .statusCode(403);
        imported(EDITOR, EDITOR.request().get(PLANS + "/" + drawnUp + "/export").asString())
                .statusCode(200);
    }

    @Test
    void an_import_records_no_sub_agreement_in_a_plan_that_is_to_be_driven_here() {
        String plan = Agreed.plan(EDITOR);
        Agreed.subAgreement(EDITOR, plan);
        String document = EDITOR.request()
                .get(PLANS + "/" + plan + "/export")
                .asString()
                .replace("\"focusArea\":", "\"recordedAs\":\"ADOPTED\",\"source\":{\"id\":\"001\"},\"focusArea\":");

        imported(EDITOR, document).statusCode(422).body("errors.code", hasItem("plan-driven-here"));
    }

    @Test
    void a_paper_that_says_a_decision_is_entered_and_corrected_by_who_decides() {
        String body = EDITOR.create("/v1/bodies", body("name", "Chefteamet", "type", "MANAGEMENT_TEAM"));
        Map<String, @Nullable Object> paper =
                body("date", "2018-01-11", "bodyId", body, "issuer", "Sundhedsstaben", "visibility", "OPEN");
        Map<String, @Nullable Object> decided = with(paper, "decision", body("outcome", "APPROVED"));

        EDITOR.post("/v1/decision-papers", decided).statusCode(403);
        String plain = "/v1/decision-papers/" + EDITOR.create("/v1/decision-papers", paper);
        EDITOR.put(plain, EDITOR.etag(plain), decided).statusCode(403);
        String path = "/v1/decision-papers/" + APPROVER.create("/v1/decision-papers", decided);
        EDITOR.put(path, EDITOR.etag(path), paper).statusCode(403);
        EDITOR.put(path, EDITOR.etag(path), with(decided, "responsibleUnit", "En anden"))
                .statusCode(403);
        APPROVER.put(path, EDITOR.etag(path), with(decided, "responsibleUnit", "Sundhedsstaben"))
                .statusCode(200);
    }

    @Test
    void what_is_recorded_is_in_the_audit_trail_with_the_role_that_decides() {
        String plan = Agreed.publishedPlan(EDITOR);
        String agreement = Agreed.recordedSubAgreement(EDITOR, plan);
        String staff = APPROVER.create(
                "/v1/sub-agreements/" + agreement + "/staff-resources",
                body("role", "Jobvejleder", "source", Agreed.SOURCE));

        for (String id : List.of(plan, agreement, staff)) {
            AUDITOR.get("/v1/audit?id=" + id)
                    .statusCode(200)
                    .body("items[0].roles", contains("approver"))
                    .body("items[0].client", equalTo("test-0751-approver"));
        }
        EDITOR.get(PLANS + "/" + plan + "/versions/0").body("state.recorded", equalTo(true));
    }

    private static Map<String, Map<String, @Nullable Object>> parts() {
        return Map.of(
                "/staff-resources",
                body("role", "Jobvejleder", "source", Agreed.SOURCE),
                "/activities",
                body("name", "Jobcafé", "source", Agreed.SOURCE),
                "/indicators",
                with(Agreed.localIndicator(), "sourceNote", Agreed.SOURCE),
                "/milestones",
                with(Agreed.milestone(), "synthetic", true));
    }

    private static Map<String, @Nullable Object> recordedAgreement() {
        return with(with(Agreed.draft(), "recordedAs", "ADOPTED"), "source", Agreed.SOURCE);
    }

    private Map<String, @Nullable Object> decision() {
        return body("organisationId", parties.fund(), "decidedOn", "2018-03-01", "outcome", "APPROVED");
    }

    /** The same document, with its plan in the form of the other tables. */
    private static String asListOfOne(String document) {
        Map<String, Object> members =
                new LinkedHashMap<>(JsonPath.from(document).getMap("$"));
        members.put("plan", List.of(Objects.requireNonNull(members.get("plan"))));
        return JsonMapper.builder().build().valueToTree(members).toString();
    }

    private static ValidatableResponse imported(Client who, String document) {
        return who.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(document)
                .post("/v1/plans/imports?mode=validate")
                .then();
    }
}
