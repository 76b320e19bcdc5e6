package dk.helhed.healthdata.release;

import static dk.helhed.healthdata.Api.APPROVER;
import static dk.helhed.healthdata.Api.STRANGER;
import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.change;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.release.CubeReleases.approve;
import static dk.helhed.healthdata.release.CubeReleases.await;
import static dk.helhed.healthdata.release.CubeReleases.counts;
import static dk.helhed.healthdata.release.CubeReleases.decideAs;
import static dk.helhed.healthdata.release.CubeReleases.etag;
import static dk.helhed.healthdata.release.CubeReleases.publish;
import static dk.helhed.healthdata.release.CubeReleases.read;
import static dk.helhed.healthdata.release.CubeReleases.settled;
import static dk.helhed.healthdata.release.CubeReleases.submit;
import static dk.helhed.healthdata.release.CubeReleases.tryAgain;
import static dk.helhed.healthdata.release.CubeReleases.withFew;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.healthdata.Cubes;
import dk.helhed.healthdata.disclosure.SabotagedDefence;
import dk.helhed.healthdata.submission.Upload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was audited before another release was published goes through protection and audit again, as it was submitted. */
@QuarkusTest
class SecondAuditTest {

    private static final String SEALED = "23001";

    @Inject
    @io.quarkus.agroal.DataSource("vault")
    DataSource worker;

    @Inject
    Clock clock;

    private String dataset = "";

