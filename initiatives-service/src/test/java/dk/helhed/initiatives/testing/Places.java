package dk.helhed.initiatives.testing;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Good drafts, and frames, themes and tracks of a test's own to put initiatives in. */
public final class Places {

    private Places() {}

    public static Map<String, Object> money(long oere) {
        return Map.of("amountOere", oere, "currency", "DKK");
    }

    public static Map<String, @Nullable Object> frameDraft(long oere) {
        return body(
                "name",
                "A frame",
                "amount",
                money(oere),
                "exact",
                false,
                "oneOff",
                true,
                "fundingSource",
                body("kind", "UNDERSPEND", "organisation", "A department", "year", 2020),
                "visibility",
                "OPEN");
    }

    public static Map<String, @Nullable Object> initiativeDraft(@Nullable Long oere) {
        return body(
                "name",
                "An initiative",
                "amount",
                oere == null ? null : money(oere),
                "oneOff",
                true,
                "visibility",
                "OPEN");
    }

    /** An initiative that a document states to be prioritised. */
    public static Map<String, @Nullable Object> recordedDraft(@Nullable Long oere) {
        Map<String, @Nullable Object> draft = initiativeDraft(oere);
        draft.put("recordedAs", "PRIORITISED");
        draft.put("source", Map.of("id", "002", "inferred", List.of()));
        return draft;
    }

    public static String frame(long oere) {
        return EDITOR.create("/v1/frames", frameDraft(oere));
    }

    public static String theme(String frame, int number) {
        return EDITOR.create("/v1/frames/" + frame + "/themes", body("number", number, "name", "Theme " + number));
    }

    public static String track(String theme, String number, @Nullable Long oere) {
        return EDITOR.create(
                "/v1/themes/" + theme + "/tracks",
                body("number", number, "name", "Track " + number, "amount", oere == null ? null : money(oere)));
    }

    /** A track without an amount of its own, in a new frame. */
    public static String trackInFrameOf(long oere) {
        return track(theme(frame(oere), 1), "1.1", null);
    }

    public static String initiative(String track, @Nullable Long oere) {
        return EDITOR.create("/v1/tracks/" + track + "/initiatives", initiativeDraft(oere));
    }

    public static String recorded(String track, @Nullable Long oere) {
        return EDITOR.create("/v1/tracks/" + track + "/initiatives", recordedDraft(oere));
    }

    /** An initiative of its own track in a new frame, approved by the council. */
    public static String approved(long oere) {
        return approved(trackInFrameOf(oere), oere);
    }

    public static String approved(String track, @Nullable Long oere) {
        String id = recorded(track, oere);
        String path = "/v1/initiatives/" + id;
        EDITOR.advance(path, EDITOR.etag(path), body("to", "RECOMMENDED", "reason", "There was no time."))
                .statusCode(200);
        APPROVER.advance(path, EDITOR.etag(path), body("to", "APPROVED", "decision", decision()))
                .statusCode(200);
        return id;
    }

    /** An approved initiative with all its money of 2024. */
    public static String appropriated(long oere) {
        String id = approved(oere);
        APPROVER.post("/v1/initiatives/" + id + "/appropriations", appropriation(oere))
                .statusCode(201);
        return id;
    }

    public static Map<String, @Nullable Object> decision() {
        return body("body", "Byrådet", "decidedOn", "2024-01-17", "reference", "Sag 24/1, punkt 2");
    }

    public static Map<String, @Nullable Object> appropriation(long oere) {
        return with(booking(oere), "decision", decision());
    }

    /** What every booking of 2024 says. */
    public static Map<String, @Nullable Object> booking(long oere) {
        return body("amount", money(oere), "year", 2024, "bookedOn", "2024-03-01", "text", "A text");
    }
}
