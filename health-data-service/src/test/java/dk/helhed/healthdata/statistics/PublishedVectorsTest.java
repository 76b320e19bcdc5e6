package dk.helhed.healthdata.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.healthdata.statistics.ReferenceComparison.Better;
import dk.helhed.healthdata.statistics.Trend.Calculated;
import dk.helhed.healthdata.statistics.Trend.Direction;
import dk.helhed.healthdata.statistics.Trend.NotCalculated;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Against what other offices publish with their own code; where each case comes from stands in the file. */
class PublishedVectorsTest {

    private static final double TOLERANCE = 1e-9;

    @TestFactory
    Stream<DynamicTest> published() throws IOException {
        JsonNode all;
        try (InputStream in = getClass().getResourceAsStream("/statistics/published-vectors.json")) {
            all = new ObjectMapper().readTree(in);
        }
        return Stream.of(
                        cases(all, "wilson", 24, this::wilson),
                        cases(all, "count", 4, this::count),
                        cases(all, "byarBelowTen", 2, this::approximation),
                        cases(all, "rate", 35, this::rate),
                        cases(all, "dsr", 8, this::standardised),
                        cases(all, "dsrNotCalculated", 1, this::tooFew),
                        cases(all, "dsrRepeatEvents", 6, this::repeat),
                        cases(all, "indirectlyStandardisedRatio", 3, this::ratio),
                        cases(all, "trendProportion", 3, this::proportions),
                        cases(all, "trendByIntervals", 4, this::intervals),
                        cases(all, "trendTrap", 1, this::trap),
                        cases(all, "comparison", 4, this::comparison),
                        cases(all, "controlLimitsProportion", 4, this::controlLimits))
                .flatMap(List::stream);
    }

    /** What is asserted of one case. */
    private interface Check {
        void of(JsonNode vector);
    }

