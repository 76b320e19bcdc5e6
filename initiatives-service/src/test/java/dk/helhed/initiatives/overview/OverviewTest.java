package dk.helhed.initiatives.overview;

import static dk.helhed.initiatives.testing.Places.appropriation;
import static dk.helhed.initiatives.testing.Places.approved;
import static dk.helhed.initiatives.testing.Places.booking;
import static dk.helhed.initiatives.testing.Places.frame;
import static dk.helhed.initiatives.testing.Places.frameDraft;
import static dk.helhed.initiatives.testing.Places.initiative;
import static dk.helhed.initiatives.testing.Places.initiativeDraft;
import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.initiatives.testing.Places.recorded;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OverviewTest {

    private static final long TENTH_OF_A_MILLION = 10_000_000L;

    /** Ten tracks of five themes; in tenths of a million kroner. A track with one negative amount holds it itself. */
    private static final Map<String, long[]> TRACKS = new LinkedHashMap<>();

    static {
        TRACKS.put("1.2", new long[] {-25});
        TRACKS.put("1.3", new long[] {-30});
        TRACKS.put("1.4", new long[] {-25});
        TRACKS.put("2.3", new long[] {40});
        TRACKS.put("3.2", new long[] {11});
        TRACKS.put("3.3", new long[] {17, 10});
        TRACKS.put("4.1", new long[] {11, 25});
        TRACKS.put("4.3", new long[] {11});
        TRACKS.put("5.2", new long[] {15, 10});
        TRACKS.put("5.3", new long[] {20});
    }

    private static String catalogue() {
        String frame = EDITOR.create("/v1/frames", with(frameDraft(2_500_000_000L), "exact", true));
        String[] themes = new String[6];
        TRACKS.forEach((number, amounts) -> {
            int no = number.charAt(0) - '0';
            themes[no] = themes[no] == null ? theme(frame, no) : themes[no];
            boolean atTrack = amounts[0] < 0;
            String track = track(themes[no], number, atTrack ? -amounts[0] * TENTH_OF_A_MILLION : null);
            for (long amount : amounts) {
                recorded(track, atTrack ? null : amount * TENTH_OF_A_MILLION);
            }
        });
        return frame;
    }

    @Test
    void a_printed_catalogue_of_twenty_five_million_reconciles_to_the_oere() {
        OUTSIDER.get("/v1/frames/" + catalogue() + "/overview")
                .statusCode(200)
                .body("themeCount", equalTo(5))
                .body("trackCount", equalTo(10))
                .body("initiativeCount", equalTo(13))
                .body(
                        "themes.total.amountOere",
                        contains(800_000_000, 400_000_000, 380_000_000, 470_000_000, 450_000_000))
                .body("allocated.amountOere", equalTo(2_500_000_000L))
                .body("allocated.text", equalTo("25.000.000,00 kr."))
                .body("difference.amountOere", equalTo(0))
                .body("unphased.amountOere", equalTo(2_500_000_000L))
                .body("years", equalTo(List.of()))
                .body("reconciles", equalTo(true));
    }

    @Test
    void an_amount_at_the_track_shows_once_however_many_share_it() {
        String frame = frame(100);
        String track = track(theme(frame, 1), "1.1", 60L);
        recorded(track, null);
        recorded(track, null);

        OUTSIDER.get("/v1/frames/" + frame + "/overview")
                .body("allocated.amountOere", equalTo(60))
                .body("themes[0].tracks[0].amountLevel", equalTo("TRACK"))
                .body("themes[0].tracks[0].total.amountOere", equalTo(60))
                .body("themes[0].tracks[0].initiatives.amount", contains((Object) null, null));
    }

    @Test
    void years_and_what_is_unphased_add_up_at_every_level() {
        String frame = frame(1000);
        String theme = theme(frame, 1);
        String own = track(theme, "1.9", null);
        EDITOR.create(
                "/v1/tracks/" + own + "/initiatives",
                with(initiativeDraft(300L), "phasing", List.of(body("year", 2021, "amount", money(100)))));
        String shared = track(theme, "1.10", 200L);
        EDITOR.create(
                "/v1/tracks/" + shared + "/initiatives",
                with(initiativeDraft(null), "phasing", List.of(body("year", 2021, "amount", money(50)))));

        EDITOR.get("/v1/frames/" + frame + "/overview")
                .body("themes[0].tracks.number", contains("1.9", "1.10"))
                .body("themes[0].tracks.unphased.amountOere", contains(200, 150))
                .body("themes[0].years[0].amount.amountOere", equalTo(150))
                .body("years.year", contains(2021))
                .body("years[0].amount.amountOere", equalTo(150))
                .body("unphased.amountOere", equalTo(350))
                .body("difference.amountOere", equalTo(500))
                .body("reconciles", equalTo(true));
    }

    @Test
    void an_exact_frame_that_is_not_used_up_does_not_reconcile() {
        String frame = EDITOR.create("/v1/frames", with(frameDraft(100), "exact", true));
        recorded(track(theme(frame, 1), "1.1", null), 99L);

        EDITOR.get("/v1/frames/" + frame + "/overview")
                .body("difference.amountOere", equalTo(1))
                .body("reconciles", equalTo(false));
    }

    @Test
    void what_is_appropriated_committed_and_spent_adds_up_at_every_level() {
        String frame = frame(1_000);
        String theme = theme(frame, 1);
        String one = approved(track(theme, "1.1", null), 300L);
        String other = approved(track(theme, "1.2", null), 200L);
        for (String id : new String[] {one, other}) {
            APPROVER.post("/v1/initiatives/" + id + "/appropriations", appropriation(200))
                    .statusCode(201);
        }
        CONTROLLER.post("/v1/initiatives/" + one + "/commitments", booking(50)).statusCode(201);
        CONTROLLER.post("/v1/initiatives/" + one + "/expenditures", booking(30)).statusCode(201);
        CONTROLLER
                .post("/v1/initiatives/" + other + "/carry-overs", booking(20))
                .statusCode(201);

        OUTSIDER.get("/v1/frames/" + frame + "/overview")
                .statusCode(200)
                .body("balance.appropriated.amountOere", equalTo(400))
                .body("balance.committed.amountOere", equalTo(50))
                .body("balance.spent.amountOere", equalTo(30))
                .body("balance.available.amountOere", equalTo(320))
                .body("balances.year", contains(2024, 2025))
                .body("balances.balance.available.amountOere", contains(300, 20))
                .body("themes[0].balance.available.amountOere", equalTo(320))
                .body("themes[0].tracks.balance.available.amountOere", contains(120, 200))
                .body("themes[0].tracks[1].initiatives[0].balances.year", contains(2024, 2025));
    }

    @Test
    void outsiders_see_the_sums_of_what_is_published() {
        String frame = frame(100);
        String track = track(theme(frame, 1), "1.1", null);
        recorded(track, 40L);
        initiative(track, 30L);

        EDITOR.get("/v1/frames/" + frame + "/overview").body("allocated.amountOere", equalTo(70));
        OUTSIDER.get("/v1/frames/" + frame + "/overview").body("allocated.amountOere", equalTo(40));
    }

    @Test
    void there_is_no_overview_of_no_frame() {
        OUTSIDER.get("/v1/frames/" + UUID.randomUUID() + "/overview").statusCode(404);
    }
}
