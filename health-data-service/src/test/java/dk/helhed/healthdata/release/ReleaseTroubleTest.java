package dk.helhed.healthdata.release;

import static dk.helhed.healthdata.Api.APPROVER;
import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.Api.put;
import static dk.helhed.healthdata.release.CubeReleases.await;
import static dk.helhed.healthdata.release.CubeReleases.counts;
import static dk.helhed.healthdata.release.CubeReleases.decideAs;
import static dk.helhed.healthdata.release.CubeReleases.publish;
import static dk.helhed.healthdata.release.CubeReleases.settled;
import static dk.helhed.healthdata.release.CubeReleases.submit;
import static dk.helhed.healthdata.release.CubeReleases.tryAgain;
import static dk.helhed.healthdata.release.CubeReleases.withFew;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.Cubes;
import dk.helhed.healthdata.disclosure.SabotagedDefence;
import dk.helhed.healthdata.disclosure.SabotagedDefence.Fault;
import dk.helhed.healthdata.submission.Upload;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on the way to a release: nothing is published, and nothing is lost. */
@QuarkusTest
class ReleaseTroubleTest {

    @Inject
    @io.quarkus.agroal.DataSource("vault")
    AgroalDataSource worker;

    private String indicator = "";
    private String dataset = "";

    @BeforeEach
    void describe() {
        indicator = indicator("PERCENT");
        dataset = post("/v1/datasets", Cubes.draft("REQUIRED", indicator), SUPPLIER)
                .statusCode(201)
                .extract()
                .path("id");
        SabotagedDefence.JOURNAL.clear();
    }

    @AfterEach
    void repairTheDefence() {
        SabotagedDefence.fault = Fault.NOTHING;
    }

    @Test
    void a_protection_that_runs_out_of_time_is_reported_and_can_be_tried_again() {
        assertHeldBack(Fault.NO_TIME_TO_PROTECT, "DRAFT", "protection-timed-out");
    }

    @Test
    void an_audit_that_runs_out_of_time_is_reported_and_can_be_tried_again() {
        String release = assertHeldBack(Fault.NO_TIME_TO_AUDIT, "PROTECTED", "audit-timed-out");

        get("/v1/releases/" + release + "/audit", APPROVER).body("verdict", is("PASSED"));
    }

    @Test
    void an_audit_that_finds_a_leak_is_reported_and_can_be_tried_again() {
        assertHeldBack(Fault.SHOWS_EVERYTHING_AND_IS_NOT_REPAIRED, "PROTECTED", "audit-failed");
    }

    @Test
    void a_cube_that_memory_does_not_hold_is_reported_and_can_be_tried_again() {
        assertHeldBack(Fault.NO_MEMORY, "DRAFT", "cube-too-large");
    }

    @Test
    void a_protector_that_breaks_is_reported_and_can_be_tried_again() {
        assertHeldBack(Fault.BREAKS, "DRAFT", "protection-failed");
    }

    @Test
    void what_cannot_be_checked_is_rejected_and_keeps_no_other_waiting() {
        assertRejected(Fault.NO_MEMORY, "cube-too-large");
        assertRejected(Fault.BREAKS, "check-failed");

        SabotagedDefence.fault = Fault.NOTHING;
        Upload.settle(dataset, true, Upload.csv(Upload.rows("2020"))).body("state", is("ACCEPTED"));
    }

    private void assertRejected(Fault fault, String code) {
        SabotagedDefence.fault = fault;
        String id = Upload.settle(dataset, true, Upload.csv(withFew(Upload.rows("2020"))))
                .body("state", is("REJECTED"))
                .body("faults", is(1))
                .extract()
                .path("id");
        get("/v1/submissions/" + id + "/faults", SUPPLIER)
                .body("items.code", contains(code))
                .body("items.row", contains(nullValue()));
    }

    private String assertHeldBack(Fault fault, String state, String problem) {
        SabotagedDefence.fault = fault;
        String release = submit(dataset, withFew(Upload.rows("2020")), "");

        settled(release).body("state", is(state)).body("problem", is(problem));
        decideAs(release, "APPROVED", APPROVER).statusCode(409).body("errors.code", contains("not-audited"));
        get("/v1/releases/" + release).statusCode(404);
        get("/v1/values?datasetId=" + dataset).body("items", hasSize(0));
        assertEquals(List.of(), counts(release, APPROVER));

        SabotagedDefence.fault = Fault.NOTHING;
        tryAgain(release, SUPPLIER).statusCode(200);
        publish(release);
        return release;
    }

    private static List<Object> counts(String release, String token) {
        return get("/v1/releases/" + release + "/counts", token)
                .statusCode(200)
                .extract()
                .path("items");
    }

