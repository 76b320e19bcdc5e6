package dk.helhed.initiatives;

import static dk.helhed.initiatives.testing.Places.frameDraft;
import static dk.helhed.initiatives.testing.Places.initiative;
import static dk.helhed.initiatives.testing.Places.money;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.initiatives.testing.Places.track;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself lets the service's role see, whatever a query forgets. */
@QuarkusTest
class RowLevelSecurityTest {

    private static Connection as(String municipality) throws SQLException {
        Config config = ConfigProvider.getConfig();
        Connection database = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
        try (PreparedStatement sql = database.prepareStatement(
                "select set_config('app.municipality', ?, false), set_config('app.reads_closed', '*', false)")) {
            sql.setString(1, municipality);
            sql.execute();
        }
        return database;
    }

    private static int rows(Connection database, String table, String id) throws SQLException {
        try (PreparedStatement sql = database.prepareStatement("select count(*) from " + table + " where id = ?")) {
            sql.setObject(1, UUID.fromString(id));
            try (ResultSet found = sql.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0707", ""})
    void nobody_else_sees_a_row_that_is_not_published(String municipality) throws SQLException {
        String frame =
                EDITOR.create("/v1/frames", with(with(frameDraft(100), "visibility", "CLOSED"), "legalBasis", "A law"));
        String theme = theme(frame, 1);
        String track = track(theme, "1.1", null);
        String initiative = initiative(track, 10L);
        String link = CONTROLLER.create(
                "/v1/initiatives/" + initiative + "/links",
                body("planId", UUID.randomUUID(), "share", money(1), "countsAsMunicipalShare", true));

        try (Connection own = as("0751");
                Connection foreign = as(municipality)) {
            assertEquals(1, rows(own, "plan_link", link));
            assertEquals(0, rows(foreign, "frame", frame));
            assertEquals(0, rows(foreign, "theme", theme));
            assertEquals(0, rows(foreign, "track", track));
            assertEquals(0, rows(foreign, "initiative", initiative));
            assertEquals(0, rows(foreign, "plan_link", link));
        }
    }

    @Test
    void nobody_else_changes_a_row_that_all_may_read() throws SQLException {
        String frame = EDITOR.create("/v1/frames", frameDraft(100));

        try (Connection foreign = as("0707");
                PreparedStatement sql = foreign.prepareStatement("update frame set amount_oere = 0 where id = ?")) {
            sql.setObject(1, UUID.fromString(frame));
            assertEquals(1, rows(foreign, "frame", frame));
            assertEquals(0, sql.executeUpdate());
        }
    }
}
