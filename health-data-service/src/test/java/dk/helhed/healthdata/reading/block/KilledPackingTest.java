package dk.helhed.healthdata.reading.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.jdbc.WorkLock;
import dk.helhed.healthdata.reading.MadeReleases;
import dk.helhed.healthdata.reading.RandomCubes;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.testing.RealParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A packing that was killed goes on where it was, and what it made is the same as if nobody had killed it. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class KilledPackingTest {

    private static final List<String> PERIODS =
            IntStream.rangeClosed(2001, 2010).mapToObj(Integer::toString).toList();
    private static final String STOPS_AT = "2005";

    @Inject
    ReadingDatabase database;

    @Test
    void the_next_process_goes_on_where_a_killed_one_was() throws Exception {
        RandomCubes random = new RandomCubes(31);
        try (MadeReleases releases = new MadeReleases(random.units());
                Connection holding = MadeReleases.superuser()) {
            Structure structure = random.first();
            int definition = releases.define(structure);
            Cube cube = random.cube(structure, PERIODS);
            // The service's own worker leaves the dataset to whoever holds it.
            try (WorkLock mine = database.hold(releases.dataset()).orElseThrow()) {
                UUID release = releases.publish(cube, random.shown(cube), definition).id();
                killInTheMiddle(releases, holding, release);
                Map<String, String> half = blocks(release);
                assertTrue(half.keySet().stream().allMatch(key -> key.compareTo(STOPS_AT) < 0), half::toString);
                assertEquals(4, half.keySet().stream().map(key -> key.substring(0, 4)).distinct().count());
                assertEquals(
                        ProblemType.UNAVAILABLE,
                        assertThrows(Problem.class, () -> new Instance(database, 1 << 20)
                                        .shape(releases.dataset(), null))
                                .type());

                Instance.packer(database).pack(new VersionKey(releases.dataset(), 1));

                Map<String, String> whole = blocks(release);
                assertEquals(PERIODS.size() * half.size() / 4, whole.size());
                half.forEach((key, row) -> assertEquals(row, whole.get(key), "it was written again: " + key));
                assertSameAsUnkilled(releases, release);
            }
        }
    }

    private void killInTheMiddle(MadeReleases releases, Connection holding, UUID release) throws Exception {
        holding.setAutoCommit(false);
        try (Statement sql = holding.createStatement()) {
            // Whoever writes this block waits until it is known whether there is one.
            sql.execute("insert into reading_block values ('%s', 'POP', '%s', '', sha256(''))"
                    .formatted(release, STOPS_AT));
            Process process = start(releases.dataset());
            try {
                for (int i = 0; i < 1_200 && !waits(); i++) {
                    assertTrue(process.isAlive() || waits(), "the process has ended by itself");
                    Instance.pause(50);
                }
                assertTrue(waits());
            } finally {
                process.destroyForcibly().waitFor();
            }
            holding.rollback();
        }
    }

    private static Process start(UUID dataset) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        PackingProcess.class.getName(),
                        url,
                        dataset.toString(),
                        "1")
                .redirectErrorStream(true)
                .redirectOutput(new File("target/packing-process.log"))
                .start();
    }

    private static boolean waits() throws SQLException {
        try (Connection connection = MadeReleases.superuser();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("""
                        select count(*) from pg_stat_activity
                        where usename = 'reading' and wait_event_type = 'Lock' and query like '%reading_block%'""")) {
            return row.next() && row.getInt(1) > 0;
        }
    }

    private void assertSameAsUnkilled(MadeReleases releases, UUID release) throws SQLException {
        Instance instance = new Instance(database, 64 << 20);
        DatasetShape shape = instance.shape(releases.dataset(), null);
        String digest = instance.digest(shape);
        Map<String, String> before = blocks(release);
        try (Connection connection = MadeReleases.superuser();
                Statement sql = connection.createStatement()) {
            sql.execute("delete from reading_block where release_id = '" + release + "'");
            sql.execute("delete from reading_shape where dataset_id = '" + releases.dataset() + "'");
        }
        Instance.packer(database).pack(new VersionKey(releases.dataset(), 1));

        Map<String, String> after = blocks(release);
        assertEquals(before.keySet(), after.keySet());
        before.forEach((key, row) -> assertEquals(bytes(row), bytes(after.get(key))));
        Instance cold = new Instance(database, 64 << 20);
        assertEquals(shape, cold.shape(releases.dataset(), null));
        assertEquals(digest, cold.digest(shape));
    }

    private static String bytes(String row) {
        assertNotNull(row);
        return row.substring(row.indexOf(' '));
    }

    /** By period and measure: the transaction that wrote it, its bytes and their hash. */
    private static Map<String, String> blocks(UUID release) throws SQLException {
        Map<String, String> blocks = new TreeMap<>();
        try (Connection connection = MadeReleases.superuser();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("""
                        select period || measure, xmin || ' ' || encode(counts, 'hex') || ' ' || encode(sha256, 'hex')
                        from reading_block where release_id = '%s'""".formatted(release))) {
            while (row.next()) {
                blocks.put(row.getString(1), row.getString(2));
            }
        }
        return blocks;
    }
}
