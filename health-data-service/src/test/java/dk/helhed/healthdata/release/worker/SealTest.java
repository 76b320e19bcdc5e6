package dk.helhed.healthdata.release.worker;

import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was published stays as it is, whatever the application's own database role tries. */
@QuarkusTest
class SealTest {

    private static final String NOT_PERMITTED = "42501";
    private static final String SEALED = "23001";

    /** Connects as the application does; only migrations run as the owner. */
    @Inject
    DataSource application;

    private String indicator = "";
    private String release = "";

    @BeforeEach
    void publishOne() {
        indicator = indicator("PERCENT");
        release = publish(dataset(indicator), value("DK", indicator, "2014", 40));
    }

    @Test
    void the_application_is_an_ordinary_role() throws SQLException {
        try (Connection connection = application.getConnection();
                Statement sql = connection.createStatement();
                var row = sql.executeQuery(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            assertEquals(true, row.next());
            assertEquals(false, row.getBoolean(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update release_value set value = 41 where release_id = '%s'",
                "delete from release_value where release_id = '%s'",
                "delete from release where id = '%s'",
                "update release set checksum = repeat('0', 64) where id = '%s'",
                "update release set value_count = 2 where id = '%s'",
                "truncate release_value",
                "alter table release_value disable trigger sealed"
            })
    void the_application_may_not_touch_what_was_published(String statement) {
        assertEquals(NOT_PERMITTED, refusal(statement.formatted(release)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update release set state = 'DRAFT', number = null, published_at = null, published_by = null"
                        + " where id = '%s'",
                "update release set published_at = published_at + interval '1 day' where id = '%s'",
                "update release set number = 9 where id = '%s'"
            })
    void a_sealed_release_takes_no_change_that_grants_would_allow(String statement) {
        assertEquals(SEALED, refusal(statement.formatted(release)));
    }

    @Test
    void a_sealed_release_takes_no_more_values() {
        String more = "insert into release_value select release_id, area || '·' || indicator || '·2015', municipality,"
                + " area, indicator, '2015', breakdown, status, value, lower, upper, unit, inferred, note"
                + " from release_value where release_id = '" + release + "'";

        assertEquals(SEALED, refusal(more));
    }

    @Test
    void another_municipality_changes_nothing() throws SQLException {
        assertEquals(
                0,
                inTenant("0707", "update release set state = 'WITHDRAWN', reason = 'x' where id = '" + release + "'"));
    }

    private String refusal(String statement) {
        return assertThrows(SQLException.class, () -> inTenant("0751", statement))
                .getSQLState();
    }

    private int inTenant(String municipality, String statement) throws SQLException {
        try (Connection connection = application.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('app.municipality', '" + municipality + "', true)");
            int rows = sql.executeUpdate(statement);
            connection.rollback();
            return rows;
        }
    }
}
