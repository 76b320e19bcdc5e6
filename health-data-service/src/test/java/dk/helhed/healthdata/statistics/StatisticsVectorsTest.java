package dk.helhed.healthdata.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Against values that were computed in R from the published formulas. */
class StatisticsVectorsTest {

    private static final JsonNode VECTORS = read();

    private static JsonNode read() {
        try (InputStream in = StatisticsVectorsTest.class.getResourceAsStream("/statistics/vectors.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void proportions() {
        for (JsonNode vector : vectors("wilson", 14)) {
            assertInterval(
                    vector,
                    Proportion.interval(
                            vector.get("x").asLong(), vector.get("n").asLong(), confidence(vector)));
        }
    }

    @Test
    void counts_exactly_and_by_approximation() {
        for (JsonNode vector : vectors("count", 18)) {
            assertInterval(vector, Count.interval(vector.get("x").asLong(), confidence(vector)));
        }
    }

    @Test
    void standardised_rates() {
        assertEquals(numbers(VECTORS, "esp2013").stream().map(Long::intValue).toList(), StandardisedRate.ESP2013);
        for (JsonNode vector : vectors("dsr", 6)) {
            StandardisedRate rate = StandardisedRate.of(
                            numbers(vector, "x"),
                            numbers(vector, "n"),
                            StandardisedRate.ESP2013,
                            vector.get("multiplier").asDouble(),
                            confidence(vector))
                    .orElseThrow();
            assertClose(vector.get("value").asDouble(), rate.value());
            assertInterval(vector, rate.interval());
        }
    }

    @Test
    void trends_of_proportions() {
        for (JsonNode vector : vectors("trendProportion", 4)) {
            List<Long> x = numbers(vector, "x");
            List<Long> n = numbers(vector, "n");
            List<ProportionTrend.Point> points = IntStream.range(0, x.size())
                    .mapToObj(i -> ProportionTrend.Point.of(2018 + i, x.get(i), n.get(i)))
                    .toList();

            assertClose(vector.get("chiSquare").asDouble(), ProportionTrend.chiSquare(points));
            assertEquals(
                    numbers(vector, "slopeSigns").stream().map(Long::intValue).toList(),
                    ProportionTrend.slopeSigns(points));
            if (ProportionTrend.of(points) instanceof Trend.Calculated calculated) {
                assertEquals(
                        vector.get("significant").asBoolean(),
                        calculated.direction() != Trend.Direction.NO_SIGNIFICANT_CHANGE);
            } else {
                assertFalse(vector.get("significant").asBoolean());
            }
        }
    }

    private static List<JsonNode> vectors(String name, int expected) {
        List<JsonNode> vectors =
                StreamSupport.stream(VECTORS.get(name).spliterator(), false).toList();
        assertEquals(expected, vectors.size());
        return vectors;
    }

    private static List<Long> numbers(JsonNode vector, String name) {
        return StreamSupport.stream(vector.get(name).spliterator(), false)
                .map(JsonNode::asLong)
                .toList();
    }

    private static Confidence confidence(JsonNode vector) {
        return vector.get("conf").asDouble() == .95 ? Confidence.P95 : Confidence.P998;
    }

    private static void assertInterval(JsonNode vector, Interval actual) {
        assertClose(vector.get("lower").asDouble(), actual.lower());
        assertClose(vector.get("upper").asDouble(), actual.upper());
    }

    private static void assertClose(double expected, double actual) {
        assertTrue(Math.abs(actual - expected) <= 1e-9 * Math.abs(expected), () -> expected + " but was " + actual);
    }
}
