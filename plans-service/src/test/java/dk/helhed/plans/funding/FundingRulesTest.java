package dk.helhed.plans.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.money.Money;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.organisation.OrganisationFacts;
import dk.helhed.plans.organisation.OrganisationType;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.plan.rules.PlanState;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundingRulesTest {

    private static final PlanSummary PLAN = new PlanSummary(
            UUID.randomUUID(),
            "0751",
            "En helhedsplan",
            0L,
            LocalDate.parse("2018-04-01"),
            LocalDate.parse("2022-03-31"),
            List.of(),
            List.of(),
            PlanState.APPROVED,
            1,
            true,
            true,
            false,
            Set.of());

    @ParameterizedTest
    @CsvSource({
        "300, 100, 400, ''",
        "301, 99, 400, fund-share-too-high",
        "299, 101, 400, ''",
        "3, 1, 4, ''",
        "4, 1, 5, fund-share-too-high",
        "0, 1, 1, ''",
        "300, 100, 401, less-than-total less-than-total",
        "300, 101, 400, more-than-total more-than-total",
        "9223372036854775807, 9223372036854775807, 9223372036854775807, more-than-total more-than-total fund-share-too-high"
    })
    void the_fund_pays_at_most_three_quarters_to_the_oere(long fund, long local, long total, String codes) {
        FundingPlanDraft draft = draft(
                List.of(lbf(fund), cash(local)),
                List.of(new YearBudget(2018, Money.ofOere(fund)), new YearBudget(2019, Money.ofOere(local))),
                total);

        assertEquals(codes, codes(draft));
    }

    @ParameterizedTest
    @CsvSource({"60, 30000, 30000", "30, 30000, 15000", "1, 100, 2", "1, 30, 1", "1, 29, 0", "90, 10001, 15002"})
    void hours_in_kind_count_by_their_rate_to_the_nearest_oere(long minutes, long rate, long counted) {
        assertEquals(
                BigInteger.valueOf(counted), inKind(minutes, Money.ofOere(rate)).countedOere());
    }

    @Test
    void hours_without_a_rate_are_shown_and_count_nothing() {
        Contribution hours = inKind(150, null);

        assertEquals(BigInteger.ZERO, hours.countedOere());
        assertEquals(150, hours.unpricedMinutes());
        assertEquals(
                "", codes(draft(List.of(cash(400), hours), List.of(new YearBudget(2018, Money.ofOere(400))), 400)));
    }

    @Test
    void the_years_add_up_to_the_total_and_lie_in_the_plans_period() {
        List<YearBudget> years = List.of(
                new YearBudget(2017, Money.ofOere(100)),
                new YearBudget(2018, Money.ofOere(100)),
                new YearBudget(2018, Money.ofOere(100)),
                new YearBudget(2023, Money.ofOere(100)));

        assertEquals(
                "year-outside-plan-period duplicate-element year-outside-plan-period",
                codes(draft(List.of(cash(400)), years, 400)));
        assertEquals(
                "more-than-total",
                codes(draft(List.of(cash(400)), List.of(new YearBudget(2018, Money.ofOere(401))), 400)));
    }

    @Test
    void each_kind_of_contribution_has_its_own_form() {
        Money some = Money.ofOere(1);
        List<Contribution> contributions = List.of(
                new Contribution(FundingSource.LBF, CoFunding.CASH, null, null, some, null, null),
                new Contribution(FundingSource.OTHER, null, null, null, some, null, null),
                new Contribution(FundingSource.MUNICIPALITY, CoFunding.CASH, null, null, null, 5L, some),
                new Contribution(FundingSource.MUNICIPALITY, CoFunding.IN_KIND, null, null, some, null, null),
                new Contribution(FundingSource.OTHER, CoFunding.CASH, UUID.randomUUID(), null, some, null, null));

        assertEquals(
                List.of(
                        "/contributions/0/coFunding not-for-fund",
                        "/contributions/1/coFunding required",
                        "/contributions/2/amount required",
                        "/contributions/2/minutes only-for-in-kind",
                        "/contributions/2/hourlyRate only-for-in-kind",
                        "/contributions/3/minutes required",
                        "/contributions/3/amount only-for-cash",
                        "/contributions/4/organisationId unknown-reference"),
                FundingRules.check(draft(contributions, List.of(new YearBudget(2018, some)), 1), PLAN, Set.of())
                        .stream()
                        .map(problem -> problem.path() + " " + problem.code())
                        .toList());
    }

    @Test
    void what_the_fund_gives_is_the_funds_by_whatever_name() {
        OrganisationFacts fund = new OrganisationFacts(UUID.randomUUID(), OrganisationType.FUND, null);
        OrganisationFacts other = new OrganisationFacts(UUID.randomUUID(), OrganisationType.HOUSING_ORGANISATION, null);
        Money some = Money.ofOere(100);
        for (FundingSource source : FundingSource.values()) {
            boolean isFund = source == FundingSource.LBF;
            CoFunding form = isFund ? null : CoFunding.CASH;
            assertEquals(
                    isFund ? "" : "fund-as-other-source",
                    given(new Contribution(source, form, fund.id(), null, some, null, null), fund, other));
            assertEquals(
                    isFund ? "not-the-fund" : "",
                    given(new Contribution(source, form, other.id(), null, some, null, null), fund, other));
        }
    }

    /** Beside as much again from the municipality, so that the shares are right. */
    private static String given(Contribution one, OrganisationFacts... known) {
        return FundingRules.check(
                        draft(List.of(one, cash(100)), List.of(new YearBudget(2018, Money.ofOere(200))), 200),
                        PLAN,
                        List.of(known))
                .stream()
                .map(FieldProblem::code)
                .collect(Collectors.joining(" "));
    }

    private static Contribution lbf(long oere) {
        return new Contribution(FundingSource.LBF, null, null, null, Money.ofOere(oere), null, null);
    }

    private static Contribution cash(long oere) {
        return new Contribution(FundingSource.MUNICIPALITY, CoFunding.CASH, null, null, Money.ofOere(oere), null, null);
    }

    private static Contribution inKind(long minutes, @Nullable Money rate) {
        return new Contribution(FundingSource.MUNICIPALITY, CoFunding.IN_KIND, null, null, null, minutes, rate);
    }

    private static FundingPlanDraft draft(List<Contribution> contributions, List<YearBudget> years, long total) {
        return new FundingPlanDraft(null, contributions, years, Money.ofOere(total), null, null, null);
    }

    private static String codes(FundingPlanDraft draft) {
        return FundingRules.check(draft, PLAN, Set.of()).stream()
                .map(FieldProblem::code)
                .collect(Collectors.joining(" "));
    }
}
