package dk.helhed.plans.transfer;

import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Eventually.eventually;
import static dk.helhed.plans.testing.Parties.RECORDER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.job.ImportWorker;
import dk.helhed.kit.sheet.SheetForm;
import dk.helhed.kit.testing.Behind;
import dk.helhed.kit.testing.FullWaitingRoom;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanImportJobTest {

    // Whoever waits for a lock that the other transaction holds, and holds a job. It has ended when this returns, so
    // that
    // the next kill meets the next attempt.
    private static final String KILL = """
            select pg_terminate_backend(pid, 5000) from pg_stat_activity
            where pg_backend_pid() = any (pg_blocking_pids(pid)) and state = 'active'""";
    private static final String WAITING = """
            select count(*) > 0 from pg_stat_activity
            where pg_backend_pid() = any (pg_blocking_pids(pid)) and state = 'active'""";

    @Test
    void only_so_many_imports_of_a_municipality_wait() throws SQLException {
        ObjectNode document = LargePlan.of("goals", 210);
        String key = UUID.randomUUID().toString();
        try (FullWaitingRoom full = new FullWaitingRoom("plan_import_job", "0751")) {
            send(document, key)
                    .statusCode(429)
                    .header("Retry-After", equalTo("10"))
                    .body("code", equalTo("too-many-requests"));
            RECORDER.get("/v1/plans?externalId="
                            + document.path("plan").path("externalId").asText())
                    .body("items", hasSize(0));
        }

        String id = send(document, key).statusCode(202).extract().path("id");
        assertEquals(
                "DONE", LargePlan.ended(RECORDER, "/v1/plan-import-jobs/" + id).getString("state"));
    }

    private static ValidatableResponse send(ObjectNode document, String key) {
        return RECORDER.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(document.toString())
                .post("/v1/plans/imports?mode=commit")
                .then();
    }

    @Test
    void a_large_plan_is_taken_in_by_a_job_and_is_kept_and_published_as_a_small_one() {
        String job = LargePlan.job(RECORDER, "commit", LargePlan.of("milestones", 300));
        JsonPath done = LargePlan.ended(RECORDER, job);

        assertEquals("DONE", done.getString("state"), done.prettify());
        assertEquals(303, done.getInt("rowsTotal"));
        assertEquals(303, done.getInt("rowsRead"));
        assertEquals(100, done.getInt("percent"));
        assertTrue(done.getLong("rowsPerSecond") > 0);
        assertEquals(300, done.getInt("result.rows.milestones"));
        String plan = "/v1/plans/" + done.getString("result.planId");
        OUTSIDER.get(plan).statusCode(200).body("state", equalTo("ACTIVE"));
        RECORDER.get(plan + "/versions").body("items.roles", contains(List.of("approver", "editor")));
        String agreement = RECORDER.get(plan + "/sub-agreements").extract().path("items[0].id");
        String milestone = RECORDER.get("/v1/sub-agreements/" + agreement + "/milestones?limit=1")
                .body("items[0].status.computed", equalTo("NO_DATA"))
                .extract()
                .path("items[0].id");
        AUDITOR.get("/v1/audit?kind=milestones&id=" + milestone).statusCode(200).body("items", hasSize(1));
        RECORDER.get(job).header("ETag", equalTo("\"1\""));
        assertEquals(
                300,
                RECORDER.get(plan + "/export")
                        .extract()
                        .jsonPath()
                        .getList("milestones")
                        .size());
    }

    @Test
    void a_rehearsal_of_a_large_plan_keeps_nothing() {
        ObjectNode document = LargePlan.of("goals", 210);

        JsonPath done = LargePlan.ended(RECORDER, LargePlan.job(RECORDER, "validate", document));

        assertEquals("DONE", done.getString("state"), done.prettify());
        assertEquals(210, done.getInt("result.rows.goals"));
        assertNull(done.getString("result.planId"));
        assertNotThere(document);
    }

    @Test
    void all_that_is_wrong_is_said_row_by_row_and_nothing_is_kept() {
        ObjectNode document = LargePlan.of("goals", 250);
        document.withArray("/goals").forEach(goal -> ((ObjectNode) goal).put("focusArea", "Andet"));

        String job = LargePlan.job(RECORDER, "commit", document);
        JsonPath rejected = LargePlan.ended(RECORDER, job);

        assertEquals("REJECTED", rejected.getString("state"));
        assertEquals("rule-violated", rejected.getString("refusal"));
        assertEquals(250, rejected.getInt("errors"));
        String cursor = RECORDER.get(job + "/errors?limit=100")
                .body("items", hasSize(100))
                .body("items[0].pointer", equalTo("/goals/0/focusArea"))
                .body("items[0].code", equalTo("unknown-focus-area"))
                .extract()
                .path("nextCursor");
        RECORDER.get(job + "/errors?limit=200&cursor=" + cursor).body("items", hasSize(150));
        assertNotThere(document);
    }

    @Test
    void faults_of_large_tables_are_named_by_row_and_column() {
        StringBuilder goals = new StringBuilder("id;title;focusArea\r\n");
        for (int i = 0; i < 210; i++) {
            goals.append(i).append(";Mål;Andet\r\n");
        }
        byte[] zip = LargePlan.zip(
                "plan.csv",
                "title;type;visibility;fundingScheme;focusAreas\r\nEn plan;HOUSING_SOCIAL;OPEN;LBF_2019_26;Beskæftigelse\r\n",
                "goals.csv",
                goals.toString());

        String job = LargePlan.job(RECORDER, "commit", "application/zip", zip);

        assertEquals("REJECTED", LargePlan.ended(RECORDER, job).getString("state"));
        RECORDER.get(job + "/errors?limit=1")
                .body("items[0].table", equalTo("goals"))
                .body("items[0].row", equalTo(2))
                .body("items[0].column", equalTo("focusArea"));
    }

    @Test
    void what_has_more_rows_than_may_be_is_refused_at_once() {
        LargePlan.send(RECORDER, "commit", LargePlan.of("goals", PlanParser.MOST_ROWS))
                .then()
                .statusCode(413);
        StringBuilder hostile = new StringBuilder("{\"plan\":[{}");
        while (hostile.length() < 9 * 1024 * 1024) {
            hostile.append(",{}");
        }
        Instant begun = Instant.now();
        LargePlan.send(
                        RECORDER,
                        "commit",
                        "application/json",
                        hostile.append("]}").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .then()
                .statusCode(413);
        assertTrue(Duration.between(begun, Instant.now()).toSeconds() < 10);
        for (String type : List.of("application/zip", SheetForm.XLSX_TYPE)) {
            LargePlan.send(RECORDER, "commit", type, LargePlan.zip("plan.csv", " \n".repeat(30 * 1024 * 1024)))
                    .then()
                    .statusCode(type.equals("application/zip") ? 413 : 400);
        }
    }

    @Test
    void a_job_is_followed_to_its_end() {
        String job = LargePlan.job(RECORDER, "validate", LargePlan.of("goals", 210));

        String events = RECORDER.request()
                .accept("text/event-stream")
                .get(job + "/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        String last = events.strip().substring(events.strip().lastIndexOf("data:") + 5);
        assertEquals("DONE", JsonPath.from(last).getString("state"));
    }

    @Test
    void a_job_is_its_municipalitys_alone() {
        String job = LargePlan.job(RECORDER, "validate", LargePlan.of("goals", 210));

        for (String path : List.of(job, job + "/errors", job + "/events")) {
            NEIGHBOUR.get(path).statusCode(404);
            OUTSIDER.get(path).statusCode(401);
        }
        AUDITOR.get(job).statusCode(200);
        RECORDER.get("/v1/plan-import-jobs/" + UUID.randomUUID()).statusCode(404);
        LargePlan.ended(RECORDER, job);
        RECORDER.request().delete(job).then().statusCode(409).body("errors.code", hasItem("job-ended"));
    }

    @Test
    void the_same_key_is_the_same_job() {
        String key = UUID.randomUUID().toString();
        ObjectNode document = LargePlan.of("goals", 210);

        String first = keyed(key, document).then().statusCode(202).extract().path("id");

        keyed(key, document)
                .then()
                .statusCode(202)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first));
        keyed(key, LargePlan.of("goals", 211)).then().statusCode(422);
        LargePlan.ended(RECORDER, "/v1/plan-import-jobs/" + first);
    }

    @Test
    void what_is_cancelled_stops_and_leaves_nothing() throws SQLException {
        String figure = figure();
        ObjectNode document = following(figure);
        String job;
        try (Connection other = holding(figure)) {
            job = LargePlan.job(RECORDER, "commit", document);
            eventually(() -> is(other, WAITING));

            RECORDER.request().delete(job).then().statusCode(200).body("state", equalTo("CANCELLED"));
            other.rollback();
        }

        // The next one is done, so this one was given up.
        assertEquals(
                "DONE",
                LargePlan.ended(RECORDER, LargePlan.job(RECORDER, "validate", LargePlan.of("goals", 210)))
                        .getString("state"));
        RECORDER.get(job).body("state", equalTo("CANCELLED"));
        assertNotThere(document);
        assertEquals(0, files(job));
    }

    @Test
    void what_is_cut_off_leaves_nothing_and_is_done_again() throws SQLException {
        String figure = figure();
        ObjectNode document = following(figure);
        String job;
        try (Connection other = holding(figure)) {
            job = LargePlan.job(RECORDER, "commit", document);
            eventually(() -> is(other, KILL));
            RECORDER.get(job).body("state", equalTo("RUNNING"));
            assertNotThere(document);
            other.rollback();
        }

        JsonPath done = LargePlan.ended(RECORDER, job);
        assertEquals("DONE", done.getString("state"), done.prettify());
        RECORDER.get("/v1/plans?externalId=" + document.at("/plan/externalId").asText())
                .body("items", hasSize(1));
        assertEquals(0, files(job));
    }

    @Test
    void what_is_cut_off_again_and_again_is_void() throws SQLException {
        String figure = figure();
        ObjectNode document = following(figure);
        String job;
        try (Connection other = holding(figure)) {
            job = LargePlan.job(RECORDER, "commit", document);
            for (int i = 0; i < ImportWorker.MOST_ATTEMPTS; i++) {
                eventually(() -> is(other, KILL));
            }
            assertEquals("VOID", LargePlan.ended(RECORDER, job).getString("state"));
            other.rollback();
        }

        assertNotThere(document);
        assertEquals(0, files(job));
    }

    private static io.restassured.response.Response keyed(String key, ObjectNode document) {
        return RECORDER.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(document.toString())
                .post("/v1/plans/imports?mode=validate");
    }

    private static void assertNotThere(ObjectNode document) {
        RECORDER.get("/v1/plans?externalId=" + document.at("/plan/externalId").asText())
                .body("items", hasSize(0));
    }

    private static String figure() {
        return unique("F").toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    /** A plan with a milestone that follows a register's figure: it waits for whoever brings the figure. */
    private static ObjectNode following(String figure) {
        ObjectNode document = LargePlan.of("milestones", 210);
        ObjectNode indicator = (ObjectNode) document.at("/indicators/0");
        indicator.put("source", "REGISTER").put("unit", "percent");
        indicator
                .putObject("binding")
                .put("indicator", figure)
                .put("area", "0751-x")
                .put("comparison", "VALUE");
        return document;
    }

    /** A transaction that brings the figure, so that the job waits in its middle. */
    private static Connection holding(String figure) throws SQLException {
        Connection other = Behind.begin("0751");
        try (PreparedStatement hold =
                other.prepareStatement("select pg_advisory_xact_lock(hashtextextended('register-value/' || ?, 0))")) {
            hold.setString(1, figure);
            hold.execute();
        }
        return other;
    }

    private static boolean is(Connection other, String question) {
        // Within a transaction, who is active is looked up once and for all.
        try (PreparedStatement look = other.prepareStatement("select pg_stat_clear_snapshot()");
                PreparedStatement ask = other.prepareStatement(question)) {
            look.execute();
            try (ResultSet answer = ask.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int files(String job) throws SQLException {
        try (Connection own = Behind.begin("0751");
                PreparedStatement count =
                        own.prepareStatement("select count(*)::int from plan_import_job_file where job_id = ?")) {
            count.setObject(1, UUID.fromString(job.substring(job.lastIndexOf('/') + 1)));
            try (ResultSet found = count.executeQuery()) {
                found.next();
                int files = found.getInt(1);
                own.rollback();
                return files;
            }
        }
    }
}
