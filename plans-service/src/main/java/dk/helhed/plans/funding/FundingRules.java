package dk.helhed.plans.funding;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.organisation.OrganisationFacts;
import dk.helhed.plans.organisation.OrganisationType;
import dk.helhed.plans.plan.PlanSummary;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a budget reconciles: sources = total = years to the øre, and the fund pays at most three quarters. */
final class FundingRules {

    private final FundingPlanDraft draft;
    private final List<FieldProblem> found = new ArrayList<>();

    private FundingRules(FundingPlanDraft draft) {
        this.draft = draft;
    }

    /**
     * Everything that is wrong with the draft, at once.
     *
     * @param organisations what is known of those of the draft's that the municipality knows
     */
    static List<FieldProblem> check(
            FundingPlanDraft draft, PlanSummary plan, Collection<OrganisationFacts> organisations) {
        FundingRules rules = new FundingRules(draft);
        rules.contributions(organisations);
        rules.years(plan);
        if (rules.found.isEmpty()) {
            // Sums of what is wrong in itself would only say the same again.
            rules.sums();
        }
        return rules.found;
    }

    private void contributions(Collection<OrganisationFacts> organisations) {
        Map<UUID, OrganisationType> types =
                organisations.stream().collect(Collectors.toMap(OrganisationFacts::id, OrganisationFacts::type));
        for (int i = 0; i < draft.contributions().size(); i++) {
            Contribution one = draft.contributions().get(i);
            String pointer = "/contributions/" + i;
            found.addAll(one.problems(pointer));
            if (one.organisationId() != null) {
                giver(pointer, one, types.get(one.organisationId()));
            }
        }
    }

    /** What the fund gives counts as the fund's, whatever it is called. */
    private void giver(String pointer, Contribution one, @Nullable OrganisationType type) {
        if (type == null) {
            found.add(FieldProblem.body(pointer + "/organisationId", "unknown-reference"));
        } else if (type == OrganisationType.FUND && one.source() != FundingSource.LBF) {
            found.add(FieldProblem.body(pointer + "/source", "fund-as-other-source", FundingSource.LBF));
        } else if (type != OrganisationType.FUND && one.source() == FundingSource.LBF) {
            found.add(FieldProblem.body(pointer + "/organisationId", "not-the-fund"));
        }
    }

    private void years(PlanSummary plan) {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < draft.years().size(); i++) {
            int year = draft.years().get(i).year();
            String pointer = "/years/" + i + "/year";
            if (!seen.add(year)) {
                found.add(FieldProblem.body(pointer, "duplicate-element"));
            } else if (isBefore(year, plan.startsOn()) || isAfter(year, plan.endsOn())) {
                found.add(FieldProblem.body(pointer, "year-outside-plan-period"));
            }
        }
    }

    private static boolean isBefore(int year, @Nullable LocalDate startsOn) {
        return startsOn != null && year < startsOn.getYear();
    }

    private static boolean isAfter(int year, @Nullable LocalDate endsOn) {
        return endsOn != null && year > endsOn.getYear();
    }

    private void sums() {
        BigInteger total = BigInteger.valueOf(draft.total().amountOere());
        if (total.signum() == 0) {
            found.add(FieldProblem.body("/total", "positive"));
        }
        reconcile("/contributions", draft.contributions().stream().map(Contribution::countedOere), total);
        reconcile(
                "/years",
                draft.years().stream()
                        .map(year -> BigInteger.valueOf(year.amount().amountOere())),
                total);
        // 4·fund ≤ 3·total, in whole numbers: three quarters exactly are fine, one øre more is not.
        if (draft.fundOere().multiply(BigInteger.valueOf(4)).compareTo(total.multiply(BigInteger.valueOf(3))) > 0) {
            found.add(FieldProblem.body("/contributions", "fund-share-too-high"));
        }
    }

    private void reconcile(String pointer, Stream<BigInteger> parts, BigInteger total) {
        BigInteger difference = parts.reduce(BigInteger.ZERO, BigInteger::add).subtract(total);
        if (difference.signum() != 0) {
            String code = difference.signum() > 0 ? "more-than-total" : "less-than-total";
            found.add(FieldProblem.body(pointer, code, difference.abs()));
        }
    }
}
