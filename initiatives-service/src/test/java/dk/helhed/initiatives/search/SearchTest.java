package dk.helhed.initiatives.search;

import static dk.helhed.initiatives.testing.Places.frameDraft;
import static dk.helhed.initiatives.testing.Places.initiativeDraft;
import static dk.helhed.initiatives.testing.Places.recordedDraft;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.kit.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchTest {

    private final String mark = unique("zq").replace("-", "");
    private final String found = "/v1/search?q=" + mark;
    private String frame = "";
    private String track = "";

    @BeforeEach
    void a_frame_with_a_track() {
        frame = EDITOR.create("/v1/frames", with(frameDraft(100), "name", "Ramme " + mark));
        track = track(theme(frame, 1), "1.1", null);
    }

    @Test
    void frames_and_initiatives_are_found_by_their_words() {
        String id = EDITOR.create(
                "/v1/tracks/" + track + "/initiatives",
                with(with(recordedDraft(1L), "name", "Helhedsplan i Århus"), "targetGroups", List.of(mark)));

        OUTSIDER.get(found).statusCode(200).body("items.kind", contains("frames", "initiatives"));
        OUTSIDER.get(found + " planer aarhus")
                .body("items.id", contains(id))
                .body("items.href", contains("/v1/initiatives/" + id));
        OUTSIDER.get("/v1/search").statusCode(400).body("errors.parameter", contains("q"));
    }

    @Test
    void an_idea_is_found_by_its_own_municipality_alone() {
        EDITOR.create("/v1/tracks/" + track + "/initiatives", with(initiativeDraft(1L), "targetGroups", List.of(mark)));

        EDITOR.get(found).body("items.kind", containsInAnyOrder("frames", "initiatives"));
        OUTSIDER.get(found).body("items.kind", contains("frames"));
        NEIGHBOUR.get(found).body("items.kind", contains("frames"));
    }

    @Test
    void a_closed_frame_takes_all_within_it_along() {
        EDITOR.create("/v1/tracks/" + track + "/initiatives", with(recordedDraft(1L), "targetGroups", List.of(mark)));
        String path = "/v1/frames/" + frame;
        EDITOR.put(
                        path,
                        EDITOR.etag(path),
                        with(
                                with(with(frameDraft(100), "name", "Ramme " + mark), "visibility", "CLOSED"),
                                "legalBasis",
                                "Offentlighedsloven § 23"))
                .statusCode(200);

        for (Client reader : new Client[] {EDITOR, OUTSIDER, NEIGHBOUR}) {
            reader.get(found).statusCode(200).body("items", empty()).body("nextCursor", nullValue());
        }
    }
}
