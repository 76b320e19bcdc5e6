package dk.helhed.kit.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @Test
    void the_five_themes_of_a_frame_add_up_to_the_oere() {
        List<Money> themes = List.of(
                Money.ofOere(800_000_000),
                Money.ofOere(400_000_000),
                Money.ofOere(380_000_000),
                Money.ofOere(470_000_000),
                Money.ofOere(450_000_000));

        assertEquals(Money.ofOere(2_500_000_000L), Money.sum(themes));
    }

    @Test
    void a_sum_that_does_not_fit_is_refused() {
        assertThrows(
                ArithmeticException.class, () -> Money.ofOere(Long.MAX_VALUE).plus(Money.ofOere(1)));
    }

    @Test
    void a_difference_that_does_not_fit_is_refused() {
        assertThrows(
                ArithmeticException.class, () -> Money.ofOere(Long.MIN_VALUE).minus(Money.ofOere(1)));
    }

    @Test
    void a_difference_may_be_negative() {
        Money difference = Money.ofOere(1).minus(Money.ofOere(2));

        assertTrue(difference.negative());
        assertFalse(new NonNegativeRule().isValid(difference, null));
    }

    @Test
    void an_amount_is_two_fields_in_json() throws JsonProcessingException {
        assertEquals(
                "{\"amountOere\":-5,\"currency\":\"DKK\"}", new ObjectMapper().writeValueAsString(Money.ofOere(-5)));
    }

    @ParameterizedTest
    @CsvSource({
        "250000000,'2.500.000,00 kr.'",
        "0,'0,00 kr.'",
        "5,'0,05 kr.'",
        "-123456,'-1.234,56 kr.'",
        "9223372036854775807,'92.233.720.368.547.758,07 kr.'"
    })
    void an_amount_is_written_the_danish_way(long oere, String written) {
        assertEquals(written, Money.ofOere(oere).inKroner());
    }
}
