package dk.helhed.initiatives.link;

import static dk.helhed.initiatives.testing.Places.frame;
import static dk.helhed.initiatives.testing.Places.initiative;
import static dk.helhed.initiatives.testing.Places.initiativeDraft;
import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkResourceTest {

    private static Map<String, @Nullable Object> draft(long oere) {
        return body("planId", UUID.randomUUID(), "share", money(oere), "countsAsMunicipalShare", true);
    }

    private static Map<String, @Nullable Object> percent(double percent) {
        return body("planId", UUID.randomUUID(), "sharePercent", percent, "countsAsMunicipalShare", false);
    }

    private static String links(String initiative) {
        return "/v1/initiatives/" + initiative + "/links";
    }

    @Test
    void a_link_to_a_plan_that_nobody_knows_yet_waits_unverified() {
        String initiative = recorded(trackInFrameOf(100), 100L);
        String reference = unique("link");

        String link = CONTROLLER.create(links(initiative), with(draft(40), "externalId", reference));

        OUTSIDER.get("/v1/links/" + link)
                .statusCode(200)
                .header("ETag", "\"0.0\"")
                .body("state", equalTo("UNVERIFIED"))
                .body("share.amountOere", equalTo(40))
                .body("plan", nullValue());
        OUTSIDER.get(links(initiative) + "?externalId=" + reference).body("items.id", contains(link));
    }

    @Test
    void shares_together_do_not_exceed_the_initiatives_amount() {
        String initiative = initiative(trackInFrameOf(100), 100L);
        CONTROLLER.create(links(initiative), draft(60));
        CONTROLLER.create(links(initiative), percent(25.5));

        CONTROLLER
                .post(links(initiative), draft(15))
                .statusCode(422)
                .body("errors.pointer", contains("/share"))
                .body("errors.code", contains("shares-over-amount"));
        CONTROLLER
                .post(links(initiative), percent(14.51))
                .statusCode(422)
                .body("errors.pointer", contains("/sharePercent"));
        CONTROLLER.create(links(initiative), draft(14));
    }

    @Test
    void initiatives_that_share_a_tracks_amount_share_it_among_their_links_too() {
        String track = track(theme(frame(100), 1), "1.1", 100L);
        CONTROLLER.create(links(initiative(track, null)), percent(60));

        CONTROLLER.post(links(initiative(track, null)), percent(40.01)).statusCode(422);
    }

    @Test
    void there_is_no_share_of_no_amount() {
        CONTROLLER
                .post(links(initiative(trackInFrameOf(100), null)), draft(1))
                .statusCode(422)
                .body("errors.code", contains("share-without-amount"));
    }

    @Test
    void an_amount_is_not_lowered_under_its_shares() {
        String initiative = initiative(trackInFrameOf(100), 100L);
        CONTROLLER.create(links(initiative), draft(60));

        EDITOR.put("/v1/initiatives/" + initiative, EDITOR.etag("/v1/initiatives/" + initiative), initiativeDraft(59L))
                .statusCode(422)
                .body("errors.code", contains("shares-over-amount"));
    }

    @Test
    void exactly_one_kind_of_share_is_given() {
        String path = links(initiative(trackInFrameOf(100), 100L));

        CONTROLLER
                .post(path, with(draft(1), "sharePercent", 1))
                .statusCode(422)
                .body("errors.pointer", contains("/share", "/sharePercent"))
                .body("errors.code", contains("exactly-one-share", "exactly-one-share"));
        CONTROLLER
                .post(path, with(draft(1), "share", null))
                .statusCode(422)
                .body("errors.code", contains("exactly-one-share", "exactly-one-share"));
    }

    @Test
    void a_percentage_is_from_a_hundredth_to_a_hundred_with_two_decimals() {
        String path = links(initiative(trackInFrameOf(100), 100L));

        CONTROLLER
                .post(path, percent(0))
                .statusCode(400)
                .body("errors.pointer", contains("/sharePercent"))
                .body("errors.code", contains("decimal-min"));
        CONTROLLER.post(path, percent(100.01)).statusCode(400).body("errors.code", contains("decimal-max"));
        CONTROLLER.post(path, percent(1.001)).statusCode(400).body("errors.code", contains("digits"));
        CONTROLLER.create(path, percent(100));
    }

    @Test
    void an_initiative_is_linked_to_a_plan_once() {
        String path = links(initiative(trackInFrameOf(100), 100L));
        Map<String, @Nullable Object> draft = draft(1);
        CONTROLLER.create(path, draft);

        CONTROLLER.post(path, draft).statusCode(409);
    }

    @Test
    void a_link_is_changed_and_removed_by_whoever_saw_its_present_version() {
        String initiative = initiative(trackInFrameOf(100), 100L);
        Map<String, @Nullable Object> draft = draft(10);
        String path = "/v1/links/" + CONTROLLER.create(links(initiative), draft);

        CONTROLLER
                .put(path, "\"0\"", with(draft, "share", money(20)))
                .statusCode(200)
                .header("ETag", startsWith("\"1."))
                .body("share.amountOere", equalTo(20));
        CONTROLLER.put(path, "\"0\"", draft).statusCode(412);
        CONTROLLER.request().delete(path).then().statusCode(428);
        CONTROLLER.request().header("If-Match", "\"0\"").delete(path).then().statusCode(412);
        CONTROLLER.request().header("If-Match", "\"1.0\"").delete(path).then().statusCode(204);
        CONTROLLER.get(path).statusCode(404);
        EDITOR.get(links(initiative)).body("items", equalTo(List.of()));
    }

    @Test
    void the_links_of_what_is_not_public_are_not_either() {
        String initiative = initiative(trackInFrameOf(100), 100L);
        String link = CONTROLLER.create(links(initiative), draft(10));

        OUTSIDER.get("/v1/links/" + link).statusCode(404);
        OUTSIDER.get(links(initiative)).statusCode(404);
        EDITOR.get("/v1/links/" + link).statusCode(200);
    }
}