    @BeforeEach
    void describe() {
        dataset = post("/v1/datasets", Cubes.draft("REQUIRED", indicator("PERCENT")), SUPPLIER)
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void leaveTheDefenceAlone() {
        SabotagedDefence.meanwhile = () -> {};
    }

    private String audited(List<String> rows, String query) {
        String release = submit(dataset, rows, query);
        settled(release).body("state", is("AUDITED"));
        return release;
    }

    /** Forty more of one group: too many for the difference to tell of anyone. */
    private static List<String> revised(List<String> rows) {
        List<String> revised = new ArrayList<>(rows);
        revised.set(2, revised.get(2).replace("380,190", "420,230"));
        assertFalse(revised.equals(rows));
        return revised;
    }

    @Test
    void it_is_a_draft_again_and_is_published_after_its_second_audit() {
        String second = audited(withFew(Upload.rows("2021")), "");
        String before = read(second).extract().path("checksum");
        publish(audited(withFew(Upload.rows("2020")), ""));
        decideAs(second, "APPROVED", APPROVER).statusCode(409).body("errors.code", contains("audited-before-another"));

        tryAgain(second, SUPPLIER).statusCode(200).body("state", is("DRAFT")).body("problem", nullValue());

        settled(second).body("state", is("AUDITED")).body("checksum", is(before));
        publish(second);
        read(second).body("release", is(2)).body("valueCount", is(4));
        assertEquals(96, counts(second).size());
        get("/v1/values?datasetId=" + dataset).body("items", hasSize(8));
    }

    @Test
    void an_approval_is_of_what_was_audited_and_is_void_with_it() {
        String second = audited(withFew(Upload.rows("2021")), "");
        approve(second, null).statusCode(200);
        publish(audited(withFew(Upload.rows("2020")), ""));
        decideAs(second, "PUBLISHED", APPROVER).statusCode(409).body("errors.code", contains("audited-before-another"));

        tryAgain(second, SUPPLIER).statusCode(200).body("approvedAt", nullValue());

        settled(second).body("state", is("AUDITED")).body("approvedAt", nullValue());
        decideAs(second, "PUBLISHED", APPROVER).statusCode(409).body("errors.code", contains("not-approved"));
        publish(second);
    }

    @Test
    void what_waited_in_vain_for_the_end_of_its_embargo_is_taken_up_again() {
        String second = audited(withFew(Upload.rows("2021")), "");
        approve(second, clock.instant().plusSeconds(2).toString()).statusCode(200);
        publish(audited(withFew(Upload.rows("2020")), ""));
        await(() -> read(second).extract().path("problem") != null);

        tryAgain(second, SUPPLIER).statusCode(200);

        settled(second)
                .body("state", is("AUDITED"))
                .body("problem", nullValue())
                .body("embargoUntil", nullValue());
        publish(second);
    }

    @Test
    void what_is_published_while_the_audit_runs_is_not_taken_for_known() {
        String first = audited(withFew(Upload.rows("2020")), "");
        SabotagedDefence.meanwhile = () -> {
            SabotagedDefence.meanwhile = () -> {};
            publish(first);
        };
        String second = audited(withFew(Upload.rows("2021")), "");
        read(first).body("state", is("PUBLISHED"));

        decideAs(second, "APPROVED", APPROVER).statusCode(409).body("errors.code", contains("audited-before-another"));
        tryAgain(second, SUPPLIER).statusCode(200);
        publish(second);
    }

    @Test
    void what_the_other_release_hid_stays_hidden_and_what_it_showed_stays_known() {
        String second = audited(withFew(Upload.rows("2020")), "");
        String first = audited(withFew(Upload.rows("2020")), "");
        publish(first);

        tryAgain(second, SUPPLIER).statusCode(200);

        publish(second);
        assertEquals(statuses(first), statuses(second));
        get("/v1/releases/" + second + "/audit", APPROVER).body("verdict", is("PASSED"));
    }

    private static Map<Object, Object> statuses(String release) {
        return counts(release).stream()
                .collect(Collectors.toMap(
                        count -> count.get("area") + "·" + count.get("codes") + "·" + count.get("measure"),
                        count -> count.get("status")));
    }

    @Test
    void a_revision_goes_on_when_what_was_published_since_holds_other_periods() {
        String first = publish(audited(withFew(Upload.rows("2020")), ""));
        String revision = audited(revised(withFew(Upload.rows("2020"))), "&revises=" + first);
        String other = publish(audited(withFew(Upload.rows("2021")), ""));
        decideAs(revision, "APPROVED", APPROVER).statusCode(409);

        tryAgain(revision, SUPPLIER).statusCode(200).body("supersedes", is(other));

        publish(revision);
        read(revision).body("release", is(3)).body("supersedes", is(other));
        read(other).body("state", is("SUPERSEDED"));
        get("/v1/values?datasetId=" + dataset).body("items", hasSize(8));
    }

    @Test
    void a_revision_of_what_another_has_revised_meanwhile_is_submitted_again() {
        String first = publish(audited(withFew(Upload.rows("2020")), ""));
        String late = audited(revised(withFew(Upload.rows("2020"))), "&revises=" + first);
        publish(audited(withFew(Upload.rows("2020")), "&revises=" + first));

        tryAgain(late, SUPPLIER).statusCode(409).body("errors.code", contains("supersedes-not-newest"));

        read(late).body("state", is("AUDITED")).body("supersedes", is(first)).body("checksum", notNullValue());
        decideAs(late, "REJECTED", APPROVER).statusCode(200);
    }

    @Test
    void what_contradicts_the_other_release_by_now_goes_no_further() {
        String second = audited(revised(Upload.rows("2020")), "");
        String first = publish(audited(Upload.rows("2020"), ""));

        tryAgain(second, SUPPLIER).statusCode(200);

        settled(second).body("state", is("DRAFT")).body("problem", is("contradicts-release"));
        decideAs(second, "APPROVED", APPROVER).statusCode(409).body("errors.code", contains("not-audited"));
        get("/v1/releases/" + second).statusCode(404);
        get("/v1/releases/" + first).body("state", is("PUBLISHED"));
        decideAs(second, "REJECTED", APPROVER).statusCode(200);
    }

    @Test
    void who_may_not_and_what_need_not_be_audited_again() {
        String release = audited(withFew(Upload.rows("2020")), "");
        String path = "/v1/releases/" + release + "/protection";

        given().header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etag(release))
                .post(path)
                .then()
                .statusCode(401);
        tryAgain(release, APPROVER).statusCode(403);
        tryAgain(release, STRANGER).statusCode(404);
        change(SUPPLIER)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"0\"")
                .post(path)
                .then()
                .statusCode(412);
        tryAgain(release, SUPPLIER).statusCode(409).body("errors.code", contains("nothing-to-try"));
        publish(release);
        tryAgain(release, SUPPLIER).statusCode(409).body("errors.code", contains("nothing-to-try"));
        read(release).body("state", is("PUBLISHED"));
    }

    @Test
    void what_is_sealed_keeps_its_counts_its_values_and_its_checksum() {
        String published = publish(audited(withFew(Upload.rows("2020")), ""));
        String waiting = audited(withFew(Upload.rows("2021")), "");

        for (String release : List.of(published, waiting)) {
            for (String statement : List.of(
                    "delete from release_cell where release_id = '%s'",
                    "delete from release_value where release_id = '%s'",
                    "update release set checksum = null where id = '%s'",
                    "update release set checksum = null, state = 'DRAFT' where id = '%s'")) {
                SQLException refused = assertThrows(SQLException.class, () -> asWorker(statement.formatted(release)));
                assertEquals(SEALED, refused.getSQLState(), statement);
            }
        }
    }

    private void asWorker(String statement) throws SQLException {
        try (Connection connection = worker.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.executeUpdate(statement);
            connection.rollback();
        }
    }
}
