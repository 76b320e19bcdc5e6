package dk.helhed.healthdata.reading.bulk;

import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.value;
import static dk.helhed.kit.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.jdbc.WorkLock;
import dk.helhed.healthdata.reading.MadeReleases;
import dk.helhed.healthdata.reading.block.ReadingDatabase;
import dk.helhed.kit.testing.RealParts;
import dk.helhed.kit.text.Sha256;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it writes the files of a version leaves none, and they are made again, the same to the byte. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class KilledBulkTest {

    private static final int FILES = BulkKind.values().length;

    @Inject
    ReadingDatabase database;

    @TempDir
    Path folder;

    @Test
    void files_that_a_killed_process_was_writing_are_made_again_with_the_same_bytes() throws Exception {
        String indicator = indicator("PERCENT");
        String dataset = dataset(indicator);
        String unused = publish(dataset, value("DK", indicator, "2014", 40.5), value("0751", indicator, "2014", 0));
        BulkKey key = new BulkKey(UUID.fromString(dataset), 1);
        eventually(FILES, () -> contents(dataset).size());
        Map<String, String> before = files(dataset);
        // The service's own worker leaves the files to whoever holds them.
        try (WorkLock mine = database.hold(key.lock()).orElseThrow()) {
            copy(dataset);
            remove(dataset);
            killInTheMiddle(dataset);
            assertEquals(Map.of(), files(dataset));
        }
        eventually(FILES, () -> contents(dataset).size());
        assertEquals(before, files(dataset));
    }

    private void killInTheMiddle(String dataset) throws Exception {
        try (Connection holding = MadeReleases.superuser();
                Statement sql = holding.createStatement()) {
            holding.setAutoCommit(false);
            // Whoever writes the second of the files waits until it is known whether there is one.
            sql.execute("insert into bulk_file values ('%s', 1, '%s', 1, '%s')"
                    .formatted(dataset, BulkKind.PARQUET.fileName(), "0".repeat(64)));
            Process process = start(dataset);
            try {
                eventually(() -> isWaiting() || !process.isAlive());
                assertTrue(process.isAlive(), "the process has ended by itself");
            } finally {
                process.destroyForcibly().waitFor();
            }
            holding.rollback();
        }
    }

    private Process start(String dataset) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BulkProcess.class.getName(),
                        ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                        dataset,
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File("target/bulk-process.log"))
                .start();
    }

    private static boolean isWaiting() throws SQLException {
        try (Connection connection = MadeReleases.superuser();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("""
                        select count(*) from pg_stat_activity
                        where usename = 'reading' and wait_event_type = 'Lock' and query like '%into bulk_file%'""")) {
            return row.next() && row.getInt(1) > 0;
        }
    }

    private void copy(String dataset) throws SQLException, IOException {
        for (Map.Entry<String, byte[]> file : contents(dataset).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static void remove(String dataset) throws SQLException {
        try (Connection connection = MadeReleases.superuser();
                Statement sql = connection.createStatement()) {
            sql.execute("delete from bulk_piece where dataset_id = '" + dataset + "'");
            sql.execute("delete from bulk_file where dataset_id = '" + dataset + "'");
        }
    }

    /** By name: the hash of its bytes, which is the one that is said of it. */
    private static Map<String, String> files(String dataset) throws SQLException {
        Map<String, String> said = new TreeMap<>();
        try (Connection connection = MadeReleases.superuser();
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("select name, sha256 from bulk_file where dataset_id = '" + dataset + "'")) {
            while (row.next()) {
                said.put(row.getString(1), row.getString(2));
            }
        }
        Map<String, String> found = new TreeMap<>();
        contents(dataset)
                .forEach((name, bytes) -> found.put(name, HexFormat.of().formatHex(Sha256.of(bytes))));
        assertEquals(said, found);
        return found;
    }

    private static Map<String, byte[]> contents(String dataset) throws SQLException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Connection connection = MadeReleases.superuser();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("""
                        select name, string_agg(content, '' order by no) from bulk_piece where dataset_id = '%s'
                        group by name""".formatted(dataset))) {
            while (row.next()) {
                contents.put(row.getString(1), row.getBytes(2));
            }
        }
        return contents;
    }
}
