package dk.helhed.initiatives.initiative;

import static dk.helhed.initiatives.testing.Places.recordedDraft;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dk.helhed.kit.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InitiativeListTest {

    @Test
    void the_list_is_sorted_by_name_as_danes_do() {
        String track = trackInFrameOf(100);
        for (String name : new String[] {"Århus", "Vest", "Ærø", "Aarup", "Ø"}) {
            EDITOR.create("/v1/tracks/" + track + "/initiatives", with(recordedDraft(1L), "name", name));
        }

        OUTSIDER.get("/v1/initiatives?sort=name&trackId=" + track)
                .statusCode(200)
                .body("items.name", contains("Vest", "Ærø", "Ø", "Århus", "Aarup"))
                .body("items[0].trackName", notNullValue());
        OUTSIDER.get("/v1/initiatives?sort=amount")
                .statusCode(400)
                .body("errors[0].detail", containsString("name, changedAt"));
        OUTSIDER.get("/v1/frames?sort=-changedAt,name").statusCode(200);
    }

    @Test
    void a_copy_learns_of_what_changed_and_of_what_was_closed() {
        String track = trackInFrameOf(100);
        String initiatives = "/v1/initiatives?limit=200&trackId=" + track + "&modifiedSince=";
        String id = EDITOR.create("/v1/tracks/" + track + "/initiatives", recordedDraft(1L));
        String first = token(OUTSIDER, initiatives, "0");
        String path = "/v1/initiatives/" + id;
        EDITOR.put(path, EDITOR.etag(path), with(recordedDraft(1L), "name", "New"))
                .statusCode(200);
        OUTSIDER.get(initiatives + first).body("items.name", contains("New"));
        String second = token(OUTSIDER, initiatives, first);

        EDITOR.put(
                        path,
                        EDITOR.etag(path),
                        with(with(recordedDraft(1L), "visibility", "CLOSED"), "legalBasis", "Offentlighedsloven § 23"))
                .statusCode(200);

        OUTSIDER.get(initiatives + second)
                .body("items.id", contains(id))
                .body("items.visibility", contains("CLOSED"))
                .body("items[0]", not(hasKey("name")))
                .body("removed", empty());
        EDITOR.get(initiatives + token(EDITOR, initiatives, "0")).statusCode(200);
    }

    private static String token(Client reader, String list, String since) {
        @Nullable String cursor = null;
        while (true) {
            JsonPath page = reader.get(list + since + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            cursor = page.getString("nextCursor");
            if (cursor == null) {
                return page.getString("nextModifiedSince");
            }
        }
    }
}
