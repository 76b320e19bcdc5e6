package dk.helhed.kit.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
    void as_many_of_the_largest_amounts_as_anything_of_ours_holds_add_up() {
        Random random = new Random(10);
        for (int rows : new int[] {1, 10_000, 92_233}) {
            List<Money> largest = Collections.nCopies(rows, Money.ofOere(Money.MOST_OERE));
            List<Money> any = random.longs(rows, -Money.MOST_OERE, Money.MOST_OERE + 1)
                    .mapToObj(Money::ofOere)
                    .toList();

            assertEquals(exactly(largest), BigInteger.valueOf(Money.sum(largest).amountOere()));
            assertEquals(exactly(any), BigInteger.valueOf(Money.sum(any).amountOere()));
            assertEquals(
                    exactly(largest).negate(),
                    BigInteger.valueOf(Money.ZERO.minus(Money.sum(largest)).amountOere()));
        }
    }

    private static BigInteger exactly(List<Money> amounts) {
        return amounts.stream()
                .map(one -> BigInteger.valueOf(one.amountOere()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    @ParameterizedTest
    @CsvSource({
        "100000000000000,true",
        "-100000000000000,true",
        "100000000000001,false",
        "-100000000000001,false",
        "9223372036854775807,false",
        "-9223372036854775808,false"
    })
    void an_amount_is_readable_up_to_a_trillion_kroner(long oere, boolean readable) {
        assertEquals(readable, Money.ofOere(oere).withinLimit());
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
