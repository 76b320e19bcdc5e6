package dk.helhed.initiatives.frame;

import static dk.helhed.initiatives.testing.Places.frame;
import static dk.helhed.initiatives.testing.Places.initiative;
import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrackResourceTest {

    private static Map<String, @Nullable Object> draft(String number, @Nullable Long oere) {
        return body("number", number, "name", "Track " + number, "amount", oere == null ? null : money(oere));
    }

    @Test
    void an_editor_adds_a_track_with_an_amount() {
        String theme = theme(frame(100), 1);

        String track = EDITOR.create("/v1/themes/" + theme + "/tracks", draft("1.2", 100L));

        OUTSIDER.get("/v1/tracks/" + track)
                .statusCode(200)
                .body("themeId", equalTo(theme))
                .body("amount.amountOere", equalTo(100));
        OUTSIDER.get("/v1/themes/" + theme + "/tracks").body("items.id", contains(track));
    }

    @Test
    void tracks_together_do_not_exceed_their_frame() {
        String theme = theme(frame(100), 1);
        track(theme, "1.1", 60L);

        EDITOR.post("/v1/themes/" + theme + "/tracks", draft("1.2", 41L))
                .statusCode(422)
                .body("errors.pointer", contains("/amount"))
                .body("errors.code", contains("over-frame"));
    }

    @Test
    void an_amount_at_a_track_whose_initiatives_have_theirs_is_refused_naming_both() {
        String theme = theme(frame(100), 1);
        String track = track(theme, "1.1", null);
        String initiative = initiative(track, 10L);

        EDITOR.put("/v1/tracks/" + track, "\"0\"", draft("1.1", 20L))
                .statusCode(422)
                .body("errors.code", contains("amount-at-both-levels"))
                .body("errors[0].detail", containsString("1.1"))
                .body("errors[0].detail", containsString(initiative));
    }

    @Test
    void a_number_has_the_form_of_a_number() {
        EDITOR.post("/v1/themes/" + theme(frame(100), 1) + "/tracks", draft("one", null))
                .statusCode(400)
                .body("errors.pointer", hasItem("/number"));
    }

    @Test
    void a_tracks_amount_is_the_budget_controllers_once_something_in_it_is_prioritised() {
        String track = track(theme(frame(100), 1), "1.1", 50L);
        recorded(track, null);

        EDITOR.put("/v1/tracks/" + track, "\"0\"", draft("1.1", 60L)).statusCode(403);
        CONTROLLER.put("/v1/tracks/" + track, "\"0\"", draft("1.1", 60L)).statusCode(200);
        EDITOR.put("/v1/tracks/" + track, "\"1\"", body("number", "1.1", "name", "Renamed", "amount", money(60)))
                .statusCode(200);
    }
}
