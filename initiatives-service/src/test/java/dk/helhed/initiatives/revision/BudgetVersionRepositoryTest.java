package dk.helhed.initiatives.revision;

import static dk.helhed.initiatives.testing.Places.appropriated;
import static dk.helhed.initiatives.testing.Places.appropriation;
import static dk.helhed.initiatives.testing.Places.approved;
import static dk.helhed.initiatives.testing.Places.frame;
import static dk.helhed.initiatives.testing.Places.initiative;
import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.recordedDraft;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BudgetVersionRepositoryTest {

    private static void replace(String path, Map<String, @Nullable Object> draft, int status) {
        CONTROLLER.put(path, EDITOR.etag(path), draft).statusCode(status);
    }

    @Test
    void a_revised_budget_counts_and_the_original_stays_readable() {
        String frame = frame(1_000);
        String path = "/v1/initiatives/" + recorded(track(theme(frame, 1), "1.1", null), 300L);
        replace(
                path,
                with(
                        with(
                                with(recordedDraft(500L), "phasing", List.of(body("year", 2024, "amount", money(200)))),
                                "breakdown",
                                List.of(body("kind", "WAGES", "amount", money(500)))),
                        "fundingSource",
                        body("kind", "GRANT", "organisation", "A ministry")),
                200);

        OUTSIDER.get(path + "/budget-versions")
                .statusCode(200)
                .body("items.number", contains(1, 2))
                .body("items.kind", contains("ORIGINAL", "REVISED"))
                .body("items.current", contains(false, true))
                .body("items.amount.amountOere", contains(300, 500))
                .body("items.unphased.amountOere", contains(300, 300))
                .body("items[1].breakdown.kind", contains("WAGES"))
                .body("items[0].fundingSource", nullValue())
                .body("items[1].fundingSource.kind", equalTo("GRANT"))
                .body("items.version", contains(0, 1));
        OUTSIDER.get(path).body("fundingSource.organisation", equalTo("A ministry"));
        OUTSIDER.get("/v1/frames/" + frame + "/overview")
                .body("allocated.amountOere", equalTo(500))
                .body("years.amount.amountOere", contains(200))
                .body("unphased.amountOere", equalTo(300))
                .body("reconciles", equalTo(true));
    }

    @Test
    void what_is_only_proposed_has_no_budget_and_words_make_no_new_one() {
        String track = trackInFrameOf(1_000);
        OUTSIDER.get("/v1/initiatives/" + recorded(track, 10L) + "/budget-versions?limit=1")
                .body("items.size()", equalTo(1))
                .body("nextCursor", nullValue());
        EDITOR.get("/v1/initiatives/" + initiative(track, 10L) + "/budget-versions")
                .body("items.size()", equalTo(0));

        String path = "/v1/initiatives/" + recorded(track, 20L);
        EDITOR.put(path, EDITOR.etag(path), with(recordedDraft(20L), "name", "Another name"))
                .statusCode(200);
        EDITOR.get(path + "/budget-versions").body("items.size()", equalTo(1));
    }

    @Test
    void a_tracks_budget_is_kept_from_the_first_prioritised_initiative_on() {
        String track = track(theme(frame(1_000), 1), "1.1", 400L);
        String path = "/v1/tracks/" + track;
        Map<String, @Nullable Object> draft = body("number", "1.1", "name", "Track 1.1", "amount", money(450));
        EDITOR.put(path, EDITOR.etag(path), draft).statusCode(200);
        OUTSIDER.get(path + "/budget-versions").statusCode(200).body("items.size()", equalTo(0));

        recorded(track, null);
        recorded(track, null);
        replace(path, with(draft, "amount", money(600)), 200);

        OUTSIDER.get(path + "/budget-versions")
                .body("items.amount.amountOere", contains(450, 600))
                .body("items.current", contains(false, true));
    }

    @Test
    void an_amount_does_not_fall_below_what_is_appropriated() {
        String path = "/v1/initiatives/" + appropriated(500);

        CONTROLLER
                .put(path, EDITOR.etag(path), recordedDraft(499L))
                .statusCode(422)
                .body("errors.pointer", contains("/amount"))
                .body("errors.code", contains("under-appropriated"));
        replace(path, recordedDraft(500L), 200);
    }

    @Test
    void nor_does_a_tracks_that_several_live_on() {
        String track = track(theme(frame(1_000), 1), "1.1", 1_000L);
        for (long oere : new long[] {300, 200}) {
            APPROVER.post("/v1/initiatives/" + approved(track, null) + "/appropriations", appropriation(oere))
                    .statusCode(201);
        }
        Map<String, @Nullable Object> draft = body("number", "1.1", "name", "Track 1.1");

        replace("/v1/tracks/" + track, with(draft, "amount", money(499)), 422);
        replace("/v1/tracks/" + track, with(draft, "amount", money(500)), 200);
    }

    @Test
    void what_is_not_public_is_not_found() {
        String track = trackInFrameOf(100);
        String path = "/v1/initiatives/" + initiative(track, 10L) + "/budget-versions";

        OUTSIDER.get(path).statusCode(404);
        NEIGHBOUR.get(path).statusCode(404);
        NEIGHBOUR.get("/v1/tracks/" + track + "/budget-versions").statusCode(200);
    }
}