    private static List<DynamicTest> cases(JsonNode all, String name, int expected, Check check) {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode vector : all.get(name)) {
            Executable run = () -> check.of(vector);
            tests.add(DynamicTest.dynamicTest(
                    name + " " + tests.size() + " " + vector.path("name").asText(), run));
        }
        assertEquals(expected, tests.size(), name);
        return tests;
    }

    private void wilson(JsonNode vector) {
        Interval found = vector.get("x").isIntegralNumber()
                ? Proportion.interval(whole(vector, "x"), whole(vector, "n"), confidence(vector))
                : Proportion.interval(
                        vector.get("x").asDouble(), vector.get("n").asDouble(), confidence(vector));
        assertInterval(vector, found);
    }

    /** Nobody shows it below ten; a lower limit of less than none is none. */
    private void approximation(JsonNode vector) {
        double x = vector.get("x").asDouble();
        double z = confidence(vector).z();
        double lower = Count.byar(x, -z);
        if (vector.get("lower").isNull()) {
            assertTrue(lower < 0);
        } else {
            assertClose(vector, vector.get("lower").asDouble(), lower);
        }
        assertClose(vector, vector.get("upper").asDouble(), Count.byar(x + 1, z));
    }

    private void ratio(JsonNode vector) {
        long observed = whole(vector, "observed");
        double expected = vector.get("expected").asDouble();
        double multiplier = vector.get("multiplier").asDouble();
        assertClose(vector, vector.get("value").asDouble(), observed / expected * multiplier);
        Interval p95 = Count.rate(observed, expected, multiplier, Confidence.P95);
        Interval p998 = Count.rate(observed, expected, multiplier, Confidence.P998);
        assertClose(vector, vector.get("lower95").asDouble(), p95.lower());
        assertClose(vector, vector.get("upper95").asDouble(), p95.upper());
        assertClose(vector, vector.get("lower998").asDouble(), p998.lower());
        assertClose(vector, vector.get("upper998").asDouble(), p998.upper());
    }

    /** Which areas lie outside what is likely where their share is the reference's. */
    private void controlLimits(JsonNode vector) {
        assertEquals(vector.get("at1.96").asText(), side(vector, Confidence.P95));
        assertEquals(vector.get("at3.0902").asText(), side(vector, Confidence.P998));
    }

    private static String side(JsonNode vector, Confidence confidence) {
        double multiplier = vector.get("multiplier").asDouble();
        double n = vector.get("n").asDouble();
        double value = vector.get("value").asDouble() / multiplier;
        Interval likely = Proportion.interval(vector.get("reference").asDouble() / multiplier * n, n, confidence);
        return value < likely.lower() ? "LOWER" : value > likely.upper() ? "HIGHER" : "SIMILAR";
    }

    private void count(JsonNode vector) {
        assertInterval(vector, Count.interval(whole(vector, "x"), confidence(vector)));
    }

    private void rate(JsonNode vector) {
        double multiplier = vector.get("multiplier").asDouble();
        assertInterval(vector, Count.rate(whole(vector, "x"), whole(vector, "n"), multiplier, confidence(vector)));
    }

    private void standardised(JsonNode vector) {
        List<Long> x = wholes(vector, "x");
        assertRate(vector, x, x);
    }

    private void tooFew(JsonNode vector) {
        List<Long> x = wholes(vector, "x");
        assertEquals("FEWER_THAN_10_EVENTS", vector.get("reason").asText());
        assertEquals(
                Optional.empty(),
                StandardisedRate.of(x, wholes(vector, "n"), StandardisedRate.ESP2013, 100_000, Confidence.P95));
    }

    private void repeat(JsonNode vector) {
        List<Long> events = new ArrayList<>();
        List<Long> variances = new ArrayList<>();
        for (int band = 0; band < vector.get("n").size(); band++) {
            Map<Integer, Long> persons = new HashMap<>();
            for (Map.Entry<String, JsonNode> number :
                    vector.get("personsByEvents").properties()) {
                persons.put(
                        Integer.valueOf(number.getKey()),
                        number.getValue().get(band).asLong());
            }
            events.add(persons.entrySet().stream()
                    .mapToLong(entry -> entry.getKey() * entry.getValue())
                    .sum());
            variances.add(RepeatEvents.variance(persons));
        }
        assertRate(vector, events, variances);
    }

    private static void assertRate(JsonNode vector, List<Long> events, List<Long> variances) {
        List<Integer> weights = vector.has("weights")
                ? wholes(vector, "weights").stream().map(Long::intValue).toList()
                : StandardisedRate.ESP2013;
        Optional<StandardisedRate> rate = StandardisedRate.of(
                events,
                variances,
                wholes(vector, "n"),
                weights,
                vector.get("multiplier").asDouble(),
                vector.has("conf") ? confidence(vector) : Confidence.P95);
        assertEquals(!vector.has("reason"), rate.isPresent());
        rate.ifPresent(found -> {
            assertClose(vector, vector.get("value").asDouble(), found.value());
            assertInterval(vector, found.interval());
        });
    }

    private void proportions(JsonNode vector) {
        List<ProportionTrend.Point> points = proportionPoints(vector);
        JsonNode recomputed = vector.path("recomputed");
        if (recomputed.has("chiSquare")) {
            assertClose(vector, recomputed.get("chiSquare").asDouble(), ProportionTrend.chiSquare(points));
            assertEquals(signs(recomputed), ProportionTrend.slopeSigns(points));
        }
        assertPublished(vector, ProportionTrend.of(points));
    }

    /** Published as no change because no interval was given: an absent input that was shown as an answer. */
    private void trap(JsonNode vector) {
        Calculated trend = assertInstanceOf(Calculated.class, ProportionTrend.of(proportionPoints(vector)));
        assertEquals(Direction.INCREASING, trend.direction());
        assertClose(vector, vector.get("recomputed").get("chiSquare").asDouble(), trend.chiSquare());
    }

    private static List<ProportionTrend.Point> proportionPoints(JsonNode vector) {
        List<Long> x = wholes(vector, "x");
        List<Long> n = wholes(vector, "n");
        return IntStream.range(0, x.size())
                .mapToObj(i -> ProportionTrend.Point.of(2018 + i, x.get(i), n.get(i)))
                .toList();
    }

    private void intervals(JsonNode vector) {
        List<IntervalTrend.Point> points = IntStream.range(
                        0, vector.get("value").size())
                .mapToObj(i -> IntervalTrend.Point.of(
                        2018 + i,
                        vector.get("value").get(i).asDouble(),
                        new Interval(
                                vector.get("lower95").get(i).asDouble(),
                                vector.get("upper95").get(i).asDouble())))
                .toList();
        assertClose(vector, vector.get("recomputed").get("chiSquare").asDouble(), IntervalTrend.chiSquare(points));
        assertEquals(signs(vector.get("recomputed")), IntervalTrend.slopeSigns(points));
        assertPublished(vector, IntervalTrend.of(points));
    }

    private static void assertPublished(JsonNode vector, Trend trend) {
        JsonNode published = vector.get("published");
        if (published.path("notCalculated").asBoolean()) {
            assertInstanceOf(NotCalculated.class, trend);
            return;
        }
        Calculated calculated = assertInstanceOf(Calculated.class, trend);
        if (published.has("chiSquare")) {
            assertEquals(
                    published.get("chiSquare").asDouble(),
                    calculated.chiSquare(),
                    vector.get("tolerance").asDouble());
        }
        if (published.has("direction")) {
            assertEquals(
                    published.get("direction").asText(), calculated.direction().name());
        } else {
            assertEquals(
                    published.get("significant").asBoolean(),
                    calculated.direction() != Direction.NO_SIGNIFICANT_CHANGE);
        }
    }

    private void comparison(JsonNode vector) {
        var p95 = new Interval(
                vector.get("lower95").asDouble(), vector.get("upper95").asDouble());
        var p998 = new Interval(
                vector.get("lower998").asDouble(), vector.get("upper998").asDouble());
        double reference = vector.get("reference").asDouble();
        assertEquals(result(vector.get("lowerIsBetter")), ReferenceComparison.of(p95, p998, reference, Better.LOWER));
        assertEquals(result(vector.get("higherIsBetter")), ReferenceComparison.of(p95, p998, reference, Better.HIGHER));
    }

    private static ReferenceComparison.Result result(JsonNode expected) {
        JsonNode confidence = expected.get("confidence");
        return new ReferenceComparison.Result(
                ReferenceComparison.valueOf(expected.get("comparison").asText()),
                confidence.isNull()
                        ? Optional.empty()
                        : Optional.of(confidence.asDouble() == .95 ? Confidence.P95 : Confidence.P998));
    }

    private static List<Integer> signs(JsonNode recomputed) {
        return wholes(recomputed, "slopeSigns").stream().map(Long::intValue).toList();
    }

    private static long whole(JsonNode vector, String name) {
        return vector.get(name).asLong();
    }

    private static List<Long> wholes(JsonNode vector, String name) {
        return StreamSupport.stream(vector.get(name).spliterator(), false)
                .map(JsonNode::asLong)
                .toList();
    }

    private static Confidence confidence(JsonNode vector) {
        return vector.get("conf").asDouble() == .95 ? Confidence.P95 : Confidence.P998;
    }

    private static void assertInterval(JsonNode vector, Interval actual) {
        assertClose(vector, vector.get("lower").asDouble(), actual.lower());
        assertClose(vector, vector.get("upper").asDouble(), actual.upper());
    }

    private static void assertClose(JsonNode vector, double expected, double actual) {
        assertTrue(
                Math.abs(actual - expected) <= TOLERANCE * Math.abs(expected),
                () -> expected + " but was " + actual + " in " + vector);
    }
}
