package dk.helhed.initiatives.initiative;

import static dk.helhed.initiatives.testing.Places.frameDraft;
import static dk.helhed.initiatives.testing.Places.initiative;
import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.recordedDraft;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.initiatives.testing.Places.trackInFrameOf;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InitiativeEventsTest {

    private static final String STATE = "initiatives.initiative.v1";
    private static final String ACTIVITY = "initiatives.activity.v1";

    private static JsonPath last(List<ConsumerRecord<String, byte[]>> records) {
        return JsonPath.from(Topics.text(records.getLast()));
    }

    @Test
    void a_published_initiative_is_stated_with_its_place_and_its_money() {
        String id = recorded(track(theme(EDITOR.create("/v1/frames", frameDraft(100)), 4), "4.3", null), 60L);

        List<ConsumerRecord<String, byte[]>> records = Topics.await(STATE, id, 1);

        JsonPath stated = last(records);
        assertEquals("dk.helhed.initiatives.initiative.stated", Topics.header(records.getFirst(), "ce_type"));
        assertEquals("0", Topics.header(records.getFirst(), "ce_aggregateversion"));
        assertEquals("0751", Topics.header(records.getFirst(), "ce_tenant"));
        assertEquals("PRIORITISED", stated.getString("state"));
        assertEquals(4, stated.getInt("themeNo"));
        assertEquals("4.3", stated.getString("trackNo"));
        assertEquals(60, stated.getInt("amount.amountOere"));
        assertEquals("INITIATIVE", stated.getString("amountLevel"));
        assertEquals(List.of(), stated.getList("links"));
        assertEquals("RECORDED", last(Topics.await(ACTIVITY, id, 1)).getString("what"));
    }

    @Test
    void a_link_is_part_of_what_is_stated() {
        String id = recorded(trackInFrameOf(1_000), 999L);
        String plan = UUID.randomUUID().toString();

        CONTROLLER.create(
                "/v1/initiatives/" + id + "/links",
                body("planId", plan, "sharePercent", 33.33, "countsAsMunicipalShare", true));

        JsonPath stated = last(Topics.await(STATE, id, 2));
        assertEquals(1, stated.getInt("version"));
        assertEquals(plan, stated.getString("links[0].planId"));
        assertEquals(332, stated.getInt("links[0].share.amountOere"));
        assertEquals("UNVERIFIED", stated.getString("links[0].state"));
        assertEquals("LINKED", last(Topics.await(ACTIVITY, id, 2)).getString("what"));
    }

    @Test
    void a_changed_track_amount_publishes_its_initiatives_again() {
        String track = track(theme(EDITOR.create("/v1/frames", frameDraft(100)), 1), "1.1", 50L);
        String id = recorded(track, null);

        CONTROLLER
                .put("/v1/tracks/" + track, "\"0\"", body("number", "1.1", "name", "Track 1.1", "amount", money(70)))
                .statusCode(200);

        JsonPath stated = last(Topics.await(STATE, id, 2));
        assertEquals(70, stated.getInt("trackAmount.amountOere"));
        assertEquals("TRACK", stated.getString("amountLevel"));
    }

    @Test
    void what_is_closed_again_leaves_a_tombstone() {
        String id = recorded(trackInFrameOf(100), 10L);

        EDITOR.put(
                        "/v1/initiatives/" + id,
                        "\"0\"",
                        with(with(recordedDraft(10L), "visibility", "CLOSED"), "legalBasis", "A law"))
                .statusCode(200);

        ConsumerRecord<String, byte[]> last = Topics.await(STATE, id, 2).getLast();
        assertNull(last.value());
        assertEquals("dk.helhed.initiatives.initiative.withdrawn", Topics.header(last, "ce_type"));
        assertEquals("1", Topics.header(last, "ce_aggregateversion"));
    }

    @Test
    void closing_a_frame_withdraws_its_initiatives() {
        String frame = EDITOR.create("/v1/frames", frameDraft(100));
        String id = recorded(track(theme(frame, 1), "1.1", null), 10L);

        EDITOR.put(
                        "/v1/frames/" + frame,
                        "\"0\"",
                        with(with(frameDraft(100), "visibility", "CLOSED"), "legalBasis", "A law"))
                .statusCode(200);

        assertNull(Topics.await(STATE, id, 2).getLast().value());
    }

    @Test
    void what_is_not_prioritised_is_not_told() {
        String track = trackInFrameOf(100);
        String idea = initiative(track, 10L);
        String prioritised = recorded(track, 10L);

        // The later of the two is there, so the earlier would be.
        List<ConsumerRecord<String, byte[]>> records = Topics.await(STATE, prioritised, 1);

        assertTrue(Topics.read(STATE, idea).isEmpty());
        assertEquals(1, records.size());
    }
}
