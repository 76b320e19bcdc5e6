package dk.helhed.initiatives.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What an earlier release has written comes through the migrations of this one. */
@QuarkusTest
class UpgradeTest {

    private static final String SCHEMA = "upgrade";
    private static final String BEFORE = """
            select set_config('app.municipality', '0751', true);
            insert into frame (id, municipality, name, amount_oere, exact, one_off, funding_kind, visibility, version,
                created_at, changed_at)
            values ('00000000-0000-0000-0000-000000000001', '0751', 'A frame', 100, false, true, 'OTHER', 'OPEN', 0, now(), now());
            insert into theme values ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', '0751',
                null, 1, 'A theme', 0, now(), now());
            insert into track (id, theme_id, frame_id, municipality, number, name, version, created_at, changed_at)
            values ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002',
                '00000000-0000-0000-0000-000000000001', '0751', '1.1', 'A track', 0, now(), now());
            insert into initiative (id, track_id, theme_id, frame_id, municipality, name, state, one_off, division, details,
                visibility, published, synthetic, version, created_at, changed_at)
            select gen_random_uuid(), '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002',
                '00000000-0000-0000-0000-000000000001', '0751', state, state, true, '{"phasing": [], "breakdown": []}', '{}',
                'OPEN', state not in ('IDEA', 'PROPOSED'), true, 0, now(), now()
            from unnest(array['IDEA', 'PROPOSED', 'PRIORITISED', 'APPROVED', 'CANCELLED']) state;
            """;

    @Test
    void what_was_prioritised_before_is_known_to_have_been_so() throws SQLException {
        flyway("77").migrate();
        try (Connection owner = owner();
                Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute(BEFORE);
            owner.commit();
        }

        flyway("latest").migrate();

        assertEquals(
                Map.of("IDEA", false, "PROPOSED", false, "PRIORITISED", true, "APPROVED", true, "CANCELLED", true),
                prioritised());
        assertThrows(
                SQLException.class, () -> change("update initiative set prioritised = false where state = 'APPROVED'"));
    }

    private static Map<String, Boolean> prioritised() throws SQLException {
        Map<String, Boolean> found = new TreeMap<>();
        try (Connection owner = owner();
                Statement sql = owner.createStatement()) {
            sql.execute("select set_config('app.municipality', '0751', false)");
            try (ResultSet rows = sql.executeQuery("select state, prioritised from initiative")) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getBoolean(2));
                }
            }
        }
        return found;
    }

    private static void change(String update) throws SQLException {
        try (Connection owner = owner();
                Statement sql = owner.createStatement()) {
            sql.execute("select set_config('app.municipality', '0751', false)");
            sql.execute(update);
        }
    }

    private static Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(url(), "owner", "owner")
                .schemas(SCHEMA)
                .createSchemas(true)
                .locations("db/kit", "db/migration")
                .outOfOrder(true)
                .placeholders(Map.of("app_role", "app"))
                .target(target)
                .load();
    }

    private static Connection owner() throws SQLException {
        Connection connection = DriverManager.getConnection(url(), "owner", "owner");
        connection.setSchema(SCHEMA);
        return connection;
    }

    private static String url() {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    }
}
