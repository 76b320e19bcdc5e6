package dk.helhed.healthdata.reading.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.reading.MadeReleases;
import dk.helhed.healthdata.reading.RandomCubes;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.kit.testing.RealParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks answer as the raw rows do, at any place of any structure, however little of it is held in memory. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class SlowTwinTest {

    private static final int PLACES = 1_500;
    private static final List<String> FIRST = List.of("2018", "2019", "2020");
    private static final List<String> SECOND = List.of("2019", "2021");

    @Inject
    ReadingDatabase database;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void blocks_answer_as_the_rows_do(long seed) throws SQLException {
        RandomCubes random = new RandomCubes(seed);
        Set<Reason> met = EnumSet.noneOf(Reason.class);
        try (MadeReleases releases = new MadeReleases(random.units())) {
            Structure first = random.first();
            Structure grown = random.grown(first);
            int one = releases.define(first);
            publish(releases, random, first, FIRST, one);
            int two = releases.define(grown);
            publish(releases, random, grown, SECOND, two);
            // Its rows were read by the first definition, and protected under the second one.
            publish(releases, random, first, List.of("2022"), two);

            Map<String, List<MadeReleases.Made>> standing = releases.standing();
            for (long bytes : new long[] {64 << 20, 1 << 20, 5_000}) {
                Instance instance = new Instance(database, bytes);
                DatasetShape shape = instance.packed(releases.dataset(), releases.versions());
                compare(instance, shape, standing, new Random(seed), met);
            }
        }
        assertTrue(met.contains(Reason.NOT_IN_RELEASE) && met.contains(Reason.SUPPRESSED), met.toString());
    }

    private static void publish(
            MadeReleases releases, RandomCubes random, Structure structure, List<String> periods, int definition)
            throws SQLException {
        Cube cube = random.cube(structure, periods);
        releases.publish(cube, random.shown(cube), definition);
    }

    private static void compare(
            Instance instance,
            DatasetShape shape,
            Map<String, List<MadeReleases.Made>> standing,
            Random random,
            Set<Reason> met)
            throws SQLException {
        Cells cells = instance.cells(Instance.all(shape));
        Map<UUID, SlowTwin> twins = new HashMap<>();
        try (Connection connection = MadeReleases.superuser()) {
            for (int i = 0; i < PLACES; i++) {
                int[] codes = shape.axes().stream()
                        .mapToInt(axis -> random.nextInt(axis.size()))
                        .toArray();
                int at = random.nextInt(shape.metrics().size());
                Metric metric = shape.metrics().get(at);
                String period = code(shape, codes, DatasetShape.PERIOD);
                UUID release = standing.get(period).getFirst().id();
                if (!twins.containsKey(release)) {
                    twins.put(release, SlowTwin.of(connection, release));
                }
                SlowTwin twin = twins.get(release);
                String area = code(shape, codes, DatasetShape.AREA);
                List<String> others = others(shape, codes);

                Cell expected = twin.at(metric, area, period, others);
                assertEquals(expected, cells.at(at, codes), () -> metric + " " + area + " " + period + others);
                assertEquals(
                        twin.count(area, period, others, String.valueOf(metric.count())),
                        cells.count(String.valueOf(metric.count()), codes));
                if (expected.reason() != null) {
                    met.add(expected.reason());
                }
            }
        }
    }

    private static String code(DatasetShape shape, int[] codes, int axis) {
        return shape.axes().get(axis).codes().get(codes[axis]).code();
    }

    private static List<String> others(DatasetShape shape, int[] codes) {
        List<String> others = new ArrayList<>();
        for (int axis = DatasetShape.PERIOD + 1; axis < codes.length; axis++) {
            others.add(code(shape, codes, axis));
        }
        return others;
    }
}
