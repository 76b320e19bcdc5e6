package dk.helhed.plans.followup;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.kit.testing.Eventually.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.kit.testing.Topics;
import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowUpResourceTest {

    private final String area = unique("0751-area");
    private String plan;
    private String agreement;
    private String milestone;

    @BeforeEach
    void prepare() {
        plan = Agreed.publishedPlan(EDITOR);
        agreement = Agreed.subAgreement(EDITOR, plan);
        String indicator = EDITOR.create(
                "/v1/sub-agreements/" + agreement + "/indicators",
                body(
                        "title", "Andel i beskæftigelse",
                        "source", "REGISTER",
                        "unit", "percent",
                        "polarity", "HIGHER_IS_BETTER",
                        "binding",
                                body(
                                        "indicator", "EMPLOYED",
                                        "area", area,
                                        "breakdown", "total",
                                        "comparison", "VALUE")));
        milestone = EDITOR.create(
                "/v1/sub-agreements/" + agreement + "/milestones", with(Agreed.milestone(), "indicatorId", indicator));
    }

    @Test
    void an_adopted_value_is_locked_and_a_revision_stands_beside_it() {
        publish("2021", 1, "41");
        publish("2022", 1, "43");
        String path = adopted(2022);

        publish("2022", 2, "42");

        awaitRevision(path, "REVISED")
                .body("adoption.milestones[0].locked.actual", equalTo(43))
                .body("adoption.milestones[0].locked.release", equalTo(1))
                .body("adoption.milestones[0].locked.source.topic", equalTo("health-data.value.v1"))
                .body("adoption.milestones[0].pendingRevision.actual", equalTo(42))
                .body("adoption.milestones[0].pendingRevision.release", equalTo(2));
        publish("2023", 1, "47");
        OUTSIDER.get("/v1/plans/" + plan + "/annual-status?year=2022")
                .statusCode(200)
                .body("followUpState", equalTo("ADOPTED"))
                .body("milestones[0].locked", equalTo(true))
                .body("milestones[0].standing.actual", equalTo(43))
                .body("milestones[0].pendingRevision.actual", equalTo(42))
                .body("milestones[0].trend.direction", equalTo("IMPROVED"))
                .body("milestones[0].trend.change", equalTo(2))
                .body("milestones[0].narrative", equalTo("Flere kom i job."));
    }

    @Test
    void reopening_keeps_what_was_locked_and_who_opened_it_and_adopting_again_takes_the_revision() {
        publish("2022", 1, "43");
        String path = adopted(2022);
        publish("2022", 2, "42");
        awaitRevision(path, "REVISED");
        APPROVER.advance(path, EDITOR.etag(path), body("to", "DRAFT"))
                .statusCode(409)
                .body("errors.code", hasItem("guard-reason-missing"));

        APPROVER.advance(path, EDITOR.etag(path), body("to", "DRAFT", "reason", "Registret har rettet tallet."))
                .statusCode(200)
                .body("adoption", nullValue());
        OUTSIDER.get(path).statusCode(404);
        EDITOR.advance(path, EDITOR.etag(path), body("to", "SUBMITTED")).statusCode(200);
        APPROVER.advance(path, EDITOR.etag(path), body("to", "ADOPTED")).statusCode(200);

        OUTSIDER.get(path)
                .body("adoption.milestones[0].locked.actual", equalTo(42))
                .body("adoption.milestones[0].pendingRevision", nullValue())
                .body("reopenings", hasSize(1))
                .body("reopenings[0].role", equalTo("approver"))
                .body("reopenings[0].reason", equalTo("Registret har rettet tallet."))
                .body("reopenings[0].adoption.milestones[0].actual", equalTo(43));
        Topics.awaitPayloads(
                "plans.activity.v1",
                plan,
                published -> published.stream()
                        .anyMatch(one -> one.path("what").asText().equals("FOLLOW_UP_REOPENED")));
    }

    @Test
    void a_withdrawn_figure_leaves_the_locked_one_standing() {
        publish("2022", 1, "43");
        String path = adopted(2022);

        Topics.publish("health-data.value.v1", key("2022"), "0751", 2, UUID.randomUUID(), null);

        awaitRevision(path, "WITHDRAWN").body("adoption.milestones[0].locked.actual", equalTo(43));
    }

    @Test
    void an_editor_submits_and_an_approver_adopts() {
        String path = begin(2022);
        APPROVER.advance(path, EDITOR.etag(path), body("to", "SUBMITTED")).statusCode(403);
        EDITOR.advance(path, EDITOR.etag(path), body("to", "ADOPTED")).statusCode(403);
        APPROVER.advance(path, EDITOR.etag(path), body("to", "ADOPTED"))
                .statusCode(409)
                .body("errors.code", hasItem("no-such-step"));
        EDITOR.advance(path, EDITOR.etag(path), body("to", "SUBMITTED")).statusCode(200);

        EDITOR.put(path, EDITOR.etag(path), draft(2022)).statusCode(409);
        OUTSIDER.get(path).statusCode(404);
        NEIGHBOUR.get(path).statusCode(404);
        OUTSIDER.get("/v1/plans/" + plan + "/follow-ups").body("items", hasSize(0));
        APPROVER.advance(path, EDITOR.etag(path), body("to", "ADOPTED")).statusCode(200);
        OUTSIDER.get("/v1/plans/" + plan + "/follow-ups?year=2022").body("items", hasSize(1));
    }

    @Test
    void what_is_not_summed_up_is_not_submitted() {
        String path = "/v1/follow-ups/"
                + EDITOR.create("/v1/plans/" + plan + "/follow-ups", with(draft(2022), "summary", null));

        EDITOR.advance(path, EDITOR.etag(path), body("to", "SUBMITTED"))
                .statusCode(409)
                .body("errors.code", hasItem("guard-summary-missing"))
                .body("errors.href", hasItem(path));
    }

    @Test
    void a_year_has_one_follow_up_within_the_plans_period_about_what_the_plan_has() {
        begin(2022);
        String path = "/v1/plans/" + plan + "/follow-ups";

        EDITOR.post(path, draft(2022)).statusCode(409);
        EDITOR.post(path, draft(2020)).statusCode(422).body("errors.pointer", contains("/year"));
        EDITOR.post(path, draft(2100)).statusCode(422).body("errors.code", contains("in-the-future"));
        Map<String, @Nullable Object> wrong = with(
                draft(2023),
                "narratives",
                List.of(
                        body("text", "Om intet."),
                        body("milestoneId", UUID.randomUUID(), "text", "Om en anden."),
                        body("goalId", UUID.randomUUID(), "text", "Om et andet.")));
        EDITOR.post(path, wrong)
                .statusCode(422)
                .body("errors.pointer", hasItems("/narratives/0", "/narratives/1/milestoneId", "/narratives/2/goalId"))
                .body("errors.find { it.pointer == '/narratives/0' }.code", equalTo("one-of"));
    }

    @Test
    void a_follow_up_is_changed_at_its_version_and_keeps_its_year() {
        String list = "/v1/plans/" + plan + "/follow-ups";
        String path = begin(2022);
        EDITOR.put(path, "\"9\"", draft(2022)).statusCode(412);
        EDITOR.put(path, EDITOR.etag(path), draft(2023)).statusCode(422).body("errors.code", hasItem("immutable"));
        OUTSIDER.get(list.replace(plan, UUID.randomUUID().toString())).statusCode(404);
    }

    @Test
    void the_years_sheet_shows_staff_and_to_its_own_municipality_what_was_changed_and_why() {
        String staff = "/v1/sub-agreements/" + agreement + "/staff-resources";
        EDITOR.create(staff, body("role", "Sundhedsmedarbejder", "minutesPerWeek", 900));
        EDITOR.create(staff, body("role", "Leder"));
        String path = "/v1/milestones/" + milestone;
        String indicator = EDITOR.get(path).extract().path("indicatorId");
        EDITOR.request()
                .header("If-Match", EDITOR.etag(path))
                .header("Change-Reason", "Boardet hævede målet.")
                .contentType("application/json")
                .body(with(
                        with(Agreed.milestone(), "indicatorId", indicator),
                        "target",
                        body("value", 55, "by", "2028-12-31")))
                .put(path)
                .then()
                .statusCode(200);
        String sheet = "/v1/plans/" + plan + "/annual-status?year="
                + java.time.Year.now(java.time.ZoneId.of("Europe/Copenhagen"));

        EDITOR.get(sheet)
                .statusCode(200)
                .body("staff.specifiedMinutesPerWeek", equalTo(900))
                .body("staff.unspecifiedRoles", equalTo(1))
                .body("money.links", hasSize(0))
                .body("followUpState", nullValue())
                .body("milestones[0].standing.status", notNullValue())
                .body("milestones[0].trend.direction", equalTo("UNKNOWN"))
                .body("changes.kind", hasItems("plans", "sub-agreements", "milestones"))
                .body("changes.find { it.reason == 'Boardet hævede målet.' }.roles", contains("editor"))
                .body(
                        "changes.find { it.reason == 'Boardet hævede målet.' }.fields.find { it.pointer =="
                                + " '/target/value' }.after",
                        equalTo(55));
        OUTSIDER.get(sheet).statusCode(200).body("changes", hasSize(0));
        OUTSIDER.get("/v1/plans/" + plan + "/annual-status").statusCode(400);
        OUTSIDER.get("/v1/plans/" + plan + "/annual-status?year=1066").statusCode(400);
        NEIGHBOUR
                .get("/v1/plans/" + Agreed.plan(EDITOR) + "/annual-status?year=2022")
                .statusCode(404);
    }

    private String begin(int year) {
        return "/v1/follow-ups/" + EDITOR.create("/v1/plans/" + plan + "/follow-ups", draft(year));
    }

    private String adopted(int year) {
        String path = begin(year);
        EDITOR.advance(path, EDITOR.etag(path), body("to", "SUBMITTED")).statusCode(200);
        APPROVER.advance(path, EDITOR.etag(path), body("to", "ADOPTED")).statusCode(200);
        return path;
    }

    private Map<String, @Nullable Object> draft(int year) {
        return body(
                "year",
                year,
                "summary",
                "Året gik som planlagt.",
                "narratives",
                List.of(body("milestoneId", milestone, "text", "Flere kom i job.")));
    }

    private String key(String period) {
        return area + "·EMPLOYED·" + period;
    }

    /** As the register does, and waits until it is here. */
    private void publish(String period, long release, String value) {
        Topics.publish(
                "health-data.value.v1",
                key(period),
                "0751",
                release,
                UUID.randomUUID(),
                body(
                        "area", area,
                        "indicator", "EMPLOYED",
                        "period", period,
                        "breakdown", "total",
                        "status", "PUBLISHED",
                        "value", new java.math.BigDecimal(value),
                        "unit", "percent",
                        "datasetId", "d",
                        "release", release,
                        "synthetic", false,
                        "publishedAt", "2025-01-01T00:00:00Z"));
        String sheet = "/v1/plans/" + plan + "/annual-status?year=" + period;
        eventually(() -> EDITOR.get(sheet)
                        .extract()
                        .asString()
                        .replace(" ", "")
                        .contains("\"period\":\"" + period + "\",\"on\":\"" + period + "-12-31\"")
                && EDITOR.get(sheet).extract().asString().contains("\"release\":" + release));
    }

    private io.restassured.response.ValidatableResponse awaitRevision(String path, String kind) {
        eventually(() -> EDITOR.get(path).extract().asString().contains("\"kind\":\"" + kind + "\""));
        return EDITOR.get(path).statusCode(200);
    }
}
