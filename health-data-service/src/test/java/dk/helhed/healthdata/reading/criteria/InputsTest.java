package dk.helhed.healthdata.reading.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.value.Figure;
import dk.helhed.healthdata.value.ValueStatus;
import dk.helhed.healthdata.value.ValueView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InputsTest {

    private static Range range(String value, Map<String, Integer> stated) {
        Figure figure = new Figure(
                "0751-a",
                "X",
                "2023",
                "total",
                ValueStatus.PUBLISHED,
                new BigDecimal(value),
                null,
                null,
                Unit.PERCENT,
                false,
                null);
        ValueView view = ValueView.of(figure, new UUID(0, 1), new UUID(0, 2), 1, false, Instant.EPOCH);
        return Objects.requireNonNull(
                new Inputs(List.of(view), stated).of("X", "0751-a", 2023).range());
    }

    @Test
    void a_figure_is_as_exact_as_its_indicator_says() {
        assertEquals(new BigDecimal("39.95"), range("40", Map.of("X", 1)).low());
        assertEquals(new BigDecimal("40.05"), range("40", Map.of("X", 1)).high());
    }

    @Test
    void where_it_says_nothing_a_figure_is_as_exact_as_it_is_written() {
        assertEquals(new BigDecimal("39.5"), range("40", Map.of()).low());
        assertEquals(new BigDecimal("40.05"), range("40.0", Map.of()).high());
    }
}
