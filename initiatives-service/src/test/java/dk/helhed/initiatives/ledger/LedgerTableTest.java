package dk.helhed.initiatives.ledger;

import static dk.helhed.initiatives.testing.Places.appropriated;
import static dk.helhed.initiatives.testing.Places.booking;
import static dk.helhed.initiatives.testing.Places.decision;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whoever asks. */
@QuarkusTest
class LedgerTableTest {

    private static final String NO_PRIVILEGE = "42501";
    private static final String CHECK = "23514";

    private static Connection as(String kind) throws SQLException {
        Config config = ConfigProvider.getConfig();
        Connection database = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue(kind + ".username", String.class),
                config.getValue(kind + ".password", String.class));
        try (Statement sql = database.createStatement()) {
            sql.execute("select set_config('app.municipality', '0751', false)");
        }
        return database;
    }

    private static String refusal(String kind, String statement) throws SQLException {
        try (Connection database = as(kind);
                Statement sql = database.createStatement()) {
            return String.valueOf(assertThrows(SQLException.class, () -> sql.execute(statement))
                    .getSQLState());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.flyway,update ledger_entry set text = 'x'",
        "quarkus.flyway,delete from ledger_entry",
        "quarkus.flyway,truncate ledger_entry cascade",
        "quarkus.datasource,update ledger_entry set text = 'x'",
        "quarkus.datasource,delete from ledger_entry",
        "quarkus.datasource,truncate ledger_entry",
        "quarkus.datasource,delete from ledger_balance",
        "quarkus.datasource,update accounting_period_step set reason = 'x'",
        "quarkus.datasource,delete from accounting_period_step"
    })
    void neither_the_application_nor_the_owner_changes_what_is_booked(String kind, String statement)
            throws SQLException {
        appropriated(100);

        assertEquals(NO_PRIVILEGE, refusal(kind, statement));
    }

    @Test
    void no_balance_is_written_below_zero() throws SQLException {
        String id = appropriated(100);

        assertEquals(
                CHECK,
                refusal(
                        "quarkus.datasource",
                        "update ledger_balance set spent_oere = 101 where initiative_id = '" + id + "'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'TRANSFER_IN', 2024, date '2024-03-01', 5, 0, 5, 0, 0, 0, 0, 0, 5, null",
                "'COMMITMENT', 2024, date '2022-02-01', 5, 0, 0, 0, 0, 0, 5, 0, 5, null",
                "'APPROPRIATION', 2024, date '2024-03-01', 5, 5, 0, 0, 0, 0, 0, 0, 5, null",
                "'COMMITMENT', 2024, date '2024-03-01', 0, 0, 0, 0, 0, 0, 0, 0, 5, null"
            })
    void half_a_transfer_a_closed_month_and_a_lack_of_decision_or_amount_are_refused(String values)
            throws SQLException {
        String id = appropriated(100);
        closeFebruary2022();

        assertEquals(CHECK, refusal("quarkus.datasource", """
            insert into ledger_entry (id, posting_id, number, initiative_id, municipality, text, role, entered_at, kind,
                year, booked_on, amount_oere, appropriated_oere, transferred_in_oere, transferred_out_oere,
                carried_in_oere, carried_out_oere, committed_oere, spent_oere, available_after_oere, account)
            values (gen_random_uuid(), gen_random_uuid(), 99, '%s', '0751', 'x', 'x', now(), %s)\
            """.formatted(id, values)));
    }

    private static void closeFebruary2022() throws SQLException {
        try (Connection database = as("quarkus.datasource");
                Statement sql = database.createStatement()) {
            sql.execute("""
                insert into accounting_period (id, municipality, month, state, version, created_at, changed_at)
                values (gen_random_uuid(), '0751', '2022-02', 'CLOSED', 0, now(), now()) on conflict do nothing\
                """);
        }
    }

    @Test
    void the_balance_is_the_sum_of_the_entries() throws SQLException {
        String id = appropriated(1_000);
        CONTROLLER.post("/v1/initiatives/" + id + "/commitments", booking(300)).statusCode(201);
        CONTROLLER
                .post(
                        "/v1/initiatives/" + id + "/transfers",
                        with(with(booking(50), "decision", decision()), "toInitiativeId", appropriated(5)))
                .statusCode(201);

        try (Connection database = as("quarkus.datasource");
                Statement sql = database.createStatement();
                var rows = sql.executeQuery(LedgerSums.DIFFERENCES)) {
            rows.next();
            assertEquals(0, rows.getInt(1));
        }
    }
}
