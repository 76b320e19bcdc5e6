package dk.helhed.initiatives.link;

import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.kit.testing.Eventually.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Rebuilds;
import dk.helhed.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that goes to another municipality's plan, through a cooperation project. */
@QuarkusTest
class CooperationLinkTest {

    private static final String PLANS = "plans.plan.v1";
    private static final String PROJECTS = "plans.cooperation.v1";

    private String initiative = "";
    private final String plan = UUID.randomUUID().toString();
    private final String project = UUID.randomUUID().toString();

    @BeforeEach
    void an_initiative_with_money() {
        initiative = recorded(trackInFrameOf(100), 100L);
    }

    private void tellPlan(String municipality, long version) {
        Topics.publish(
                PLANS,
                plan,
                municipality,
                version,
                UUID.randomUUID(),
                "{\"id\":\"%s\",\"municipality\":\"%s\",\"title\":\"A plan\",\"milestones\":[]}"
                        .formatted(plan, municipality));
    }

    private void tellProject(long version, String... municipalities) {
        String joined =
                List.of(municipalities).stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(","));
        Topics.publish(
                PROJECTS,
                project,
                municipalities[0],
                version,
                UUID.randomUUID(),
                "{\"id\":\"%s\",\"municipality\":\"%s\",\"name\":\"Lighed i sundhed\",\"municipalities\":[%s]}"
                        .formatted(project, municipalities[0], joined));
    }

    private Map<String, @Nullable Object> draft() {
        return body(
                "planId", plan, "share", money(10), "countsAsMunicipalShare", false, "cooperationProjectId", project);
    }

    private String linked() {
        return "/v1/links/" + CONTROLLER.create("/v1/initiatives/" + initiative + "/links", draft());
    }

    private static void awaitState(String link, String state) {
        eventually(() -> state.equals(EDITOR.get(link).extract().path("state")));
    }

    @Test
    void a_link_waits_for_both_and_dangles_when_the_project_joins_them_no_more() throws Exception {
        String link = linked();
        EDITOR.get(link)
                .body("state", equalTo("UNVERIFIED"))
                .body("cooperationProjectId", equalTo(project))
                .body("cooperationProject", nullValue());
        tellProject(1, "0707", "0751");
        tellPlan("0707", 1);
        awaitState(link, "VERIFIED");
        OUTSIDER.get(link)
                .body("plan.municipality", equalTo("0707"))
                .body("cooperationProject.name", equalTo("Lighed i sundhed"))
                .body("cooperationProject.municipalities", contains("0707", "0751"));
        OUTSIDER.get("/v1/plans/" + plan + "/received")
                .body("total.amountOere", equalTo(10))
                .body("municipalShare.amountOere", equalTo(0));

        tellProject(2, "0707", "0741");
        awaitState(link, "DANGLING");
        OUTSIDER.get("/v1/plans/" + plan + "/received").body("total.amountOere", equalTo(0));

        tellProject(3, "0707", "0751", "0741");
        awaitState(link, "VERIFIED");
        String etag = EDITOR.etag(link);
        Topics.publish(PROJECTS, project, "0707", 4, UUID.randomUUID(), null);
        awaitState(link, "DANGLING");
        EDITOR.get(link).body("cooperationProject.withdrawn", equalTo(true));
        CONTROLLER.put(link, etag, draft()).statusCode(412);

        JsonPath stated = JsonPath.from(Topics.text(
                Topics.await("initiatives.initiative.v1", initiative, 6).getLast()));
        assertEquals("DANGLING", stated.getString("links[0].state"));
        assertEquals("EQUAL", Rebuilds.of(PROJECTS).getString("state"));
    }

    @Test
    void a_withdrawn_plan_leaves_the_link_dangling_whatever_the_project_says() {
        String link = linked();
        tellPlan("0707", 1);
        eventually(() -> EDITOR.get(link).extract().path("plan") != null);
        EDITOR.get(link).body("state", equalTo("UNVERIFIED"));
        tellProject(1, "0751", "0707");
        awaitState(link, "VERIFIED");

        Topics.publish(PLANS, plan, "0707", 2, UUID.randomUUID(), null);
        awaitState(link, "DANGLING");
        tellProject(2, "0751", "0707", "0741");
        eventually(() -> "[0751, 0707, 0741]"
                .equals(EDITOR.get(link)
                        .extract()
                        .path("cooperationProject.municipalities")
                        .toString()));
        EDITOR.get(link).body("state", equalTo("DANGLING"));
    }

    @Test
    void a_project_that_joins_not_both_is_refused_by_its_name() {
        String waiting = linked();
        tellPlan("0707", 1);
        tellProject(1, "0741", "0751");
        awaitState(waiting, "REFUSED");
        String path = "/v1/initiatives/" + recorded(trackInFrameOf(100), 100L) + "/links";

        CONTROLLER
                .post(path, draft())
                .statusCode(422)
                .body("errors.pointer", contains("/cooperationProjectId"))
                .body("errors.code", contains("project-joins-not-both"));
        CONTROLLER
                .post(path, with(draft(), "cooperationProjectId", null))
                .statusCode(422)
                .body("errors.pointer", contains("/planId"))
                .body("errors.code", contains("plan-of-another-municipality"));
        CONTROLLER
                .post(path, with(draft(), "cooperationProjectId", "x"))
                .statusCode(400)
                .body("errors.pointer", contains("/cooperationProjectId"));
        EDITOR.get(path).body("items.size()", equalTo(0));

        tellProject(2, "0741", "0751", "0707");
        awaitState(waiting, "VERIFIED");
        CONTROLLER.post(path, draft()).statusCode(201).body("state", equalTo("VERIFIED"));
    }

    @Test
    void a_refused_link_is_mended_by_naming_the_project() {
        String path = "/v1/links/"
                + CONTROLLER.create(
                        "/v1/initiatives/" + initiative + "/links", with(draft(), "cooperationProjectId", null));
        tellPlan("0707", 1);
        awaitState(path, "REFUSED");
        tellProject(1, "0707", "0751");

        CONTROLLER.put(path, EDITOR.etag(path), draft()).statusCode(200);

        awaitState(path, "VERIFIED");
    }

    @Test
    void the_other_municipality_changes_no_link_of_this_one() {
        Client other = Client.of("0707", "budget-controller");
        String link = linked();

        other.put(link, "\"0\"", draft()).statusCode(404);
        other.post("/v1/initiatives/" + initiative + "/links", draft()).statusCode(404);
    }
}
