package dk.helhed.initiatives.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.initiatives.testing.StateDiagram;
import dk.helhed.kit.problem.Problem;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountingPeriodTest {

    private static AccountingPeriod closed() {
        return AccountingPeriod.close(YearMonth.of(2021, 1), "0751", YearMonth.of(2021, 2), Instant.EPOCH);
    }

    private static void move(AccountingPeriod period, PeriodState to) {
        period.move(new PeriodTransitionDraft(to, "A reason"), Instant.EPOCH);
    }

    @Test
    void the_readme_shows_the_steps_that_the_code_allows() throws IOException {
        Set<String> steps = new HashSet<>(Set.of(StateDiagram.NONE + " " + closed().state()));
        for (PeriodState from : PeriodState.values()) {
            for (PeriodState to : PeriodState.values()) {
                AccountingPeriod period = closed();
                if (from != period.state()) {
                    move(period, from);
                }
                try {
                    move(period, to);
                    steps.add(from + " " + to);
                } catch (Problem refused) {
                    // Not a step.
                }
            }
        }

        assertEquals(steps, StateDiagram.steps("accounting period"));
    }
}
