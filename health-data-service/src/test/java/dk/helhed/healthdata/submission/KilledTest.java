package dk.helhed.healthdata.submission;

import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.post;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.healthdata.Cubes;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that is started again finds what a killed one left, and takes it up or makes it void. */
@QuarkusTest
class KilledTest {

    private static final String LEFT_BEHIND = """
            select set_config('app.municipality', '0751', true);
            insert into submission (id, municipality, dataset_id, definition, dry_run, format, state, submitted_by,
                bytes_read, rows_read, rows_rejected, rows_per_second, percent, faults, version, created_at, changed_at)
            values ('%1$s', '0751', '%2$s', 1, true, 'CSV', '%3$s', 'a-client', 0, 0, 0, 0, 0, 0, 1, now(),
                now() - interval '1 minute')""";

    @Inject
    DataSource reading;

    @Inject
    @io.quarkus.agroal.DataSource("vault")
    DataSource worker;

    private final UUID id = UUID.randomUUID();
    private String dataset = "";

    @BeforeEach
    void describe() {
        dataset = post("/v1/datasets", Cubes.draft("REQUIRED", indicator("PERCENT")), SUPPLIER)
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void what_was_being_received_is_void_and_nothing_of_it_stays() throws SQLException {
        put(1, "{1,1,1}", "{400,200}");
        leave("RECEIVING");

        Upload.await("/v1/submissions/" + id).body("state", is("VOID"));

        assertEquals(0, rows());
    }

    @Test
    void what_was_being_checked_is_checked_again() throws SQLException {
        List<String> codes = List.of("{1,1,1}", "{1,1,2}", "{1,1,3}", "{1,2,1}", "{1,2,2}", "{1,2,3}");
        int row = 1;
        for (int area = 0; area < 4; area++) {
            for (String code : codes) {
                put(row++, code.replaceFirst("1", Integer.toString(area)), area == 0 ? "{9000,4000}" : "{400,200}");
            }
        }
        leave("CHECKING");

        Upload.await("/v1/submissions/" + id).body("state", is("ACCEPTED")).body("design.cells", is(96));
    }

    private void leave(String state) throws SQLException {
        try (Connection connection = reading.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute(LEFT_BEHIND.formatted(id, dataset, state));
            connection.commit();
        }
    }

    private void put(int row, String codes, String counts) throws SQLException {
        try (Connection connection = worker.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("insert into vault.count_row values ('%s', %d, '2020', '%s', '%s')"
                    .formatted(id, row, codes, counts));
        }
    }

    private int rows() throws SQLException {
        try (Connection connection = worker.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("select count(*) from vault.count_row where submission_id = '" + id + "'")) {
            assertEquals(true, row.next());
            return row.getInt(1);
        }
    }
}
