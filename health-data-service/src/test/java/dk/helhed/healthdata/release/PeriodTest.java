package dk.helhed.healthdata.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2014, false, ''",
        "2014-2015, false, ''",
        "1900, false, ''",
        "2100, false, ''",
        "1899, false, period-out-of-range",
        "2100-2101, false, period-out-of-range",
        "2015-2014, false, period-backwards",
        "2014-2014, false, period-backwards",
        "undated, true, ''",
        "undated, false, undated-without-note"
    })
    void a_period_is_a_year_or_years_in_their_order_or_undated_for_a_reason(
            String period, boolean hasNote, String refusal) {
        assertEquals(refusal, Period.refusal(period, hasNote).orElse(""));
    }
}
