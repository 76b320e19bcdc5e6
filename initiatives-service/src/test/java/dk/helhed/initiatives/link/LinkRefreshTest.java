package dk.helhed.initiatives.link;

import static dk.helhed.initiatives.testing.Places.initiative;
import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Eventually.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.Behind;
import dk.helhed.kit.testing.Rebuilds;
import dk.helhed.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LinkRefreshTest {

    private static final String PLANS = "plans.plan.v1";

    private static void publish(String plan, String municipality, long version) {
        publish(plan, municipality, version, "ACTIVE");
    }

    private static void publish(String plan, String municipality, long version, String state) {
        String payload = "{\"id\":\"%s\",\"municipality\":\"%s\",\"title\":\"A plan %d\",\"type\":\"HOUSING_SOCIAL\","
                        .formatted(plan, municipality, version)
                + "\"state\":\"%s\",\"startsOn\":\"2021-01-01\",\"milestones\":[],\"version\":%d}"
                        .formatted(state, version);
        Topics.publish(PLANS, plan, municipality, version, UUID.randomUUID(), payload);
    }

    private static void withdraw(String plan, String municipality, long version) {
        Topics.publish(PLANS, plan, municipality, version, UUID.randomUUID(), null);
    }

    private static Map<String, @Nullable Object> draft(String plan, long oere) {
        return body("planId", plan, "share", money(oere), "countsAsMunicipalShare", true);
    }

    private static String link(String initiative, String plan) {
        return CONTROLLER.create("/v1/initiatives/" + initiative + "/links", draft(plan, 10));
    }

    private static void awaitState(String link, String state) {
        eventually(() -> state.equals(EDITOR.get("/v1/links/" + link).extract().path("state")));
    }

    /** Makes a plan known and waits until it is. */
    private static String knownPlan(String municipality) {
        String plan = UUID.randomUUID().toString();
        String probe = link(initiative(trackInFrameOf(100), 100L), plan);
        publish(plan, municipality, 1);
        awaitState(probe, municipality.equals("0751") ? "VERIFIED" : "REFUSED");
        return plan;
    }

    @Test
    void what_a_spoiled_copy_kept_out_is_in_after_a_rebuild_and_the_link_hears_of_it() throws Exception {
        String plan = knownPlan("0751");
        String link = link(initiative(trackInFrameOf(100), 100L), plan);
        awaitState(link, "VERIFIED");
        Behind.change("0751", "update plan_replica set source_version = 99 where id = '" + plan + "'");
        withdraw(plan, "0751", 2);
        knownPlan("0751");
        EDITOR.get("/v1/links/" + link).body("state", equalTo("VERIFIED"));

        assertEquals("REPLACED", Rebuilds.of(PLANS).getString("state"));

        EDITOR.get("/v1/links/" + link).body("state", equalTo("DANGLING"));
        assertEquals("EQUAL", Rebuilds.of(PLANS).getString("state"));
    }

    @Test
    void a_link_is_verified_when_its_plan_becomes_known_and_dangles_when_it_is_withdrawn() {
        String plan = UUID.randomUUID().toString();
        String initiative = recorded(trackInFrameOf(100), 100L);
        String link = link(initiative, plan);

        publish(plan, "0751", 4);
        awaitState(link, "VERIFIED");
        EDITOR.get("/v1/links/" + link)
                .header("ETag", "\"1.4\"")
                .body("plan.title", equalTo("A plan 4"))
                .body("plan.asOf", equalTo("2024-01-01T00:00:00Z"))
                .body("plan.sourceVersion", equalTo(4));

        withdraw(plan, "0751", 5);
        awaitState(link, "DANGLING");
        EDITOR.get("/v1/links/" + link).body("plan.withdrawn", equalTo(true)).body("plan.title", nullValue());

        publish(plan, "0751", 6);
        awaitState(link, "VERIFIED");
        JsonPath stated = JsonPath.from(Topics.text(
                Topics.await("initiatives.initiative.v1", initiative, 5).getLast()));
        assertEquals("VERIFIED", stated.getString("links[0].state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "REJECTED"})
    void a_link_dangles_when_nothing_will_come_of_its_plan_which_stays_readable(String state) {
        String plan = knownPlan("0751");
        String initiative = recorded(trackInFrameOf(100), 100L);
        String link = link(initiative, plan);
        OUTSIDER.get("/v1/plans/" + plan + "/received").body("total.amountOere", equalTo(10));

        publish(plan, "0751", 2, state);

        awaitState(link, "DANGLING");
        OUTSIDER.get("/v1/plans/" + plan + "/received").body("total.amountOere", equalTo(0));
        EDITOR.get("/v1/links/" + link).body("plan.withdrawn", equalTo(false)).body("plan.state", equalTo(state));
        CONTROLLER
                .post("/v1/initiatives/" + recorded(trackInFrameOf(100), 100L) + "/links", draft(plan, 1))
                .statusCode(201)
                .body("state", equalTo("DANGLING"));
    }

    @Test
    void a_link_that_was_left_verified_before_dangles_though_no_news_of_its_plan_comes() throws Exception {
        String plan = knownPlan("0751");
        String initiative = recorded(trackInFrameOf(100), 100L);
        String link = link(initiative, plan);
        publish(plan, "0751", 2, "WITHDRAWN");
        awaitState(link, "DANGLING");
        // As an earlier version left it, and its migration found it.
        Behind.change("0751", "update plan_link set state = 'VERIFIED' where id = '" + link + "'");
        Behind.change("0751", "update plan_watch set due = true where plan_id = '" + plan + "'");

        awaitState(link, "DANGLING");

        OUTSIDER.get("/v1/plans/" + plan + "/received").body("total.amountOere", equalTo(0));
        eventually(() -> "DANGLING"
                .equals(JsonPath.from(Topics.text(Topics.await("initiatives.initiative.v1", initiative, 4)
                                .getLast()))
                        .getString("links[0].state")));
    }

    @Test
    void a_link_to_a_known_plan_is_verified_at_once() {
        String plan = knownPlan("0751");

        CONTROLLER
                .post("/v1/initiatives/" + initiative(trackInFrameOf(100), 100L) + "/links", draft(plan, 10))
                .statusCode(201)
                .header("ETag", "\"0.1\"")
                .body("state", equalTo("VERIFIED"))
                .body("plan.sourceVersion", equalTo(1));
    }

    @Test
    void a_plan_of_another_municipality_is_not_linked() {
        String plan = knownPlan("0707");

        CONTROLLER
                .post("/v1/initiatives/" + initiative(trackInFrameOf(100), 100L) + "/links", draft(plan, 10))
                .statusCode(422)
                .body("errors.pointer", contains("/planId"))
                .body("errors.code", contains("plan-of-another-municipality"));
    }

    @Test
    void a_refused_link_holds_no_money() {
        String plan = UUID.randomUUID().toString();
        String initiative = initiative(trackInFrameOf(100), 100L);
        String link = CONTROLLER.create("/v1/initiatives/" + initiative + "/links", draft(plan, 100));
        publish(plan, "0707", 1);
        awaitState(link, "REFUSED");

        CONTROLLER.create(
                "/v1/initiatives/" + initiative + "/links",
                draft(UUID.randomUUID().toString(), 100));
    }

    @Test
    void late_and_repeated_news_change_nothing() {
        String plan = UUID.randomUUID().toString();
        String link = link(initiative(trackInFrameOf(100), 100L), plan);
        withdraw(plan, "0751", 9);
        awaitState(link, "DANGLING");

        publish(plan, "0751", 8);
        // The topic has one partition: once later news are here, the late ones were.
        knownPlan("0751");

        EDITOR.get("/v1/links/" + link).body("state", equalTo("DANGLING")).body("plan.sourceVersion", equalTo(9));
    }
}
