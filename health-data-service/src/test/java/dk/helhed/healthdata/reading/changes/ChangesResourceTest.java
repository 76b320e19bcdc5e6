package dk.helhed.healthdata.reading.changes;

import static dk.helhed.healthdata.Api.APPROVER;
import static dk.helhed.healthdata.Api.change;
import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.decide;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.value;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.reading.MadeReleases;
import dk.helhed.healthdata.reading.RandomCubes;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.ReadModel;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.reading.model.Slice;
import dk.helhed.kit.testing.RealParts;
import dk.helhed.kit.work.OnLoop;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class ChangesResourceTest {

    @Inject
    ReadModel model;

    private String indicator = "";
    private String dataset = "";
    private String versions = "";

    @BeforeEach
    void describe() {
        indicator = indicator("PERCENT");
        dataset = dataset(indicator);
        versions = "/v1/datasets/" + dataset + "/versions/";
    }

    private String threeVersions() {
        publish(dataset, value("DK", indicator, "2014", 40), value("0707", indicator, "2014", 30));
        String second = publish(
                dataset,
                value("DK", indicator, "2014", 41.5),
                value("0707", indicator, "2014", null),
                value("0751", indicator, "2015", 50));
        decide(second, "WITHDRAWN", "\"1\"", APPROVER).statusCode(200);
        packed(2);
        packed(3);
        return second;
    }

    private ValidatableResponse packed(int version) {
        ValidatableResponse answer = get(versions + version + "/changes?from=1");
        for (int i = 0; i < 200 && answer.extract().statusCode() == 503; i++) {
            pause();
            answer = get(versions + version + "/changes?from=1");
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void each_cell_that_is_new_revised_hidden_or_gone_is_told_with_what_it_was() {
        threeVersions();

        get(versions + "2/changes?from=1")
                .statusCode(200)
                .body("from", is(1))
                .body("to", is(2))
                .body("synthetic", is(true))
                .body("items.change", contains("REVISED", "HIDDEN", "NEW"))
                .body("items.codes.area", contains("DK", "0707", "0751"))
                .body("items.codes.period", contains("2014", "2014", "2015"))
                .body("items.indicator", contains(indicator, indicator, indicator))
                .body("items[0].was.value", is(40.0f))
                .body("items[0].now.value", is(41.5f))
                .body("items[1].was.value", is(30.0f))
                .body("items[1].now.value", nullValue())
                .body("items[1].now.reason", is("SUPPRESSED"))
                .body("items[1].now.obsStatus", is("Q"))
                .body("items[1].now.confStatus", is("C"))
                .body("items[2].was", nullValue())
                .body("items[2].now.value", is(50.0f))
                .body("codesAdded.dimension", containsInAnyOrder("area", "period"))
                .body("codesAdded.code", containsInAnyOrder("0751", "2015"))
                .body("codesAdded.find { it.code == '0751' }.label.en", is("Aarhus"))
                .body("$", hasKey("nextCursor"))
                .body("nextCursor", nullValue());
        get(versions + "3/changes")
                .body("from", is(2))
                .body("items.change", contains("REVISED", "REVISED", "GONE"))
                .body("items[1].was.reason", is("SUPPRESSED"))
                .body("items[1].now.value", is(30.0f))
                .body("items[2].now", nullValue())
                .body("codesAdded", empty());
        get(versions + "3/changes?from=1").body("items", empty());
    }

    @Test
    void the_answer_never_changes_and_is_known_before_it_is_computed() {
        threeVersions();
        String path = versions + "2/changes?from=1&limit=2";
        ValidatableResponse answer = get(path)
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .header("Link", containsString("rel=\"next\""));
        String etag = answer.extract().header("ETag");

        given().header("If-None-Match", etag).get(path).then().statusCode(304).header("ETag", etag);
        assertEquals(answer.extract().asString(), get(path).extract().asString());
        assertTrue(!etag.equals(
                get(versions + "3/changes?from=1&limit=2").extract().header("ETag")));
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 400", "2, 3, 400", "2, 0, 400", "2, -1, 400", "1, , 400", "2, x, 400", "9, 1, 404", "0, , 404"})
    void versions_that_cannot_be_compared_are_refused(int version, String from, int status) {
        threeVersions();

        get(versions + version + "/changes" + (from == null ? "" : "?from=" + from))
                .statusCode(status);
    }

    @Test
    void a_refusal_says_which_parameter_and_what_would_do() {
        threeVersions();

        get(versions + "2/changes?from=2")
                .body("code", is("invalid-parameter"))
                .body("errors[0].parameter", is("from"))
                .body("errors[0].code", is("version-not-earlier"))
                .body("errors[0].detail", notNullValue());
        String cursor = get(versions + "2/changes?from=1&limit=1").extract().path("nextCursor");
        get(versions + "3/changes?from=2&limit=1&cursor=" + cursor)
                .statusCode(400)
                .body("errors[0].code", is("cursor-of-another-list"));
        get(versions + "2/changes?from=1&cursor=x").statusCode(400).body("errors[0].code", is("cursor"));
        get(versions + "2/changes?from=1&limit=0").statusCode(400);
        get("/v1/datasets/" + UUID.randomUUID() + "/versions/2/changes").statusCode(404);
    }

    @Test
    void what_nobody_may_see_is_gone_from_both_sides() {
        String second = threeVersions();
        change(APPROVER)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"2\"")
                .body(Map.of("to", "WITHDRAWN", "withdrawal", "MUST_NOT_BE_SEEN", "reason", "It tells of one person."))
                .post("/v1/releases/" + second + "/transitions")
                .then()
                .statusCode(200);

        for (int i = 0; i < 60 && get(versions + "2/changes?from=1").extract().statusCode() == 200; i++) {
            pause();
        }
        for (String path : List.of("2/changes?from=1", "3/changes?from=2", "3/changes")) {
            get(versions + path)
                    .statusCode(410)
                    .header("Cache-Control", is("no-store"))
                    .body("detail", containsString("It tells of one person."));
        }
        get(versions + "3/changes?from=1").statusCode(200);
    }

    /** Whoever has the earlier version and applies every change has the later one. */
    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void changes_lead_from_any_version_to_any_later_one(long seed) throws SQLException {
        RandomCubes random = new RandomCubes(seed);
        try (MadeReleases releases = new MadeReleases(random.units())) {
            Structure first = random.first();
            Structure grown = random.grown(first);
            int one = releases.define(first);
            int two = releases.define(grown);
            made(releases, random, first, List.of("2019", "2020"), one);
            MadeReleases.Made middle = made(releases, random, grown, List.of("2020", "2021"), two);
            made(releases, random, grown, List.of("2022"), two);
            releases.withdraw(middle, "ERRONEOUS");
            dataset = releases.dataset().toString();
            versions = "/v1/datasets/" + dataset + "/versions/";
            packed(2);
            packed(3);
            packed(4);

            for (int[] pair : new int[][] {{1, 2}, {1, 3}, {2, 3}, {2, 4}, {1, 4}}) {
                Map<String, Map<String, Object>> told = cells(pair[0]);
                int changes = 0;
                String cursor = "";
                while (cursor != null) {
                    JsonPath page = get(versions + pair[1] + "/changes?limit=200&from=" + pair[0] + cursor)
                            .statusCode(200)
                            .extract()
                            .jsonPath();
                    List<Map<String, Object>> items = page.getList("items");
                    for (Map<String, Object> item : items) {
                        apply(told, item);
                    }
                    changes += items.size();
                    cursor = page.getString("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
                    assertTrue(cursor == null || items.size() == 200);
                }
                assertEquals(cells(pair[1]), told);
                assertTrue(changes > 0);
            }
        }
    }

    private static MadeReleases.Made made(
            MadeReleases releases, RandomCubes random, Structure structure, List<String> periods, int definition)
            throws SQLException {
        Cube cube = random.cube(structure, periods);
        return releases.publish(cube, random.shown(cube), definition);
    }

    @SuppressWarnings("unchecked")
    private static void apply(Map<String, Map<String, Object>> told, Map<String, Object> item) {
        String key = new TreeMap<>((Map<String, String>) item.get("codes")) + " " + item.get("indicator");
        Map<String, Object> was = (Map<String, Object>) item.get("was");
        Map<String, Object> now = (Map<String, Object>) item.get("now");
        assertEquals(told.get(key), plain(was), key);
        if (now == null) {
            told.remove(key);
        } else {
            told.put(key, plain(now));
        }
        assertEquals(
                was == null
                        ? "NEW"
                        : now == null ? "GONE" : "SUPPRESSED".equals(now.get("reason")) ? "HIDDEN" : "REVISED",
                item.get("change"));
    }

    private static Map<String, Object> plain(Map<String, Object> cell) {
        if (cell == null) {
            return null;
        }
        Map<String, Object> plain = new TreeMap<>();
        for (String member : List.of("value", "count", "denominator", "lower95", "upper998")) {
            Object number = cell.get(member);
            plain.put(member, number == null ? "none" : ((Number) number).floatValue());
        }
        plain.put("reason", String.valueOf(cell.get("reason")));
        return plain;
    }

    private Map<String, Map<String, Object>> cells(int version) {
        DatasetShape shape = OnLoop.await(() -> model.shape(UUID.fromString(dataset), version));
        Question all = new Question(
                shape,
                shape.axes().stream().map(axis -> places(axis.size())).toList(),
                places(shape.metrics().size()),
                List.of(Figure.VALUE),
                Set.of(),
                List.of(),
                false);
        Map<String, Map<String, Object>> told = new HashMap<>();
        new Slice(all, OnLoop.await(() -> model.cells(all))).forEach((at, codes, metric, cell) -> {
            if (cell.reason() != Reason.NOT_IN_RELEASE) {
                Map<String, String> key = new TreeMap<>();
                for (int i = 0; i < codes.length; i++) {
                    key.put(
                            shape.axes().get(i).code(),
                            shape.axes().get(i).codes().get(codes[i]).code());
                }
                Map<String, Object> numbers = new HashMap<>();
                numbers.put("value", number(cell.value()));
                numbers.put("count", number(cell.count()));
                numbers.put("denominator", number(cell.denominator()));
                numbers.put("lower95", number(cell.lower95()));
                numbers.put("upper998", number(cell.upper998()));
                numbers.put("reason", cell.reason());
                told.put(key + " " + shape.metrics().get(metric).indicator(), plain(numbers));
            }
        });
        return told;
    }

    private static Double number(double figure) {
        return Double.isNaN(figure) ? null : figure;
    }

    private static List<Integer> places(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    @Test
    void a_release_that_says_the_same_changes_nothing() {
        publish(dataset, value("DK", indicator, "2014", 40));
        publish(dataset, value("DK", indicator, "2014", 40));

        packed(2).statusCode(200).body("items", hasSize(0));
        List<Object> none = new ArrayList<>();
        assertEquals(none, get(versions + "2/changes").extract().path("codesAdded"));
        assertNull(get(versions + "2/changes").extract().path("nextCursor"));
    }
}
