package dk.helhed.initiatives.catalogue;

import static dk.helhed.initiatives.catalogue.CatalogueSheets.csv;
import static dk.helhed.initiatives.testing.Places.frame;
import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dk.helhed.kit.testing.FullWaitingRoom;
import dk.helhed.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LargeCatalogueTest {

    private static final Logger LOG = Logger.getLogger(LargeCatalogueTest.class);
    private static final int ATTEMPTS = 3;
    private static final long ENOUGH = 1_000_000_000_000L;

    @Test
    void a_thousand_rows_are_taken_in_by_a_job_and_come_out_again() {
        String frame = frame(ENOUGH);
        long begun = System.nanoTime();

        String job = Large.send(EDITOR, frame, "commit", Large.rows(1_000));
        assertTrue(List.of("QUEUED", "RUNNING", "DONE")
                .contains(EDITOR.get(job).extract().<String>path("state")));
        JsonPath done = Large.ended(EDITOR, job);

        LOG.infof("1,000 rows took %d ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        assertEquals("DONE", done.getString("state"), done.prettify());
        assertEquals(1_001, done.getInt("rowsTotal"));
        assertEquals(1_001, done.getInt("rowsRead"));
        assertTrue(done.getLong("rowsPerSecond") > 0);
        assertEquals(1_000, done.getInt("result.initiatives.created"));
        assertEquals(100, done.getInt("result.tracks.created"));
        EDITOR.get("/v1/catalogue-imports/" + done.getString("result.id")).statusCode(200);
        EDITOR.get(job).header("ETag", equalTo("\"1\""));

        EDITOR.get("/v1/frames/" + frame + "/overview").body("initiativeCount", equalTo(1_000));
        String one = EDITOR.get("/v1/initiatives?frameId=" + frame + "&limit=1")
                .extract()
                .path("items[0].id");
        EDITOR.get("/v1/initiatives/" + one + "/versions").body("items.roles", contains(List.of("editor")));
        EDITOR.get("/v1/initiatives/" + one + "/transitions").body("items.to", contains("IDEA"));

        JsonPath again = Large.ended(
                EDITOR, Large.send(EDITOR, frame, "validate", CatalogueSheets.export(EDITOR, frame, "text/csv")));
        assertEquals(1_000, again.getInt("result.initiatives.unchanged"), again.prettify());
        assertNull(again.getString("result.id"));
    }

    @Test
    void time_grows_with_the_rows_and_no_faster() {
        millis(1_000);
        List<String> measured = new ArrayList<>();
        // Other work may begin beside the tests in the middle of one attempt.
        while (measured.size() < ATTEMPTS) {
            long small = millis(1_000);
            long large = millis(8_000);
            LOG.infof("1,000 rows took %d ms, 8,000 took %d ms", small, large);
            if (large < 3 * 8 * small) {
                return;
            }
            measured.add(small + " ms, " + large + " ms");
        }
        fail(measured.toString());
    }

    private static long millis(int rows) {
        long begun = System.nanoTime();
        JsonPath done = Large.ended(EDITOR, Large.send(EDITOR, frame(ENOUGH), "commit", Large.rows(rows)));
        assertEquals(rows, done.getInt("result.initiatives.created"), done.prettify());
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    @Test
    void a_published_catalogue_is_told_of_all_at_once() {
        String frame = frame(ENOUGH);
        String text = new String(Large.rows(300), StandardCharsets.UTF_8)
                .replace(";Målgrupper", ";Målgrupper;Oplyst tilstand;Kilde")
                .replace("midte", "midte;prioriteret;002");

        JsonPath done = Large.ended(EDITOR, Large.send(EDITOR, frame, "commit", text.getBytes(StandardCharsets.UTF_8)));

        assertEquals(300, done.getInt("result.initiatives.created"), done.prettify());
        String one = EDITOR.get("/v1/initiatives?frameId=" + frame + "&sort=-name&limit=1")
                .extract()
                .path("items[0].id");
        String stated =
                Topics.text(Topics.await("initiatives.initiative.v1", one, 1).getFirst());
        assertEquals(100_000, JsonPath.from(stated).getInt("amount.amountOere"));
        assertEquals(
                "RECORDED",
                JsonPath.from(Topics.text(
                                Topics.await("initiatives.activity.v1", one, 1).getFirst()))
                        .getString("what"));
        OUTSIDER.get("/v1/initiatives/" + one + "/budget-versions").body("items.number", contains(1));
    }

    @Test
    void all_that_is_wrong_is_said_row_by_row_and_nothing_is_kept() {
        String frame = frame(ENOUGH);
        String[] wrong = Stream.concat(
                        Stream.of("Spor;Initiativ;Beløb (kr.)", "Tema 1: Et tema;;"),
                        Stream.iterate(1, i -> i + 1)
                                .limit(250)
                                .map(i -> "1." + i + " Et spor;Et initiativ;" + (i % 2 == 0 ? "1,00" : "gratis")))
                .toArray(String[]::new);

        String job = Large.send(EDITOR, frame, "commit", csv(wrong));
        JsonPath rejected = Large.ended(EDITOR, job);

        assertEquals("REJECTED", rejected.getString("state"));
        assertEquals("rule-violated", rejected.getString("refusal"));
        assertEquals(125, rejected.getInt("errors"));
        assertNull(rejected.getString("result"));
        ValidatableResponse page = EDITOR.get(job + "/errors?limit=100")
                .statusCode(200)
                .body("items.size()", equalTo(100))
                .body("items[0].row", equalTo(3))
                .body("items[0].column", equalTo("Beløb"))
                .body("items[0].code", equalTo("danish-amount"))
                .body("items[99].no", equalTo(100));
        String cursor = page.extract().path("nextCursor");
        EDITOR.get(job + "/errors?limit=100&cursor=" + cursor)
                .body("items.size()", equalTo(25))
                .body("items[24].row", equalTo(251))
                .body("nextCursor", nullValue());
        EDITOR.get("/v1/frames/" + frame + "/themes").body("items.size()", equalTo(0));
    }

    @Test
    void a_job_is_followed_to_its_end() {
        String job = Large.send(EDITOR, frame(ENOUGH), "validate", Large.rows(210));

        String events = EDITOR.request()
                .accept("text/event-stream")
                .get(job + "/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        String last = events.strip().substring(events.strip().lastIndexOf("data:") + 5);
        assertEquals("DONE", JsonPath.from(last).getString("state"));
        assertEquals(210, JsonPath.from(last).getInt("result.initiatives.created"));
    }

    @Test
    void a_job_is_its_municipalitys_alone() {
        String frame = frame(ENOUGH);
        byte[] file = Large.rows(210);
        CatalogueSheets.send(NEIGHBOUR, frame, "commit", "text/csv", file).statusCode(404);
        CatalogueSheets.send(APPROVER, frame, "commit", "text/csv", file).statusCode(403);

        String job = Large.send(EDITOR, frame, "validate", file);
        for (String path : List.of(job, job + "/errors", job + "/events")) {
            NEIGHBOUR.get(path).statusCode(404);
            OUTSIDER.get(path).statusCode(401);
        }
        AUDITOR.get(job).statusCode(200);
        EDITOR.get("/v1/catalogue-jobs/" + UUID.randomUUID()).statusCode(404);
        Large.ended(EDITOR, job);
    }

    @Test
    void only_so_many_jobs_of_a_municipality_wait() throws SQLException {
        String frame = frame(ENOUGH);
        String key = UUID.randomUUID().toString();
        try (FullWaitingRoom full = new FullWaitingRoom("catalogue_job", "0751")) {
            send(frame, key, Large.rows(210))
                    .statusCode(429)
                    .header("Retry-After", equalTo("10"))
                    .body("code", equalTo("too-many-requests"));
        }

        String id = send(frame, key, Large.rows(210)).statusCode(202).extract().path("id");
        assertEquals("DONE", Large.ended(EDITOR, "/v1/catalogue-jobs/" + id).getString("state"));
    }

    @Test
    void the_same_key_is_the_same_job() {
        String frame = frame(ENOUGH);
        String key = UUID.randomUUID().toString();

        String first =
                send(frame, key, Large.rows(210)).statusCode(202).extract().path("id");

        send(frame, key, Large.rows(210))
                .statusCode(202)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        send(frame, key, Large.rows(211)).statusCode(422);
        Large.ended(EDITOR, "/v1/catalogue-jobs/" + first);
        EDITOR.get("/v1/initiatives?frameId=" + frame + "&limit=200").body("items.name", hasItem("Initiativ nr. 7"));
        EDITOR.get("/v1/frames/" + frame + "/overview").body("initiativeCount", equalTo(210));
    }

    private static ValidatableResponse send(String frame, String key, byte[] file) {
        return EDITOR.request()
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(file)
                .post("/v1/frames/" + frame + "/catalogue-imports?mode=commit")
                .then();
    }
}
