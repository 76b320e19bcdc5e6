package dk.helhed.initiatives.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.initiatives.budget.LedgerFigures;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random sequences of everything that can be booked, beside a model that is nothing but sums. */
class JournalPropertyTest {

    private static final int STEPS = 300;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_ledger_agrees_with_a_simple_model(long seed) {
        Random random = new Random(seed);
        LedgerModel model = new LedgerModel(4);
        RealLedger real = new RealLedger(4);
        for (int i = 0; i < STEPS; i++) {
            LedgerStep step = LedgerStep.random(random, model);
            String place = "seed " + seed + ", step " + i + ": " + step;
            if (i == STEPS * 2 / 3) {
                model.end(3);
                real.end(3);
            }

            assertEquals(model.apply(step), real.apply(step), place);

            for (int account = 0; account < 4; account++) {
                for (int year : LedgerStep.YEARS) {
                    LedgerFigures figures = real.year(account, year);
                    assertEquals(model.available(account, year), figures.available(), place);
                    assertTrue(figures.available() >= 0, place);
                    assertTrue(least(figures) >= 0, place);
                }
            }
            assertEquals(model.total(), real.total(), place);
        }
        real.assertEntriesSumToBalances("seed " + seed);
    }

    private static long least(LedgerFigures figures) {
        return List.of(
                        figures.appropriated(),
                        figures.transferredIn(),
                        figures.transferredOut(),
                        figures.carriedIn(),
                        figures.carriedOut(),
                        figures.committed(),
                        figures.spent())
                .stream()
                .mapToLong(Long::longValue)
                .min()
                .orElseThrow();
    }
}
