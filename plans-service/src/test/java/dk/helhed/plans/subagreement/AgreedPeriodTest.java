package dk.helhed.plans.subagreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.plan.rules.PlanState;
import dk.helhed.plans.source.QualityFlag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreedPeriodTest {

    private static final PlanSummary FOUR_YEARS = plan("2021-01-01", "2024-12-31");

    @ParameterizedTest(name = "{0} to {1}: refused at {2}")
    @CsvSource({
        "2021-01-01, 2024-12-31, ''",
        "2022-01-01, 2022-12-31, ''",
        "2020-12-31, 2024-12-31, /validFrom",
        "2021-01-01, 2025-01-01, /validTo",
        "2022-01-01, 2021-12-31, /validTo",
    })
    void a_period_lies_within_the_plans(LocalDate from, LocalDate to, String refusedAt) {
        List<String> refused = new AgreedPeriod(from, to)
                .problems(FOUR_YEARS, false).stream().map(FieldProblem::path).toList();

        assertEquals(refusedAt.isEmpty() ? List.of() : List.of(refusedAt), refused);
    }

    @Test
    void a_plan_without_dates_bounds_nothing() {
        AgreedPeriod any = new AgreedPeriod(LocalDate.of(1990, 1, 1), LocalDate.of(2050, 12, 31));

        assertEquals(List.of(), any.problems(plan(null, null), false));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        // Thirty-seven months, as the one document that we know prints it.
        "2021-01-01, 2024-01-31, END_DATE_UNUSUAL",
        "2021-01-01, 2024-12-31, ''",
        "2021-04-01, 2024-03-31, ''",
        "2020-02-29, 2024-02-28, PERIOD_OUTSIDE_PLAN",
        "2021-01-01, 2025-12-31, PERIOD_OUTSIDE_PLAN",
    })
    void what_is_printed_is_kept_and_its_doubts_are_named(LocalDate from, LocalDate to, String doubt) {
        AgreedPeriod printed = new AgreedPeriod(from, to);

        assertEquals(List.of(), printed.problems(FOUR_YEARS, true));
        assertEquals(
                doubt.isEmpty() ? List.of() : List.of(doubt),
                printed.doubts(FOUR_YEARS).stream().map(QualityFlag::code).toList());
    }

    private static PlanSummary plan(@Nullable String startsOn, @Nullable String endsOn) {
        return new PlanSummary(
                UUID.randomUUID(),
                "0751",
                "En helhedsplan",
                0L,
                startsOn == null ? null : LocalDate.parse(startsOn),
                endsOn == null ? null : LocalDate.parse(endsOn),
                List.of(),
                List.of(),
                PlanState.ACTIVE,
                1,
                true,
                false,
                false,
                Set.of());
    }
}
