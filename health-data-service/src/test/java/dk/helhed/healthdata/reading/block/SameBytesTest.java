package dk.helhed.healthdata.reading.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.reading.MadeReleases;
import dk.helhed.healthdata.reading.RandomCubes;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.kit.testing.RealParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A version answers the same to the byte, whatever became of its blocks. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class SameBytesTest {

    private static final List<String> PERIODS =
            IntStream.rangeClosed(2001, 2020).mapToObj(Integer::toString).toList();
    private static final String ROWS = """
            select measure, period, encode(counts, 'hex'), encode(sha256, 'hex') from reading_block
            where release_id = '%s' order by measure, period""";

    @Inject
    ReadingDatabase database;

    private MadeReleases releases;
    private UUID release;
    private DatasetShape shape;
    private String digest;

    @BeforeEach
    void publish() throws SQLException {
        RandomCubes random = new RandomCubes(21);
        releases = new MadeReleases(random.units());
        Structure structure = random.grown(random.first());
        Cube cube = random.cube(structure, PERIODS);
        release = releases.publish(cube, random.shown(cube), releases.define(structure)).id();
        Instance instance = instance();
        shape = instance.packed(releases.dataset(), 1);
        digest = instance.digest(shape);
    }

    @AfterEach
    void close() throws SQLException {
        releases.close();
    }

    private Instance instance() {
        return new Instance(database, 64 << 20);
    }

    @Test
    void another_instance_that_was_just_started_answers_the_same() {
        Instance other = instance();

        assertEquals(digest, other.digest(other.shape(releases.dataset(), null)));
    }

    @Test
    void blocks_that_are_deleted_are_made_again_the_same_to_the_byte() throws SQLException {
        // Nobody asks for the others: persons who were admitted are of no indicator.
        sql("delete from reading_block where release_id = '" + release + "' and measure = 'ADMITTED'");
        List<String> before = rows();
        sql("delete from reading_block where release_id = '" + release + "'");

        assertEquals(digest, instance().digest(shape));
        assertEquals(before, rows());
        assertTrue(before.size() > PERIODS.size());
    }

    @Test
    void what_is_evicted_is_loaded_again() {
        Instance small = new Instance(database, 10_000);
        for (int i = 0; i < 3; i++) {
            assertEquals(digest, small.digest(shape));
        }

        assertTrue(small.counted("evicted") > 0);
        assertTrue(small.counted("loaded") > rowsOf());
        assertTrue(small.measured("bytes") <= 10_000, () -> "bytes " + small.measured("bytes"));
        assertEquals(digest, instance().digest(shape));
    }

    private int rowsOf() {
        try {
            return rows().size();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_damaged_block_is_thrown_away_made_again_and_counted() throws SQLException {
        List<String> before = rows();
        // A bit within what was deflated, one that still inflates to something else, and a hash.
        sql("update reading_block set counts = set_bit(counts, 40, 1 - get_bit(counts, 40)) where release_id = '" + release
                + "' and measure = 'POP' and period = '2001'");
        sql("update reading_block a set counts = b.counts from reading_block b where a.release_id = b.release_id"
                + " and a.release_id = '" + release
                + "' and a.measure = 'EMP' and a.period = '2002' and b.measure = 'EMP' and b.period = '2003'");
        sql("update reading_block set sha256 = sha256(sha256) where release_id = '" + release
                + "' and measure = 'ALL' and period = '2004'");
        assertEquals(3, differences(before, rows()));

        Instance instance = instance();
        assertEquals(digest, instance.digest(shape));

        assertEquals(3, instance.counted("damaged"));
        assertEquals(before, rows());
        assertEquals(digest, instance().digest(shape));
    }

    private static long differences(List<String> one, List<String> other) {
        return one.stream().filter(row -> !other.contains(row)).count();
    }

    @Test
    void names_that_change_later_leave_a_version_as_it_was() throws SQLException {
        sql("update dataset set title_en = 'Another title' where id = '" + releases.dataset() + "'");

        assertEquals(shape, instance().shape(releases.dataset(), 1));
    }

    @Test
    void what_is_held_is_counted() {
        Instance instance = instance();
        instance.digest(shape);
        double loaded = instance.counted("loaded");
        assertEquals(digest, instance.digest(shape));

        assertEquals(loaded, instance.counted("loaded"));
        assertEquals(loaded, instance.measured("held"));
        assertTrue(instance.measured("bytes") > 0);
        assertEquals(0, instance.counted("evicted"));
    }

    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = MadeReleases.superuser();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(ROWS.formatted(release))) {
            while (row.next()) {
                rows.add(String.join(" ", row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return rows;
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = MadeReleases.superuser();
                Statement sql = connection.createStatement()) {
            assertTrue(sql.executeUpdate(statement) > 0);
        }
    }
}
