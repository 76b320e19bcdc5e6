package dk.helhed.kit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTroubleTest {

    private static final String UNSAFE = "The connection to the database is not safe: see the certificates that the"
            + " settings name, whether its own is for the host in address, and whether it speaks TLS.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28P01|The database refuses the role or its password: see quarkus.flyway.username and"
                        + " quarkus.flyway.password, or quarkus.datasource.username and quarkus.datasource.password.",
                "3D000|The database that address names is not there.",
                "53100|The disk of the database is full.",
                "08001|The database does not answer at address (SQL state 08001)."
            })
    void both_drivers_failures_are_worded_alike(String state, String sentence) {
        assertEquals(
                sentence, DatabaseTrouble.sentence(new RuntimeException(new SQLException("s3cret", state)), "address"));
        assertEquals(
                sentence,
                DatabaseTrouble.sentence(
                        new CompletionException(new PgException("s3cret", "FATAL", state, "s3cret")), "address"));
    }

    @Test
    void a_host_that_does_not_answer_is_named_by_its_setting_alone() {
        assertEquals(
                "The database does not answer at address.",
                DatabaseTrouble.sentence(new ConnectException("Connection refused: s3cret"), "address"));
    }

    @Test
    void a_port_at_which_nobody_listens_is_no_question_of_certificates() {
        var refused = new SQLException(
                "Connection to s3cret:1 refused. Check that the hostname and port are correct and that the postmaster"
                        + " is accepting TCP/IP connections.",
                "08001",
                new ConnectException("Connection refused"));

        assertEquals(
                "The database does not answer at address (SQL state 08001).",
                DatabaseTrouble.sentence(refused, "address"));
    }

    @Test
    void a_certificate_that_is_not_trusted_or_for_another_host_is_said_to_be_so() {
        var untrusted = new SQLException("SSL error: PKIX", "08006", new SSLHandshakeException("PKIX path"));
        var another = new SQLException("The hostname s3cret could not be verified by hostnameverifier.", "08006");

        assertEquals(UNSAFE, DatabaseTrouble.sentence(untrusted, "address"));
        assertEquals(UNSAFE, DatabaseTrouble.sentence(another, "address"));
    }
}
