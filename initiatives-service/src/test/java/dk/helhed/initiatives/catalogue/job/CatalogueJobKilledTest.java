package dk.helhed.initiatives.catalogue.job;

import static dk.helhed.initiatives.testing.Places.frame;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Eventually.eventually;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.initiatives.catalogue.Large;
import dk.helhed.kit.job.ImportWorker;
import dk.helhed.kit.testing.Behind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A job whose transaction is killed in its middle, as by the end of the service or of the database. */
@QuarkusTest
class CatalogueJobKilledTest {

    // Whoever waits for a row that the other transaction holds, and holds a job. It has ended when this returns, so
    // that
    // the next kill meets the next attempt.
    private static final String KILL = """
            select pg_terminate_backend(pid, 5000) from pg_stat_activity
            where pg_backend_pid() = any (pg_blocking_pids(pid)) and state = 'active'""";

    @Test
    void what_is_cut_off_leaves_nothing_and_is_done_again() throws SQLException {
        String frame = frame(1_000_000_000_000L);
        String job;
        try (Connection other = holding(frame)) {
            job = Large.send(EDITOR, frame, "commit", Large.rows(210));
            kill(other);
            EDITOR.get(job).body("state", equalTo("RUNNING"));
            EDITOR.get("/v1/frames/" + frame + "/themes").body("items.size()", equalTo(0));
            other.rollback();
        }

        JsonPath done = Large.ended(EDITOR, job);
        assertEquals("DONE", done.getString("state"), done.prettify());
        EDITOR.get("/v1/frames/" + frame + "/overview").body("initiativeCount", equalTo(210));
        assertEquals(0, files(job));
    }

    @Test
    void what_is_cut_off_again_and_again_is_void() throws SQLException {
        String frame = frame(1_000_000_000_000L);
        String job;
        try (Connection other = holding(frame)) {
            job = Large.send(EDITOR, frame, "commit", Large.rows(210));
            for (int i = 0; i < ImportWorker.MOST_ATTEMPTS; i++) {
                kill(other);
            }
            assertEquals("VOID", Large.ended(EDITOR, job).getString("state"));
            other.rollback();
        }

        EDITOR.get("/v1/frames/" + frame + "/themes").body("items.size()", equalTo(0));
        assertEquals(0, files(job));
    }

    /** A transaction that holds the frame, so that the job waits in its middle. */
    private static Connection holding(String frame) throws SQLException {
        Connection other = Behind.begin("0751");
        try (PreparedStatement hold = other.prepareStatement("select 1 from frame where id = ? for no key update")) {
            hold.setObject(1, UUID.fromString(frame));
            assertTrue(hold.executeQuery().next());
        }
        return other;
    }

    private static void kill(Connection other) {
        eventually(() -> {
            // Within a transaction, who is active is looked up once and for all.
            try (PreparedStatement look = other.prepareStatement("select pg_stat_clear_snapshot()");
                    PreparedStatement kill = other.prepareStatement(KILL)) {
                look.execute();
                try (ResultSet killed = kill.executeQuery()) {
                    return killed.next() && killed.getBoolean(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static int files(String job) throws SQLException {
        try (Connection own = Behind.begin("0751");
                PreparedStatement count =
                        own.prepareStatement("select count(*)::int from catalogue_job_file where job_id = ?")) {
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
