package dk.helhed.initiatives.received;

import static dk.helhed.initiatives.testing.Places.appropriation;
import static dk.helhed.initiatives.testing.Places.approved;
import static dk.helhed.initiatives.testing.Places.decision;
import static dk.helhed.initiatives.testing.Places.initiative;
import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.recordedDraft;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.kit.testing.Eventually.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dk.helhed.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReceivedTest {

    private static String plan(String... areas) {
        String plan = UUID.randomUUID().toString();
        String payload = "{\"id\":\"" + plan + "\",\"municipality\":\"0751\",\"title\":\"A plan\",\"state\":\"ACTIVE\","
                + "\"areaCodes\":[\"" + String.join("\",\"", areas) + "\"],\"version\":1}";
        Topics.publish("plans.plan.v1", plan, "0751", 1, UUID.randomUUID(), payload);
        return plan;
    }

    private static String area() {
        String code = "0751-" + unique("area");
        String payload = "{\"code\":\"" + code + "\",\"municipality\":\"0751\",\"name\":\"An area\",\"version\":1}";
        Topics.publish("plans.area.v1", code, "0751", 1, UUID.randomUUID(), payload);
        eventually(() -> EDITOR.get("/v1/areas/" + code + "/received").extract().statusCode() == 200);
        return code;
    }

    private static void link(String initiative, String plan, String percent, boolean municipal) {
        String link = CONTROLLER.create(
                "/v1/initiatives/" + initiative + "/links",
                body("planId", plan, "sharePercent", new BigDecimal(percent), "countsAsMunicipalShare", municipal));
        eventually(() ->
                "VERIFIED".equals(EDITOR.get("/v1/links/" + link).extract().path("state")));
    }

    private static String phased(long oere, long in2024) {
        return EDITOR.create(
                "/v1/tracks/" + trackInFrameOf(oere) + "/initiatives",
                with(recordedDraft(oere), "phasing", List.of(body("year", 2024, "amount", money(in2024)))));
    }

    @Test
    void a_plan_receives_each_share_once_by_year_and_with_its_mark() {
        String plan = plan();
        link(phased(1_000, 600), plan, "50", true);
        link(phased(300, 100), plan, "33.33", false);
        String draft = initiative(trackInFrameOf(40), 40L);
        link(draft, plan, "100", false);

        OUTSIDER.get("/v1/plans/" + plan + "/received")
                .statusCode(200)
                .body("total.amountOere", equalTo(599))
                .body("years.year", contains(2024))
                .body("years[0].amount.amountOere", equalTo(333))
                .body("unphased.amountOere", equalTo(266))
                .body("municipalShare.amountOere", equalTo(500))
                .body("besideBudget.amountOere", equalTo(99))
                .body("links.amount.amountOere", containsInAnyOrder(500, 99));
        EDITOR.get("/v1/plans/" + plan + "/received").body("total.amountOere", equalTo(639));
    }

    @Test
    void a_revised_budget_alone_counts_and_what_was_rejected_does_not() {
        String plan = plan();
        String path = "/v1/initiatives/" + phased(1_000, 0);
        link(path.substring(16), plan, "100", false);
        CONTROLLER.put(path, EDITOR.etag(path), recordedDraft(700L)).statusCode(200);
        OUTSIDER.get("/v1/plans/" + plan + "/received").body("total.amountOere", equalTo(700));

        EDITOR.advance(path, EDITOR.etag(path), body("to", "RECOMMENDED", "reason", "A reason."))
                .statusCode(200);
        APPROVER.advance(path, EDITOR.etag(path), body("to", "REJECTED", "decision", decision()))
                .statusCode(200);

        OUTSIDER.get("/v1/plans/" + plan + "/received").body("total.amountOere", equalTo(0));
    }

    @Test
    void what_was_cancelled_gives_a_plan_nothing_though_its_appropriation_stays_in_the_frame() {
        String plan = plan();
        String id = approved(100);
        String path = "/v1/initiatives/" + id;
        link(id, plan, "100", false);
        APPROVER.post(path + "/appropriations", appropriation(100)).statusCode(201);
        OUTSIDER.get("/v1/plans/" + plan + "/received").body("total.amountOere", equalTo(100));

        APPROVER.advance(
                        path, EDITOR.etag(path), body("to", "CANCELLED", "reason", "Given up.", "decision", decision()))
                .statusCode(200);

        OUTSIDER.get("/v1/plans/" + plan + "/received").body("total.amountOere", equalTo(0));
    }

    @Test
    void an_area_receives_what_its_plans_do_and_what_is_for_several_is_said() {
        String area = area();
        String alone = plan(area);
        String shared = plan(area, "0751-elsewhere");
        String both = recorded(trackInFrameOf(100), 100L);
        link(both, alone, "30", false);
        link(both, shared, "70", true);

        OUTSIDER.get("/v1/areas/" + area + "/received")
                .statusCode(200)
                .body("total.amountOere", equalTo(100))
                .body("forSeveralAreas.amountOere", equalTo(70))
                .body("municipalShare.amountOere", equalTo(70))
                .body("links.areas", containsInAnyOrder(1, 2));
    }

    @Test
    void links_to_plans_that_are_not_known_are_apart() {
        String plan = UUID.randomUUID().toString();
        CONTROLLER.create(
                "/v1/initiatives/" + recorded(trackInFrameOf(100), 100L) + "/links",
                body("planId", plan, "share", money(60), "countsAsMunicipalShare", false));

        OUTSIDER.get("/v1/plans/" + plan + "/received")
                .body("total.amountOere", equalTo(0))
                .body("unverified.amountOere", equalTo(60));
    }

    @Test
    void of_what_nobody_knows_nothing_is_said() {
        OUTSIDER.get("/v1/plans/" + UUID.randomUUID() + "/received").statusCode(404);
        OUTSIDER.get("/v1/areas/0751-nowhere/received").statusCode(404);
    }
}
