package dk.helhed.initiatives.initiative;

import static dk.helhed.initiatives.testing.Places.frame;
import static dk.helhed.initiatives.testing.Places.frameDraft;
import static dk.helhed.initiatives.testing.Places.initiative;
import static dk.helhed.initiatives.testing.Places.initiativeDraft;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.recordedDraft;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.helhed.kit.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InitiativeVersionsTest {

    @Test
    void the_versions_of_an_initiative_are_listed_read_and_compared() {
        String path = "/v1/initiatives/" + initiative(trackInFrameOf(100), 10L);
        EDITOR.put(path, EDITOR.etag(path), with(initiativeDraft(10L), "name", "A better name"))
                .statusCode(200);
        EDITOR.advance(path, EDITOR.etag(path), body("to", "PROPOSED")).statusCode(200);

        EDITOR.get(path + "/versions")
                .statusCode(200)
                .body("items.version", contains(0, 1, 2))
                .body("items[1].changed", contains("/name"))
                .body("items[2].changed", contains("/state"));
        EDITOR.get(path + "/versions/0")
                .body("state.name", equalTo("An initiative"))
                .body("state.containsKey('trackName')", equalTo(false));
        EDITOR.get(path + "/versions/0/diff/1")
                .body("changes.before", contains("An initiative"))
                .body("changes.after", contains("A better name"));
        EDITOR.get(path + "/versions/0/diff/7").statusCode(404);
        AUDITOR.get("/v1/audit?kind=initiatives&id=" + path.substring(16))
                .statusCode(200)
                .body("items.version", contains(0, 1, 2));
        AUDITOR.get("/v1/audit/verify").body("whole", equalTo(true));
    }

    @Test
    void what_held_at_a_time_is_read_with_as_of() {
        String path = "/v1/initiatives/" + recorded(trackInFrameOf(100), 10L);
        String first = EDITOR.get(path).extract().path("changedAt");
        EDITOR.put(path, EDITOR.etag(path), with(recordedDraft(10L), "name", "A better name"))
                .statusCode(200);
        String second = EDITOR.get(path).extract().path("changedAt");

        for (Client reader : new Client[] {EDITOR, OUTSIDER, NEIGHBOUR}) {
            reader.get(path + "/as-of?time=" + Instant.parse(second).minusMillis(1))
                    .statusCode(200)
                    .header("ETag", equalTo("\"0\""))
                    .body("version", equalTo(0))
                    .body("state.name", equalTo("An initiative"));
            reader.get(path + "/as-of?time=2999-01-01T00:00:00Z").body("state.name", equalTo("A better name"));
            reader.get(path + "/as-of?time=" + Instant.parse(first).minusSeconds(60))
                    .statusCode(404);
        }
        EDITOR.get(path + "/as-of?time=yesterday").statusCode(400);

        String frame = "/v1/frames/" + frame(100);
        EDITOR.put(frame, EDITOR.etag(frame), with(frameDraft(100), "name", "A better name"))
                .statusCode(200);
        OUTSIDER.get(frame + "/as-of?time=2999-01-01T00:00:00Z").body("state.name", equalTo("A better name"));
    }

    @Test
    void others_read_the_versions_that_were_public_of_what_still_is() {
        String path = "/v1/initiatives/" + recorded(trackInFrameOf(100), 10L);
        String idea = "/v1/initiatives/" + initiative(trackInFrameOf(100), 10L);
        for (Client other : new Client[] {OUTSIDER, NEIGHBOUR}) {
            other.get(path + "/versions").statusCode(200).body("items.version", contains(0));
            other.get(path + "/versions/0").statusCode(200);
            other.get(idea + "/versions").statusCode(404);
        }

        EDITOR.put(
                        path,
                        EDITOR.etag(path),
                        with(with(recordedDraft(10L), "visibility", "CLOSED"), "legalBasis", "Offentlighedsloven § 23"))
                .statusCode(200);

        OUTSIDER.get(path + "/versions").statusCode(404);
        OUTSIDER.get(path + "/versions/0").statusCode(404);
        EDITOR.get(path + "/versions").body("items.version", contains(0, 1));
    }

    @Test
    void a_frame_has_versions_too() {
        String path = "/v1/frames/" + frame(100);
        EDITOR.put(path, EDITOR.etag(path), with(frameDraft(100), "name", "A better name"))
                .statusCode(200);

        OUTSIDER.get(path + "/versions")
                .body("items.version", contains(0, 1))
                .body("items[1].changed", contains("/name"));
        OUTSIDER.get(path + "/versions/0/diff/1").body("changes.pointer", hasItem("/name"));
    }
}
