package dk.helhed.plans.amendment;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.plans.amendment.Proposals.BOARD;
import static dk.helhed.plans.amendment.Proposals.LOCAL_BOARD;
import static dk.helhed.plans.amendment.Proposals.SECRETARIAT;
import static dk.helhed.plans.amendment.Proposals.at;
import static dk.helhed.plans.amendment.Proposals.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.helhed.kit.testing.Topics;
import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is adopted is taken away by proposal too, by whoever has the mandate for it, and only where nothing rests on it. */
@QuarkusTest
class RemovalByProposalTest {

    private Proposals plan;
    private String path;
    private String indicator;

    @BeforeEach
    void prepare() {
        plan = Proposals.under(Agreed.publishedPlan(EDITOR));
        path = "/v1/sub-agreements/" + plan.agreement;
        indicator = EDITOR.get("/v1/milestones/" + plan.milestone).extract().path("indicatorId");
    }

    @Test
    void a_milestone_is_taken_away_with_the_indicator_that_measured_it() {
        String word = unique("aftenskole");
        String second = added("MILESTONE", plan.milestone("title", "Et delmål om " + word), "milestones");
        EDITOR.create(
                "/v1/indicators/" + indicator + "/observations",
                body("period", "2022", "value", 41, "observedOn", "2022-12-31"));
        String before = EDITOR.etag(path);
        OUTSIDER.get("/v1/search?q=" + word).body("items.id", hasItem(second));

        String id = plan.submitted(plan.proposal(
                remove("MILESTONE", plan.milestone),
                remove("INDICATOR", indicator),
                body(
                        "kind",
                        "MILESTONE",
                        "id",
                        second,
                        "content",
                        with(plan.milestone("title", "Et delmål om " + word), "indicatorId", anotherIndicator()))));
        EDITOR.get(at(id))
                .body("touches", equalTo(List.of("MILESTONE", "INDICATOR")))
                .body("mandate.decider", equalTo("LOCAL_BOARD"))
                .body("changes[0].before.title", equalTo("Flere beboere er i arbejde"))
                .body("changes[0].after", nullValue())
                .body("changes[0].fields.pointer", hasItems("/title", "/target"))
                .body("changes[0].fields.after", everyItem(nullValue()));
        step(BOARD, id, "APPROVED").statusCode(403).body("code", equalTo("mandate-violation"));
        step(LOCAL_BOARD, id, "APPROVED").statusCode(200);
        step(SECRETARIAT, id, "APPLIED").statusCode(200);

        OUTSIDER.get("/v1/milestones/" + plan.milestone).statusCode(404);
        EDITOR.get("/v1/indicators/" + indicator).statusCode(404);
        OUTSIDER.get(path + "/milestones").body("items.id", contains(second));
        assertNotEquals(before, EDITOR.etag(path));
        AUDITOR.get("/v1/audit?id=" + plan.milestone)
                .body("items.find { it.version == null }.operation", equalTo("POST " + at(id) + "/transitions"));
        AUDITOR.get("/v1/audit/verify").body("whole", equalTo(true));
        EDITOR.get("/v1/plans/" + plan.plan + "/annual-status?year=" + Year.now(ZoneId.of("Europe/Copenhagen")))
                .body("changes.findAll { it.id == '" + plan.milestone + "' }.version", hasItem(nullValue()))
                .body("changeProposals.find { it.id == '" + id + "' }.changes[0].fields.after", everyItem(nullValue()));
        Topics.awaitPayloads(
                "plans.plan.v1",
                plan.plan,
                records -> records.stream()
                        .skip(1)
                        .map(record -> record.path("milestones"))
                        .anyMatch(stated -> stated.size() == 1
                                && stated.get(0).path("id").asText().equals(second)));
    }

    @Test
    void the_plan_as_of_a_time_has_what_was_there_then() {
        String second = added("MILESTONE", plan.milestone("title", "Det, der forsvinder"), "milestones");
        String there = AUDITOR.get("/v1/audit?id=" + second).extract().path("items[-1].at");

        applied(remove("MILESTONE", second));

        EDITOR.get("/v1/plans/" + plan.plan + "/as-of?time=" + there)
                .body("parts.milestones.id", containsInAnyOrder(plan.milestone, second));
        EDITOR.get("/v1/plans/" + plan.plan + "/as-of?time=2099-01-01T00:00:00Z")
                .body("parts.milestones.id", contains(plan.milestone));
    }