    @Test
    void what_a_bad_protector_shows_is_hidden_before_anyone_sees_it() {
        SabotagedDefence.fault = Fault.SHOWS_EVERYTHING;
        String release = submit(dataset, withFew(Upload.rows("2020")), "");

        settled(release).body("state", is("AUDITED"));
        get("/v1/releases/" + release + "/audit", APPROVER).body("verdict", is("PASSED"));
        publish(release);
        List<Object> values = CubeReleases.counts(release).stream()
                .map(count -> count.get("value"))
                .toList();
        assertTrue(values.contains(null));
        assertTrue(values.stream().allMatch(value -> value == null || (Integer) value == 0 || (Integer) value >= 5));
    }

    @Test
    void a_killed_audit_goes_on_where_it_was() throws SQLException {
        SabotagedDefence.fault = Fault.IS_KILLED_ONCE;
        String release = submit(dataset, withFew(Upload.rows("2020")), "");

        settled(release).body("state", is("AUDITED"));

        assertEquals(Fault.NOTHING, SabotagedDefence.fault, "it was killed");
        List<String> tasks = SabotagedDefence.JOURNAL.stream()
                .map(line -> line.split(" ")[0])
                .toList();
        assertEquals(1, tasks.stream().filter("audit"::equals).count(), tasks.toString());
        assertEquals(tasks.size(), new HashSet<>(tasks).size(), "nothing is done twice: " + tasks);
        await(() -> journalLines(release) == 0);
    }

    private long journalLines(String release) {
        try (Connection connection = worker.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select count(*) from vault.audit_line where release_id = '" + release + "'")) {
            return row.next() ? row.getLong(1) : -1;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_policy_under_which_nothing_can_hide_a_count_any_more_is_reported() {
        List<String> rows = Stream.concat(
                        Stream.of(Upload.HEADER), Upload.rows("2020").stream().skip(1))
                .map(row -> row.startsWith("0751,2020,K,18-29,") ? "0751,2020,K,18-29,400,393" : row)
                .toList();
        String first = publish(submit(dataset, rows, ""));
        Map<String, Object> draft = Cubes.draft("REQUIRED", indicator);
        draft.put("policy", Map.of("minFrequency", 10));
        put(
                        "/v1/datasets/" + dataset,
                        draft,
                        get("/v1/datasets/" + dataset).extract().header("ETag"),
                        SUPPLIER)
                .statusCode(200);

        // The seven who are not employed are few now, and both the 400 and the 393 are known for ever.
        String second = submit(dataset, rows, "&revises=" + first);

        settled(second).body("state", is("DRAFT")).body("problem", is("cannot-be-protected"));
        get("/v1/releases/" + first).body("state", is("PUBLISHED"));
        get("/v1/values?datasetId=" + dataset).body("items", hasSize(4));
    }

    @Test
    void without_true_counts_a_release_stays_whole_and_no_later_one_holds_its_periods() throws SQLException {
        Map<String, Object> draft = Cubes.draft("REQUIRED", indicator);
        draft.put("policy", Map.of("keepTrueCounts", false));
        dataset =
                post("/v1/datasets", draft, SUPPLIER).statusCode(201).extract().path("id");
        String first = submit(dataset, withFew(Upload.rows("2020")), "");
        settled(first);
        assertEquals(24, trueCounts(first), "as long as it is not published they are needed");
        publish(first);
        await(() -> trueCounts(first) == 0);

        get("/v1/releases/" + first).body("state", is("PUBLISHED"));
        assertEquals(96, CubeReleases.counts(first).size());
        String second = submit(dataset, withFew(Upload.rows("2020")), "&revises=" + first);
        settled(second).body("problem", is("true-counts-dropped"));
        String another = submit(dataset, Upload.rows("2021"), "");
        settled(another).body("state", is("AUDITED"));
    }

    @Test
    void true_counts_that_no_longer_hold_together_are_not_protected() throws SQLException {
        SabotagedDefence.fault = Fault.NO_TIME_TO_PROTECT;
        String release = submit(dataset, withFew(Upload.rows("2020")), "");
        settled(release).body("problem", is("protection-timed-out"));
        SabotagedDefence.fault = Fault.NOTHING;
        try (Connection connection = worker.getConnection();
                Statement sql = connection.createStatement()) {
            assertEquals(
                    1,
                    sql.executeUpdate("delete from vault.count_row c using release r where r.id = '" + release
                            + "' and c.submission_id = r.submission_id and c.row_no = 1"));
        }

        tryAgain(release, SUPPLIER).statusCode(200);

        settled(release).body("state", is("DRAFT")).body("problem", is("counts-do-not-hold"));
        get("/v1/releases/" + release).statusCode(404);
        assertEquals(List.of(), counts(release, APPROVER));
    }

    private long trueCounts(String release) {
        try (Connection connection = worker.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from vault.count_row c join release r"
                        + " on r.submission_id = c.submission_id where r.id = '" + release + "'")) {
            return row.next() ? row.getLong(1) : -1;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
