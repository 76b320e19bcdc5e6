package dk.helhed.initiatives.visibility;

import static dk.helhed.initiatives.testing.Places.frameDraft;
import static dk.helhed.initiatives.testing.Places.initiativeDraft;
import static dk.helhed.initiatives.testing.Places.recordedDraft;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.kit.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What outsiders may know of a closed frame or initiative: that it is there, and why it is closed. */
@QuarkusTest
class ClosedTest {

    private static final String LAW = "Offentlighedsloven § 23";

    private static Map<String, @Nullable Object> closed(Map<String, @Nullable Object> draft) {
        return with(
                with(with(draft, "visibility", "CLOSED"), "legalBasis", LAW),
                "publicDecisionText",
                "Det er besluttet.");
    }

    private static void isPlaceholder(Client reader, String path) {
        reader.get(path)
                .statusCode(200)
                .body(
                        "keySet().sort()",
                        contains("id", "legalBasis", "municipality", "publicDecisionText", "redacted", "visibility"))
                .body("redacted", equalTo(true))
                .body("legalBasis", equalTo(LAW))
                .body("visibility", equalTo("CLOSED"))
                .body("publicDecisionText", equalTo("Det er besluttet."));
    }

    @Test
    void a_closed_initiative_that_else_were_public_is_there_by_its_placeholder() {
        String track = trackInFrameOf(100);
        String first = EDITOR.create("/v1/tracks/" + track + "/initiatives", recordedDraft(10L));
        String id = EDITOR.create("/v1/tracks/" + track + "/initiatives", closed(recordedDraft(10L)));
        String last = EDITOR.create("/v1/tracks/" + track + "/initiatives", recordedDraft(10L));

        for (Client reader : new Client[] {OUTSIDER, NEIGHBOUR}) {
            isPlaceholder(reader, "/v1/initiatives/" + id);
            for (String list :
                    new String[] {"/v1/tracks/" + track + "/initiatives", "/v1/initiatives?trackId=" + track}) {
                reader.get(list)
                        .statusCode(200)
                        .body("items.id", contains(first, id, last))
                        .body("items[1].legalBasis", equalTo(LAW))
                        .body("items[1].name", nullValue());
            }
            reader.get("/v1/initiatives?trackId=" + track + "&state=PRIORITISED")
                    .body("items.id", contains(first, last));
            reader.get("/v1/tracks/" + track + "/initiatives?externalId=none").body("items", empty());
            for (String part : new String[] {
                "hearings", "links", "evaluations", "reach", "balance", "versions", "budget-versions", "transitions"
            }) {
                reader.get("/v1/initiatives/" + id + "/" + part).statusCode(404);
            }
        }
        EDITOR.get("/v1/tracks/" + track + "/initiatives")
                .body("items.id", contains(first, id, last))
                .body("items[1].publicDecisionText", equalTo("Det er besluttet."));
    }

    @Test
    void a_page_of_one_goes_through_both() {
        String track = trackInFrameOf(100);
        String first = EDITOR.create("/v1/tracks/" + track + "/initiatives", closed(recordedDraft(10L)));
        String second = EDITOR.create("/v1/tracks/" + track + "/initiatives", recordedDraft(10L));
        String list = "/v1/tracks/" + track + "/initiatives?limit=1";

        String cursor =
                OUTSIDER.get(list).body("items.id", contains(first)).extract().path("nextCursor");
        OUTSIDER.get(list + "&cursor=" + cursor)
                .body("items.id", contains(second))
                .body("nextCursor", nullValue());
    }

    @Test
    void an_idea_has_none_until_it_is_prioritised_and_what_is_opened_again_has_none() {
        String track = trackInFrameOf(100);
        String path = "/v1/initiatives/"
                + EDITOR.create("/v1/tracks/" + track + "/initiatives", closed(initiativeDraft(10L)));
        OUTSIDER.get(path).statusCode(404);
        EDITOR.get("/v1/initiatives?trackId=" + track).body("items.size()", equalTo(1));
        OUTSIDER.get("/v1/initiatives?trackId=" + track).body("items", empty());

        EDITOR.advance(path, EDITOR.etag(path), Map.of("to", "PROPOSED")).statusCode(200);
        OUTSIDER.get(path).statusCode(404);
        EDITOR.advance(path, EDITOR.etag(path), Map.of("to", "PRIORITISED")).statusCode(200);
        isPlaceholder(OUTSIDER, path);

        EDITOR.put(path, EDITOR.etag(path), initiativeDraft(10L)).statusCode(200);
        OUTSIDER.get(path)
                .statusCode(200)
                .body("name", equalTo("An initiative"))
                .header("ETag", equalTo("\"3\""));
        OUTSIDER.get("/v1/initiatives?trackId=" + track).body("items.name", contains("An initiative"));
    }