    @Test
    void a_milestone_that_is_gone_is_found_no_more() {
        String word = unique("naboskab");
        String second = added("MILESTONE", plan.milestone("title", "Mere " + word), "milestones");
        OUTSIDER.get("/v1/search?q=" + word).body("items.id", hasItem(second));

        applied(remove("MILESTONE", second));

        OUTSIDER.get("/v1/search?q=" + word).body("items", hasSize(0));
    }

    @Test
    void activities_that_grew_from_each_other_and_staff_go_together() {
        String first = added("ACTIVITY", body("name", "Jobcafé"), "activities");
        String second = added("ACTIVITY", grownFrom(first, "Jobcaféen"), "activities");
        String staff = added("STAFF_RESOURCE", body("role", "Jobvejleder", "minutesPerWeek", 600), "staff-resources");

        String id = plan.submitted(
                plan.proposal(remove("ACTIVITY", first), remove("ACTIVITY", second), remove("STAFF_RESOURCE", staff)));
        EDITOR.get(at(id)).body("mandate.steps.body", equalTo(List.of("LOCAL_BOARD", "BOARD")));
        step(LOCAL_BOARD, id, "APPROVED").statusCode(200);
        step(BOARD, id, "APPROVED").statusCode(200);
        step(SECRETARIAT, id, "APPLIED").statusCode(200);

        OUTSIDER.get(path + "/activities").body("items", hasSize(0));
        OUTSIDER.get(path + "/staff-resources").body("items", hasSize(0));
        OUTSIDER.get(path).body("staff.specifiedMinutesPerWeek", equalTo(0));
    }

    @Test
    void a_party_is_taken_away_by_an_agreement_without_it() {
        String housing = EDITOR.create("/v1/organisations", body("name", unique("Boligselskab"), "type", "OTHER"));
        Map<String, @Nullable Object> party = body("role", "Områdechef", "organisationId", housing);
        Map<String, @Nullable Object> draft = Agreed.draft();
        List<Object> both = new ArrayList<>((List<?>) Objects.requireNonNull(draft.get("parties")));
        both.add(party);
        changeAgreement(with(draft, "parties", both));
        OUTSIDER.get(path).body("parties", hasSize(2));

        changeAgreement(Agreed.draft());

        OUTSIDER.get(path).body("parties.role", equalTo(List.of("Udviklingschef")));
    }

