package dk.helhed.plans.registervalue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2014, 2014-12-31",
        "2014-2015, 2015-12-31",
        "2022Q1, 2022-03-31",
        "2022K4, 2022-12-31",
        "2024-02, 2024-02-29",
        "2022-12, 2022-12-31",
    })
    void a_period_ends_on_its_last_day(String period, LocalDate end) {
        assertEquals(end, ReportingPeriod.end(period));
    }

    @ParameterizedTest
    @ValueSource(strings = {"undated", "2022-13", "2022Q5", "", "22", "2022-01-01x"})
    void any_other_text_has_no_end_that_is_known(String period) {
        assertNull(ReportingPeriod.end(period));
    }
}
