package dk.helhed.initiatives.received;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.helhed.initiatives.budget.Phase;
import dk.helhed.kit.money.Money;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AmountSpreadTest {

    private static Phase phase(int year, long oere) {
        return new Phase(year, Money.ofOere(oere));
    }

    @Test
    void a_part_is_spread_as_the_whole_is() {
        AmountSpread spread =
                AmountSpread.of(Money.ofOere(50), Money.ofOere(100), List.of(phase(2021, 40), phase(2022, 20)));

        assertEquals(List.of(phase(2021, 20), phase(2022, 10)), spread.phases());
        assertEquals(Money.ofOere(20), spread.unphased());
    }

    @Test
    void nothing_is_lost_or_made_in_rounding() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            long whole = 1 + random.nextLong(100_000_000_000_000L);
            long first = random.nextLong(whole + 1);
            long part = random.nextLong(whole + 1);
            AmountSpread spread = AmountSpread.of(
                    Money.ofOere(part), Money.ofOere(whole), List.of(phase(2021, first), phase(2022, whole - first)));

            assertEquals(Money.ofOere(part), Money.sum(spread.years().values()));
            assertEquals(Money.ZERO, spread.unphased());
            assertFalse(spread.years().values().stream().anyMatch(Money::negative));
        }
    }

    @Test
    void of_nothing_nothing_is_spread() {
        assertEquals(
                List.of(), AmountSpread.of(Money.ZERO, Money.ZERO, List.of()).phases());
    }
}
