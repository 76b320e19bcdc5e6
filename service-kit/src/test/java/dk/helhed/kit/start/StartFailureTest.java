package dk.helhed.kit.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFailureTest {

    @ConfigMapping(prefix = "probe")
    interface Probe {
        int count();

        String password();
    }

    @Test
    void each_setting_that_is_missing_or_wrong_is_named_and_no_value_is_shown() {
        Throwable failure = assertThrows(RuntimeException.class, () -> config(Map.of("probe.count", "s3cret")));

        assertEquals(Optional.of("""
                        The setting probe.count (PROBE_COUNT) has a value that cannot be read.
                        The setting probe.password (PROBE_PASSWORD) is missing."""), StartFailure.sentences(new RuntimeException("Failed to start", failure)));
    }

    @Test
    void what_is_asked_for_by_name_is_found_among_the_suppressed() {
        var failure = new IllegalStateException("One or more errors");
        SmallRyeConfig config = config(Map.of("probe.count", "1", "probe.password", "x", "other-one", "s3cret"));
        failure.addSuppressed(assertThrows(RuntimeException.class, () -> config.getValue("other-one", Integer.class)));
        failure.addSuppressed(assertThrows(RuntimeException.class, () -> config.getValue("gone", Integer.class)));

        assertEquals(Optional.of("""
                        The setting gone (GONE) is missing.
                        The setting other-one (OTHER_ONE) has a value that cannot be read."""), StartFailure.sentences(failure));
    }

    @Test
    void one_that_is_empty_is_named_too() {
        var failure = new IllegalStateException(
                "Failed to load config value of type class java.lang.String for: kafka.bootstrap.servers");

        assertEquals(
                Optional.of("The setting kafka.bootstrap.servers (KAFKA_BOOTSTRAP_SERVERS) is missing."),
                StartFailure.sentences(failure));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28P01|The database refuses the role or its password: see quarkus.flyway.username and"
                        + " quarkus.flyway.password, or quarkus.datasource.username and quarkus.datasource.password.",
                "3D000|The database that quarkus.datasource.jdbc.url names is not there.",
                "08001|The database does not answer at quarkus.datasource.jdbc.url (SQL state 08001)."
            })
    void a_database_that_refuses_is_named_by_its_settings(String state, String sentence) {
        assertEquals(
                Optional.of(sentence),
                StartFailure.sentences(new RuntimeException(new SQLException("user s3cret", state))));
    }

    @Test
    void a_port_that_is_taken_and_a_disk_that_is_full_are_said_to_be_so() {
        assertEquals(
                Optional.of("A port is taken that this process is to listen at: see quarkus.http.port and"
                        + " helhed.management.port."),
                StartFailure.sentences(new RuntimeException(new BindException("Address already in use"))));
        assertEquals(
                Optional.of("The disk is full where this process keeps its temporary files (java.io.tmpdir)."),
                StartFailure.sentences(new UncheckedIOException(new IOException("/tmp/x: No space left on device"))));
    }

    @Test
    void what_nobody_has_met_yet_is_left_as_it_is() {
        assertEquals(Optional.empty(), StartFailure.sentences(new IllegalStateException("new")));
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(Probe.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
    }
}