    @Test
    void all_that_rests_on_what_is_to_go_is_named_at_once() {
        String activity = added("ACTIVITY", body("name", "Jobcafé"), "activities");
        String grown = added("ACTIVITY", grownFrom(activity, "Jobcaféen"), "activities");
        String own = added(
                "MILESTONE",
                with(with(plan.milestone("title", "Caféens eget"), "scope", "SINGLE_ACTIVITY"), "activityId", activity),
                "milestones");
        String theory = EDITOR.create(
                "/v1/plans/" + plan.plan + "/theories-of-change",
                body(
                        "nodes",
                        List.of(
                                body("key", "cafe", "kind", "ACTIVITY", "activityId", activity),
                                body("key", "maal", "kind", "GOAL", "goalId", plan.goal)),
                        "edges",
                        List.of(body("from", "cafe", "to", "maal"))));

        EDITOR.post(plan.path(), plan.proposal(remove("ACTIVITY", activity), remove("INDICATOR", indicator)))
                .statusCode(422)
                .body("errors.pointer", hasItems("/changes/0/remove", "/changes/1/remove"))
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "others-grew-from-it",
                                "has-a-milestone",
                                "in-theory-of-change",
                                "measures-a-milestone",
                                "measures-a-milestone"))
                .body(
                        "errors.href",
                        containsInAnyOrder(
                                "/v1/activities/" + grown,
                                "/v1/milestones/" + own,
                                "/v1/theories-of-change/" + theory,
                                "/v1/milestones/" + plan.milestone,
                                "/v1/milestones/" + own))
                .body("errors.detail", everyItem(notNullValue()));
        EDITOR.post(plan.path(), plan.proposal(remove("MILESTONE", plan.milestone), remove("MILESTONE", own)))
                .statusCode(422)
                .body("errors.code", equalTo(List.of("last-milestone", "last-milestone")))
                .body("errors.href", everyItem(equalTo(path)));
        EDITOR.post(
                        plan.path(),
                        plan.proposal(
                                remove("MILESTONE", plan.milestone),
                                remove("MILESTONE", own),
                                body(
                                        "kind",
                                        "MILESTONE",
                                        "subAgreementId",
                                        plan.agreement,
                                        "content",
                                        plan.milestone("title", "Et nyt"))))
                .statusCode(201);
    }

    @Test
    void what_came_to_rest_on_it_since_the_proposal_was_drawn_up_is_named_when_it_is_applied() {
        String activity = added("ACTIVITY", body("name", "Jobcafé"), "activities");
        String id = plan.submitted(plan.proposal(remove("ACTIVITY", activity)));
        step(LOCAL_BOARD, id, "APPROVED").statusCode(200);
        String grown = added("ACTIVITY", grownFrom(activity, "Jobcaféen"), "activities");

        step(SECRETARIAT, id, "APPLIED")
                .statusCode(422)
                .body("errors.pointer", contains("/changes/0/remove"))
                .body("errors.href", contains("/v1/activities/" + grown));

        EDITOR.get("/v1/activities/" + activity).statusCode(200);
        EDITOR.get(at(id)).body("state", equalTo("APPROVED"));
    }

    @Test
    void a_removal_says_what_and_nothing_else_and_only_of_what_can_go() {
        EDITOR.post(
                        plan.path(),
                        plan.proposal(
                                body("kind", "PLAN", "id", plan.plan, "remove", true),
                                body("kind", "MILESTONE", "remove", true),
                                with(
                                        remove("MILESTONE", plan.milestone),
                                        "content",
                                        plan.milestone("title", "Et nyt mål")),
                                body("kind", "MILESTONE", "id", plan.milestone)))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems("/changes/0/remove", "/changes/1/id", "/changes/2/content", "/changes/3/content"))
                .body("errors.code", hasItems("not-removable", "required", "not-with-removal"));
        String foreign = Proposals.under(Agreed.plan(EDITOR)).milestone;
        EDITOR.post(plan.path(), plan.proposal(remove("MILESTONE", foreign)))
                .statusCode(422)
                .body("errors.pointer", contains("/changes/0/id"))
                .body("errors.code", contains("unknown-reference"));
    }

    @Test
    void what_was_adopted_of_a_milestone_stays_in_its_years_sheet() {
        String second = added("MILESTONE", plan.milestone("title", "Det, der forsvinder"), "milestones");
        String followUp = "/v1/follow-ups/"
                + EDITOR.create("/v1/plans/" + plan.plan + "/follow-ups", body("year", 2022, "summary", "Godt."));
        EDITOR.advance(followUp, EDITOR.etag(followUp), body("to", "SUBMITTED")).statusCode(200);
        APPROVER.advance(followUp, EDITOR.etag(followUp), body("to", "ADOPTED")).statusCode(200);

        applied(remove("MILESTONE", second));

        String sheet = "/v1/plans/" + plan.plan + "/annual-status?year=";
        OUTSIDER.get(sheet + 2022)
                .statusCode(200)
                .body("milestones.standing.milestoneId", containsInAnyOrder(plan.milestone, second))
                .body("milestones.find { it.standing.milestoneId == '" + second + "' }.locked", equalTo(true));
        OUTSIDER.get(sheet + 2023).body("milestones.standing.milestoneId", not(hasItem(second)));
        OUTSIDER.get(followUp).statusCode(200).body("adoption.milestones", hasSize(2));
    }

    private static Map<String, @Nullable Object> remove(String kind, String id) {
        return body("kind", kind, "id", id, "remove", true);
    }

    private static Map<String, @Nullable Object> grownFrom(String id, String name) {
        return body("name", name, "lineage", List.of(body("kind", "DEVELOPS", "predecessorId", id)));
    }

    private String anotherIndicator() {
        return added("INDICATOR", with(Agreed.localIndicator(), "title", unique("Indikator")), "indicators");
    }

    /** Adds something by proposal, and says which. */
    private String added(String kind, Map<String, @Nullable Object> content, String collection) {
        String externalId = unique("x");
        applied(body(
                "kind", kind, "subAgreementId", plan.agreement, "content", with(content, "externalId", externalId)));
        return EDITOR.get(path + "/" + collection + "?externalId=" + externalId)
                .extract()
                .path("items[0].id");
    }

    private void changeAgreement(Map<String, @Nullable Object> content) {
        applied(body("kind", "SUB_AGREEMENT", "id", plan.agreement, "content", content));
    }

    private void applied(Map<String, @Nullable Object> change) {
        plan.applied(plan.proposal(change));
    }
}
