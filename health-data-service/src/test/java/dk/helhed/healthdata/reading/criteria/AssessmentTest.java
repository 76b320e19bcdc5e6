package dk.helhed.healthdata.reading.criteria;

import static dk.helhed.healthdata.reading.criteria.Headlines.AREA;
import static dk.helhed.healthdata.reading.criteria.Headlines.COUNTRY;
import static dk.helhed.healthdata.reading.criteria.Headlines.REGION;
import static dk.helhed.healthdata.reading.criteria.Headlines.category;
import static dk.helhed.healthdata.reading.criteria.Headlines.criterion;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.healthdata.reading.criteria.CriteriaView.CriterionResult;
import dk.helhed.healthdata.reading.criteria.CriteriaView.RuleSetResult;
import dk.helhed.healthdata.value.ValueStatus;
import dk.helhed.kit.problem.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {

    /** Every criterion of every rule set, beneath, on and above its threshold; figures with one decimal. */
    @ParameterizedTest
    @CsvSource({
        // rule set, criterion, indicator, of the area, of what it is compared with, met
        "dk-2010, NON_WESTERN, NON_WESTERN_PCT, 49.9, , FALSE",
        "dk-2010, NON_WESTERN, NON_WESTERN_PCT, 50.0, , INDETERMINATE",
        "dk-2010, NON_WESTERN, NON_WESTERN_PCT, 50.1, , TRUE",
        "dk-2010, OUTSIDE_WORK_OR_EDUCATION, OUTSIDE_WORK_OR_EDUCATION_PCT, 39.9, , FALSE",
        "dk-2010, OUTSIDE_WORK_OR_EDUCATION, OUTSIDE_WORK_OR_EDUCATION_PCT, 40.0, , INDETERMINATE",
        "dk-2010, OUTSIDE_WORK_OR_EDUCATION, OUTSIDE_WORK_OR_EDUCATION_PCT, 40.1, , TRUE",
        "dk-2010, CONVICTED, CONVICTED_PCT, 2.6, , FALSE",
        "dk-2010, CONVICTED, CONVICTED_PCT, 2.7, , INDETERMINATE",
        "dk-2010, CONVICTED, CONVICTED_PCT, 2.8, , TRUE",
        "dk-2014, NON_WESTERN, NON_WESTERN_PCT, 50.1, , TRUE",
        "dk-2014, OUTSIDE_WORK_OR_EDUCATION, OUTSIDE_WORK_OR_EDUCATION_PCT, 40.1, , TRUE",
        "dk-2014, CONVICTED, CONVICTED_PCT, 2.8, , TRUE",
        "dk-2014, CONVICTED, CONVICTED_PCT, 2.70, , INDETERMINATE",
        "dk-2014, CONVICTED, CONVICTED_PCT, 2.71, , TRUE",
        "dk-2014, ONLY_PRIMARY_SCHOOL, ONLY_PRIMARY_SCHOOL_OR_UNKNOWN_PCT, 50.1, , TRUE",
        "dk-2014, ONLY_PRIMARY_SCHOOL, ONLY_PRIMARY_SCHOOL_OR_UNKNOWN_PCT, 49.9, , FALSE",
        "dk-2014, GROSS_INCOME, GROSS_INCOME, 154999, 281818, TRUE",
        "dk-2014, GROSS_INCOME, GROSS_INCOME, 155001, 281818, FALSE",
        "dk-61a-2018, OUTSIDE_WORK_OR_EDUCATION, OUTSIDE_WORK_OR_EDUCATION_PCT, 39.9, , FALSE",
        "dk-61a-2018, OUTSIDE_WORK_OR_EDUCATION, OUTSIDE_WORK_OR_EDUCATION_PCT, 40.1, , TRUE",
        "dk-61a-2018, CONVICTED, CONVICTED_PCT, 2.25, 0.73, TRUE",
        "dk-61a-2018, CONVICTED, CONVICTED_PCT, 2.19, 0.73, INDETERMINATE",
        "dk-61a-2018, CONVICTED, CONVICTED_PCT, 2.10, 0.73, FALSE",
        "dk-61a-2018, ONLY_PRIMARY_SCHOOL, ONLY_PRIMARY_SCHOOL_PCT, 60.0, , INDETERMINATE",
        "dk-61a-2018, ONLY_PRIMARY_SCHOOL, ONLY_PRIMARY_SCHOOL_PCT, 60.1, , TRUE",
        "dk-61a-2018, GROSS_INCOME, GROSS_INCOME, 55.0, 100.0, INDETERMINATE",
        "dk-61a-2018, GROSS_INCOME, GROSS_INCOME, 54.8, 100.0, TRUE",
        "dk-61a-2018, GROSS_INCOME, GROSS_INCOME, 55.2, 100.0, FALSE",
        "dk-61a-2018, NON_WESTERN, NON_WESTERN_PCT, 50.1, , TRUE",
        "dk-61a-2018, NON_WESTERN, NON_WESTERN_PCT, 49.9, , FALSE",
        "dk-61b-2021, NON_WESTERN, NON_WESTERN_PCT, 30.0, , INDETERMINATE",
        "dk-61b-2021, NON_WESTERN, NON_WESTERN_PCT, 30.1, , TRUE",
        "dk-61b-2021, OUTSIDE_WORK_OR_EDUCATION, OUTSIDE_WORK_OR_EDUCATION_PCT, 29.9, , FALSE",
        "dk-61b-2021, OUTSIDE_WORK_OR_EDUCATION, OUTSIDE_WORK_OR_EDUCATION_PCT, 30.1, , TRUE",
        "dk-61b-2021, CONVICTED, CONVICTED_PCT, 1.49, 0.73, TRUE",
        "dk-61b-2021, CONVICTED, CONVICTED_PCT, 1.44, 0.73, FALSE",
        "dk-61b-2021, ONLY_PRIMARY_SCHOOL, ONLY_PRIMARY_SCHOOL_PCT, 60.1, , TRUE",
        "dk-61b-2021, GROSS_INCOME, GROSS_INCOME, 64.8, 100.0, TRUE",
        "dk-61b-2021, GROSS_INCOME, GROSS_INCOME, 65.2, 100.0, FALSE"
    })
    void a_criterion_is_met_or_not_or_within_the_rounding_of_its_input(
            String ruleSet, String code, String indicator, String value, @Nullable String reference, Met met) {
        Headlines headlines = new Headlines().of(indicator, value, 2020, 2021, 2022, 2023);
        if (reference != null) {
            headlines
                    .of(REGION, indicator, reference, 2020, 2021, 2022, 2023)
                    .of(COUNTRY, indicator, reference, 2020, 2021, 2022, 2023);
        }

        CriterionResult result = criterion(headlines.by(ruleSet, 2023), code);

        assertEquals(met, result.met());
        assertEquals(met == Met.INDETERMINATE ? "WITHIN_ROUNDING" : null, result.reason());
    }

    @Test
    void at_least_holds_on_the_threshold_where_figures_are_whole() {
        assertEquals(
                Met.TRUE,
                new Headlines()
                        .residents(1000, 2023)
                        .by("dk-61a-2018", 2023)
                        .residents()
                        .met());
        assertEquals(
                Met.FALSE,
                new Headlines()
                        .residents(999, 2023)
                        .by("dk-61a-2018", 2023)
                        .residents()
                        .met());
        assertEquals(
                Met.INDETERMINATE,
                new Headlines().by("dk-61a-2018", 2023).residents().met());
    }

    @Test
    void a_mean_is_of_the_years_up_to_the_one_asked_for_and_is_rounded_last() {
        CriterionResult result = criterion(
                new Headlines()
                        .of("OUTSIDE_WORK_OR_EDUCATION_PCT", "38.1", 2022)
                        .of("OUTSIDE_WORK_OR_EDUCATION_PCT", "44.2", 2023)
                        .by("dk-61a-2018", 2023),
                "OUTSIDE_WORK_OR_EDUCATION");

        assertEquals(new BigDecimal("41.15"), result.observed());
        assertEquals(new BigDecimal("1.15"), result.distance());
        assertEquals(Met.TRUE, result.met());
        assertEquals(List.of(2022, 2023), result.years());
        assertEquals(2, result.inputs().size());
    }

    @Test
    void a_figure_that_is_of_both_years_is_taken_as_it_is() {
        CriterionResult result = criterion(
                new Headlines()
                        .stated(AREA, "OUTSIDE_WORK_OR_EDUCATION_PCT", "41.3", "2022-2023")
                        .of("OUTSIDE_WORK_OR_EDUCATION_PCT", "10.0", 2022, 2023)
                        .by("dk-61a-2018", 2023),
                "OUTSIDE_WORK_OR_EDUCATION");

        assertEquals(new BigDecimal("41.30"), result.observed());
        assertEquals(1, result.inputs().size());
    }

    @Test
    void the_mean_of_the_country_is_compared_with_the_mean_of_the_area() {
        CriterionResult result = criterion(
                new Headlines()
                        .of("CONVICTED_PCT", "3.00", 2022)
                        .of("CONVICTED_PCT", "2.00", 2023)
                        .of(COUNTRY, "CONVICTED_PCT", "0.75", 2022)
                        .of(COUNTRY, "CONVICTED_PCT", "0.65", 2023)
                        .by("dk-61a-2018", 2023),
                "CONVICTED");

        assertEquals(new BigDecimal("3.57"), result.observed());
        assertEquals(Met.TRUE, result.met());
        assertEquals(4, result.inputs().size());
    }

    /** One of two years is away. */
    @ParameterizedTest
    @CsvSource({"SUPPRESSED, SUPPRESSED", "NOT_AVAILABLE, NOT_AVAILABLE", "WITHDRAWN, WITHDRAWN", ", NOT_STATED"})
    void what_is_hidden_or_missing_cannot_be_known(@Nullable ValueStatus status, String reason) {
        Headlines headlines = new Headlines().of("OUTSIDE_WORK_OR_EDUCATION_PCT", "90.0", 2022);
        if (status != null) {
            headlines.without(AREA, "OUTSIDE_WORK_OR_EDUCATION_PCT", status, 2023);
        }

        CriterionResult result = criterion(headlines.by("dk-61a-2018", 2023), "OUTSIDE_WORK_OR_EDUCATION");

        assertEquals(Met.INDETERMINATE, result.met());
        assertEquals(reason, result.reason());
        assertNull(result.observed());
        assertNull(result.distance());
    }

    @Test
    void a_reference_that_is_hidden_missing_or_zero_says_so() {
        Headlines area = new Headlines().of("CONVICTED_PCT", "2.0", 2022, 2023);
        assertEquals(
                "REFERENCE_NOT_STATED",
                criterion(area.by("dk-61a-2018", 2023), "CONVICTED").reason());

        area.of(COUNTRY, "CONVICTED_PCT", "0.0", 2022, 2023);
        assertEquals(
                "REFERENCE_IS_ZERO",
                criterion(area.by("dk-61a-2018", 2023), "CONVICTED").reason());

        Headlines hidden = new Headlines()
                .of("GROSS_INCOME", "200000", 2023)
                .without(REGION, "GROSS_INCOME", ValueStatus.SUPPRESSED, 2023);
        assertEquals(
                "REFERENCE_SUPPRESSED",
                criterion(hidden.by("dk-61a-2018", 2023), "GROSS_INCOME").reason());
    }

    /** Two criteria are met, not met or unknown; the other two are not met. */
    @ParameterizedTest
    @CsvSource({
        "50.0, 70.0, 1000, TRUE",
        "50.0, 70.0, 999, FALSE",
        "50.0, 10.0, 1000, FALSE",
        "50.0, 60.0, 1000, INDETERMINATE",
        "40.0, 60.0, 1000, INDETERMINATE",
        "40.0, 10.0, 1000, FALSE",
        "40.0, 60.0, 999, FALSE"
    })
    void a_category_is_true_when_enough_are_met_and_false_when_too_few_can_be(
            String outside, String education, int residents, Met met) {
        RuleSetResult result = new Headlines()
                .residents(residents, 2023)
                .of("OUTSIDE_WORK_OR_EDUCATION_PCT", outside, 2022, 2023)
                .of("ONLY_PRIMARY_SCHOOL_PCT", education, 2023)
                .of("CONVICTED_PCT", "0.7", 2022, 2023)
                .of(COUNTRY, "CONVICTED_PCT", "0.7", 2022, 2023)
                .of("GROSS_INCOME", "300000", 2023)
                .of(REGION, "GROSS_INCOME", "300000", 2023)
                .by("dk-61a-2018", 2023);

        assertEquals(met, category(result, "VULNERABLE"));
    }

    private static Headlines vulnerable(int... years) {
        return new Headlines()
                .residents(1500, years)
                .of("OUTSIDE_WORK_OR_EDUCATION_PCT", "50.0", years)
                .of("ONLY_PRIMARY_SCHOOL_PCT", "70.0", years);
    }

    @Test
    void a_parallel_society_needs_its_share_besides() {
        int[] years = {2022, 2023};
        assertEquals(
                Met.TRUE,
                category(
                        vulnerable(years).of("NON_WESTERN_PCT", "50.1", years).by("dk-61a-2018", 2023),
                        "PARALLEL_SOCIETY"));
        assertEquals(
                Met.FALSE,
                category(
                        vulnerable(years).of("NON_WESTERN_PCT", "49.9", years).by("dk-61a-2018", 2023),
                        "PARALLEL_SOCIETY"));
        assertEquals(Met.INDETERMINATE, category(vulnerable(years).by("dk-61a-2018", 2023), "PARALLEL_SOCIETY"));
    }

    @Test
    void a_transformation_area_has_been_one_for_five_years() {
        int[] years = {2018, 2019, 2020, 2021, 2022, 2023};
        assertEquals(
                Met.TRUE,
                category(
                        vulnerable(years).of("NON_WESTERN_PCT", "60.0", years).by("dk-61a-2018", 2023),
                        "TRANSFORMATION"));
        assertEquals(
                Met.FALSE,
                category(
                        vulnerable(years)
                                .of("NON_WESTERN_PCT", "60.0", 2020, 2021, 2022, 2023)
                                .of("NON_WESTERN_PCT", "45.0", 2019)
                                .by("dk-61a-2018", 2023),
                        "TRANSFORMATION"));
        assertEquals(
                Met.INDETERMINATE,
                category(
                        vulnerable(2019, 2020, 2021, 2022, 2023)
                                .of("NON_WESTERN_PCT", "60.0", 2020, 2021, 2022, 2023)
                                .by("dk-61a-2018", 2023),
                        "TRANSFORMATION"));
    }

    @Test
    void two_of_three_and_three_of_five_make_the_earlier_categories() {
        int[] years = {2012, 2013, 2014, 2015};
        Headlines two = new Headlines()
                .residents(1500, years)
                .of("NON_WESTERN_PCT", "60.0", years)
                .of("OUTSIDE_WORK_OR_EDUCATION_PCT", "50.0", years)
                .of("CONVICTED_PCT", "1.0", years)
                .of("GROSS_INCOME", "300000", years)
                .of(REGION, "GROSS_INCOME", "300000", years);
        assertEquals(Met.TRUE, category(two.by("dk-2010", 2015), "VULNERABLE"));
        assertEquals(Met.INDETERMINATE, category(two.by("dk-2014", 2015), "VULNERABLE"));

        two.of("ONLY_PRIMARY_SCHOOL_OR_UNKNOWN_PCT", "50.1", years);
        assertEquals(Met.TRUE, category(two.by("dk-2014", 2015), "VULNERABLE"));
    }

    @Test
    void prevention_areas_have_thresholds_of_their_own() {
        int[] years = {2022, 2023};
        RuleSetResult result = new Headlines()
                .residents(1500, years)
                .of("NON_WESTERN_PCT", "35.0", years)
                .of("OUTSIDE_WORK_OR_EDUCATION_PCT", "35.0", years)
                .of("GROSS_INCOME", "60.0", years)
                .of(REGION, "GROSS_INCOME", "100.0", years)
                .by("dk-61b-2021", 2023);

        assertEquals(Met.TRUE, category(result, "PREVENTION"));
    }

    @Test
    void without_the_scope_nothing_that_rests_on_origin_is_told() {
        Headlines all = vulnerable(2022, 2023).of("NON_WESTERN_PCT", "60.0", 2022, 2023);

        RuleSetResult result = all.by("dk-61a-2018", 2023, false);

        assertEquals(
                List.of("VULNERABLE"),
                result.categories().stream()
                        .map(CriteriaView.CategoryResult::code)
                        .toList());
        assertEquals(
                List.of("OUTSIDE_WORK_OR_EDUCATION", "CONVICTED", "ONLY_PRIMARY_SCHOOL", "GROSS_INCOME"),
                result.criteria().stream().map(CriterionResult::code).toList());
        assertEquals(List.of(), all.by("dk-61b-2021", 2023, false).categories());
    }

    @Test
    void each_rule_set_has_its_years_and_all_that_it_needs() {
        RuleSets all = new RuleSets();
        assertEquals(List.of("dk-2010"), codes(all.inForce(2013)));
        assertEquals(List.of("dk-2014"), codes(all.inForce(2014)));
        assertEquals(List.of("dk-61a-2018"), codes(all.inForce(2018)));
        assertEquals(List.of("dk-61a-2018", "dk-61b-2021"), codes(all.inForce(2023)));
        assertEquals(List.of(), codes(all.inForce(2009)));
        assertThrows(Problem.class, () -> all.get("dk-1999"));
        for (RuleSet rules : all.all()) {
            rules.categories().forEach(category -> category.criteria().forEach(rules::criterion));
        }
        assertEquals(5, all.get("dk-61a-2018").reach());
        assertEquals(3, all.get("dk-2010").reach());
    }

    private static List<String> codes(List<RuleSet> found) {
        return found.stream().map(RuleSet::code).toList();
    }
}
