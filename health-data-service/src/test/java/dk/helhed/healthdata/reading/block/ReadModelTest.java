package dk.helhed.healthdata.reading.block;

import static dk.helhed.healthdata.Api.APPROVER;
import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.change;
import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.decide;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.Cubes;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.release.CubeReleases;
import dk.helhed.healthdata.submission.Upload;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.testing.RealParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** What was published over the API, as readers get it. */
@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ReadModelTest {

    /** A second, and what a busy machine takes besides. */
    private static final long SOON_MILLIS = 2_500;

    @Inject
    ReadingDatabase database;

    private Instance instance() {
        return new Instance(database, 64 << 20);
    }

    @Test
    void the_figures_of_a_cube_are_its_headline_values_where_they_are_of_everyone() {
        String indicator = indicator("PERCENT");
        String dataset = post("/v1/datasets", Cubes.draft("REQUIRED", indicator), SUPPLIER)
                .statusCode(201)
                .extract()
                .path("id");
        List<String> rows = Upload.rows("2020").stream()
                .map(row -> row.startsWith("0615") ? row.replaceFirst("\\d+$", row.contains(",K,18-29,") ? "3" : "0") : row)
                .toList();
        CubeReleases.publish(CubeReleases.submit(dataset, rows, ""));

        Instance instance = instance();
        DatasetShape shape = instance.packed(UUID.fromString(dataset), null);
        assertEquals(List.of("area", "period", "sex", "age"), shape.axes().stream().map(Axis::code).toList());
        assertEquals("Aarhus", code(shape.area(), "0751").label().da());
        assertEquals("1082", code(shape.area(), "0751").parent());
        assertEquals("MUNICIPALITY", code(shape.area(), "0751").level());
        assertEquals(List.of("0751", "0707", "0615"), code(shape.area(), "1082").parts());
        Metric metric = shape.metrics().getFirst();
        assertEquals(Metric.Method.PROPORTION, metric.method());
        assertEquals("EMPLOYED", metric.count());
        assertEquals("RESIDENTS", metric.denominator());

        Cells cells = instance.cells(Instance.all(shape));
        List<Map<String, Object>> values = get("/v1/values?datasetId=" + dataset).extract().path("items");
        assertEquals(4, values.size());
        for (Map<String, Object> value : values) {
            int[] codes = new int[shape.axes().size()];
            codes[DatasetShape.AREA] = shape.area().indexOf((String) value.get("area"));
            for (Role role : List.of(Role.SEX, Role.AGE)) {
                Axis axis = shape.axes().get(shape.axis(role));
                codes[shape.axis(role)] = axis.indexOf(String.valueOf(axis.total()));
            }
            Cell cell = cells.at(0, codes);
            if (value.get("value") == null) {
                assertEquals(Cell.without(Reason.SUPPRESSED), cell);
            } else {
                assertEquals(((Number) value.get("value")).floatValue(), (float) cell.value());
                assertTrue(cell.lower95() < cell.value() && cell.value() < cell.upper95());
            }
        }
    }

    private static AxisCode code(Axis axis, String code) {
        return axis.codes().get(axis.indexOf(code));
    }

    @Test
    void stated_figures_are_as_stated_and_an_older_release_stands_for_what_the_newer_does_not_hold() {
        String indicator = indicator("PERCENT");
        String dataset = dataset(indicator);
        Map<String, Object> withInterval = new HashMap<>(value("DK", indicator, "2014", 40.25));
        withInterval.put("lower", 38.5);
        withInterval.put("upper", 42);
        Map<String, Object> missing = new HashMap<>(value("0751", indicator, "2014", null));
        missing.put("status", "NOT_AVAILABLE");
        publish(dataset, withInterval, value("0707", indicator, "2014", 31), missing);
        publish(dataset, value("0707", indicator, "2014", 32), value("DK", indicator, "2015", null));

        Instance instance = instance();
        UUID id = UUID.fromString(dataset);
        DatasetShape shape = instance.packed(id, 2);
        assertEquals(List.of("DK", "0707", "0751"), shape.area().codes().stream().map(AxisCode::code).toList());
        assertEquals(List.of("2014", "2015"), shape.period().codes().stream().map(AxisCode::code).toList());
        assertEquals(Metric.Method.AS_STATED, shape.metrics().getFirst().method());
        assertEquals(2, shape.metrics().getFirst().decimals());
        assertEquals("A public report, figure 2", shape.source());

        Cells cells = instance.cells(Instance.all(shape));
        Cell stated = cells.at(0, new int[] {0, 0});
        assertEquals(40.25, stated.value());
        assertEquals(38.5, stated.lower95());
        assertEquals(42, stated.upper95());
        assertTrue(Double.isNaN(stated.lower998()) && Double.isNaN(stated.count()));
        assertEquals(32, cells.at(0, new int[] {1, 0}).value());
        assertEquals(Cell.without(Reason.NOT_STATED), cells.at(0, new int[] {2, 0}));
        assertEquals(Cell.without(Reason.SUPPRESSED), cells.at(0, new int[] {0, 1}));
        assertEquals(Cell.without(Reason.NOT_IN_RELEASE), cells.at(0, new int[] {1, 1}));

        DatasetShape before = instance.packed(id, 1);
        assertEquals(31, instance.cells(Instance.all(before)).at(0, new int[] {1, 0}).value());
    }

    @Test
    void a_new_version_is_seen_soon_by_every_instance() {
        String indicator = indicator("PERCENT");
        String dataset = dataset(indicator);
        UUID id = UUID.fromString(dataset);
        publish(dataset, value("DK", indicator, "2014", 40));
        Instance one = instance();
        Instance other = instance();
        one.packed(id, null);
        other.packed(id, null);

        publish(dataset, value("DK", indicator, "2014", 41));

        soon(() -> one.shape(id, null).version() == 2);
        soon(() -> other.shape(id, null).version() == 2);
        assertTrue(one.latest().stream().anyMatch(shape -> shape.dataset().equals(id)));
    }

    @Test
    void what_nobody_may_see_is_gone_soon_from_every_instance_and_a_wrong_version_stays() {
        String indicator = indicator("PERCENT");
        String dataset = dataset(indicator);
        UUID id = UUID.fromString(dataset);
        publish(dataset, value("DK", indicator, "2014", 40));
        String leak = publish(dataset, value("DK", indicator, "2015", 41));
        Instance one = instance();
        Instance other = instance();
        List.of(one, other).forEach(each -> each.digest(each.packed(id, 2)));

        decide(leak, "WITHDRAWN", "\"1\"", APPROVER).statusCode(200);
        soon(() -> one.shape(id, null).version() == 3);
        assertEquals(2, other.shape(id, 2).version());

        conceal(leak, "\"2\"");
        for (Instance each : List.of(one, other)) {
            soon(() -> ProblemType.GONE == refusal(each, id, 2));
            // Each withdrawal is a version of its own.
            soon(() -> each.shape(id, null).version() == 4);
            assertEquals(1, each.shape(id, 1).version());
        }
        assertEquals(List.of("2014"), one.shape(id, null).period().codes().stream().map(AxisCode::code).toList());
    }

    @Test
    void where_nobody_may_see_any_version_the_dataset_is_gone() {
        String indicator = indicator("PERCENT");
        String dataset = dataset(indicator);
        UUID id = UUID.fromString(dataset);
        String leak = publish(dataset, value("DK", indicator, "2015", 41));
        Instance instance = instance();
        instance.packed(id, null);

        conceal(leak, "\"1\"");

        soon(() -> refusal(instance, id, 1) == ProblemType.GONE);
        // The withdrawal itself is a version, and holds nothing.
        soon(() -> refusal(instance, id, null) == null && instance.shape(id, null).period().size() == 0);
        assertTrue(instance.shape(id, null).metrics().isEmpty());
        assertEquals(instance.digest(instance.shape(id, null)), instance().digest(instance.shape(id, null)));
    }

    @Test
    void what_there_is_not_is_not_found() {
        Instance instance = instance();
        assertEquals(ProblemType.NOT_FOUND, refusal(instance, UUID.randomUUID(), null));
        String indicator = indicator("PERCENT");
        UUID id = UUID.fromString(dataset(indicator));
        assertEquals(ProblemType.NOT_FOUND, refusal(instance, id, null));
        assertEquals(ProblemType.NOT_FOUND, refusal(instance, id, 1));
    }

    private static @Nullable ProblemType refusal(Instance instance, UUID dataset, @Nullable Integer version) {
        try {
            DatasetShape found = instance.shape(dataset, version);
            assertEquals(dataset, found.dataset());
            return null;
        } catch (Problem e) {
            return e.type();
        }
    }

    private static void conceal(String release, String etag) {
        change(APPROVER)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etag)
                .body(Map.of("to", "WITHDRAWN", "withdrawal", "MUST_NOT_BE_SEEN", "reason", "It tells of one person."))
                .post("/v1/releases/" + release + "/transitions")
                .then()
                .statusCode(200);
    }

    private static void soon(BooleanSupplier seen) {
        long began = System.nanoTime();
        while (!seen.getAsBoolean()) {
            long millis = (System.nanoTime() - began) / 1_000_000;
            assertTrue(millis < SOON_MILLIS, () -> "not seen after " + millis + " ms");
            Instance.pause(20);
        }
    }
}
