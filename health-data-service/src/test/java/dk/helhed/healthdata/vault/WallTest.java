package dk.helhed.healthdata.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The role that answers requests cannot get at a true count, whatever it tries. */
@QuarkusTest
class WallTest {

    private static final String NOT_PERMITTED = "42501";

    /** Connects as those do who answer requests. */
    @Inject
    DataSource reading;

    @Inject
    @io.quarkus.agroal.DataSource("vault")
    DataSource worker;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select counts from vault.count_row",
                "select count(*) from vault.count_row",
                "insert into vault.count_row values (gen_random_uuid(), 1, '2020', '{}', '{}')",
                "delete from vault.count_row",
                "copy vault.count_row to stdout",
                "create view leak as select * from vault.count_row",
                "set role worker",
                "grant usage on schema vault to app"
            })
    void the_reading_role_cannot_get_at_a_true_count(String statement) throws SQLException {
        try (Connection connection = reading.getConnection();
                Statement sql = connection.createStatement()) {
            assertEquals(
                    NOT_PERMITTED,
                    assertThrows(SQLException.class, () -> sql.execute(statement))
                            .getSQLState());
        }
    }

    @Test
    void the_reading_role_has_no_right_on_anything_behind_the_wall() throws SQLException {
        String rights = """
                select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'vault' and (has_schema_privilege('app', n.oid, 'usage')
                    or has_table_privilege('app', c.oid, 'select, insert, update, delete, truncate, references, trigger'))
                    and c.relkind in ('r', 'v', 'm', 'p')""";
        assertEquals(0, number(worker, rights));
        assertEquals(0, number(worker, "select count(*) from pg_auth_members where member = 'app'::regrole"));
    }

    @Test
    void the_worker_may_see_them_and_is_no_more_than_an_ordinary_role() throws SQLException {
        assertEquals(0, number(worker, "select count(*) from vault.count_row where period = 'none'"));
        assertEquals(
                0,
                number(
                        worker,
                        "select count(*) from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)"));
    }

    private static int number(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            assertEquals(true, row.next());
            return row.getInt(1);
        }
    }
}