    @Test
    void a_closed_frame_is_there_by_its_placeholder_and_what_hangs_under_it_is_not() {
        String frame = EDITOR.create("/v1/frames", frameDraft(100));
        String theme = theme(frame, 1);
        String track = track(theme, "1.1", null);
        String closed =
                "/v1/initiatives/" + EDITOR.create("/v1/tracks/" + track + "/initiatives", closed(recordedDraft(10L)));
        String open = "/v1/initiatives/" + EDITOR.create("/v1/tracks/" + track + "/initiatives", recordedDraft(10L));
        isPlaceholder(NEIGHBOUR, closed);

        EDITOR.put("/v1/frames/" + frame, "\"0\"", closed(frameDraft(100))).statusCode(200);

        for (Client reader : new Client[] {OUTSIDER, NEIGHBOUR}) {
            isPlaceholder(reader, "/v1/frames/" + frame);
            reader.get("/v1/frames?municipality=0707&limit=200").body("items.id", not(hasItem(frame)));
            for (String hidden : new String[] {
                closed,
                open,
                "/v1/themes/" + theme,
                "/v1/tracks/" + track,
                "/v1/tracks/" + track + "/initiatives",
                "/v1/frames/" + frame + "/themes",
                "/v1/frames/" + frame + "/overview",
                "/v1/frames/" + frame + "/catalogue",
                "/v1/frames/" + frame + "/versions"
            }) {
                reader.get(hidden).statusCode(404);
            }
        }
        EDITOR.get("/v1/frames/" + frame).body("name", equalTo("A frame"));

        EDITOR.put("/v1/frames/" + frame, "\"1\"", frameDraft(100)).statusCode(200);
        OUTSIDER.get("/v1/frames/" + frame).body("name", equalTo("A frame"));
        isPlaceholder(NEIGHBOUR, closed);
        OUTSIDER.get(open).body("name", equalTo("An initiative"));
    }

    @Test
    void closed_frames_stand_in_the_list_of_frames() {
        Client region = Client.of("0741", "editor");
        String frame = region.create("/v1/frames", closed(frameDraft(100)));

        OUTSIDER.get("/v1/frames?municipality=0741&limit=200")
                .body("items.id", contains(frame))
                .body("items[0].name", nullValue());
        region.get("/v1/frames?municipality=0741&limit=200").body("items[0].name", equalTo("A frame"));
        OUTSIDER.get("/v1/frames?municipality=0741&sort=name").body("items", empty());
    }

    @Test
    void its_own_roles_that_do_not_need_it_get_the_placeholder_too_and_a_named_body_reads_it() {
        String frame = EDITOR.create("/v1/frames", frameDraft(100));
        String track = track(theme(frame, 1), "1.1", null);
        String list = "/v1/tracks/" + track + "/initiatives";
        // An idea, of which others know nothing.
        String id = EDITOR.create(list, with(closed(initiativeDraft(10L)), "readers", List.of("BOARD")));
        String path = "/v1/initiatives/" + id;
        for (String role : List.of("local-board", "fund", "operator", "register-supplier", "secretariat")) {
            Client reader = Client.of("0751", role);
            isPlaceholder(reader, path);
            reader.get(list).body("items.id", contains(id)).body("items[0].name", nullValue());
            reader.get("/v1/initiatives?trackId=" + track).body("items[0].name", nullValue());
            reader.get(path + "/versions").statusCode(404);
            reader.get(path + "/transitions").statusCode(404);
        }
        OUTSIDER.get(path).statusCode(404);
        Client board = Client.of("0751", "board");
        board.get(path).body("name", equalTo("An initiative")).body("readers", contains("BOARD"));
        board.get(list).body("items.name", contains("An initiative"));

        EDITOR.put("/v1/frames/" + frame, "\"0\"", closed(frameDraft(100))).statusCode(200);
        board.get(path).body("name", nullValue());
        board.get(list).statusCode(404);
        isPlaceholder(board, "/v1/frames/" + frame);
    }

    @Test
    void every_read_of_what_is_closed_is_on_record() {
        Client editor = Client.of("0746", "editor");
        Client controller = Client.of("0746", "budget-controller");
        Client auditor = Client.of("0746", "auditor");
        String open = editor.create("/v1/frames", frameDraft(100));
        String frame = editor.create("/v1/frames", closed(frameDraft(100)));
        String theme = editor.create("/v1/frames/" + frame + "/themes", Map.of("number", 1, "name", "Tema"));
        String reads = "/v1/audit?kind=reads&client=test-0746-budget-controller";

        controller.get("/v1/frames/" + open).statusCode(200);
        auditor.get(reads).body("items", empty());
        for (String place : List.of(
                "/v1/frames/" + frame,
                "/v1/frames/" + frame + "/overview",
                "/v1/frames/" + frame + "/themes",
                "/v1/frames/" + frame + "/versions",
                "/v1/frames/" + frame + "/catalogue",
                "/v1/themes/" + theme)) {
            controller.get(place).statusCode(200);
            auditor.get(reads + "&id=" + frame)
                    .body("items[-1].operation", equalTo("GET " + place))
                    .body("items[-1].shown.kind", contains("frames"))
                    .body("items[-1].shown.id", contains(frame));
        }
        controller.get("/v1/frames?municipality=0746&limit=1").body("items.id", contains(open));
        auditor.get(reads).body("items.size()", equalTo(6));
    }

    @Test
    void a_legal_basis_is_for_what_is_closed_alone() {
        EDITOR.post("/v1/tracks/" + trackInFrameOf(100) + "/initiatives", with(initiativeDraft(1L), "legalBasis", LAW))
                .statusCode(422)
                .body("errors.code", contains("legal-basis-of-open"));
        EDITOR.post(
                        "/v1/tracks/" + trackInFrameOf(100) + "/initiatives",
                        with(initiativeDraft(1L), "visibility", "CLOSED"))
                .statusCode(422)
                .body("errors.pointer", contains("/legalBasis"))
                .body("errors.code", contains("required"));
    }
}
