package dk.helhed.plans.plan.rules;

import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.plan.Drafts;
import dk.helhed.plans.plan.PlanDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanRulesTest {

    @Test
    void a_complete_plan_breaks_no_rule() {
        assertEquals(List.of(), broken(Drafts.complete()));
    }

    @Test
    void a_plan_may_end_on_its_first_day_but_not_before() {
        assertEquals(List.of(), broken(with(Drafts.complete(), "endsOn", "2018-04-01")));
        assertEquals(List.of("/endsOn before-start"), broken(with(Drafts.complete(), "endsOn", "2018-03-31")));
    }

    @Test
    void a_housing_social_plan_takes_its_focus_areas_from_its_scheme() {
        assertEquals(
                List.of("/focusAreas/1 unknown-focus-area"),
                broken(with(Drafts.complete(), "focusAreas", List.of(Drafts.FOCUS_AREA, "Sundhed"))));
        assertEquals(List.of("/fundingScheme required"), broken(with(Drafts.complete(), "fundingScheme", null)));
    }

    @Test
    void a_strategy_names_its_focus_areas_freely() {
        Map<String, @Nullable Object> strategy =
                body("title", "Strategi", "type", "STRATEGY", "focusAreas", List.of("Sundhed"), "visibility", "OPEN");

        assertEquals(List.of(), broken(strategy));
    }

    @Test
    void an_unknown_scheme_is_named() {
        PlanContext context = new PlanContext(Set.of("0751-trige"), Set.of(Drafts.HOUSING), null, Set.of());

        assertEquals(
                List.of("/fundingScheme unknown-funding-scheme"),
                said(PlanRules.check(Drafts.plan(Drafts.complete()), context)));
    }

    @Test
    void an_area_is_named_once() {
        assertEquals(
                List.of("/areaCodes/1 duplicate-element"),
                broken(with(Drafts.complete(), "areaCodes", List.of("0751-trige", "0751-trige"))));
    }

    @Test
    void only_a_decided_plan_is_recorded_and_only_from_a_source() {
        assertEquals(
                List.of("/recordedAs not-recordable", "/source required"),
                broken(with(Drafts.complete(), "recordedAs", "REJECTED")));
        assertEquals(
                List.of(), broken(with(with(Drafts.complete(), "recordedAs", "CLOSED"), "source", body("id", "000"))));
    }

    @Test
    void closing_needs_a_legal_basis_and_an_assessment() {
        assertEquals(
                List.of("/legalBasis required", "/assessment required"),
                broken(with(Drafts.complete(), "visibility", "CLOSED")));
    }

    @Test
    void a_focus_area_with_a_sub_agreement_or_a_goal_stays() {
        PlanContext context = Drafts.CONTEXT.withInUse(Set.of(Drafts.FOCUS_AREA, "Kriminalpræventiv indsats"));

        assertEquals(
                List.of("/focusAreas focus-area-in-use"),
                said(PlanRules.check(Drafts.plan(Drafts.complete()), context)));
    }

    @Test
    void what_is_recorded_had_begun_on_the_day_it_came() {
        PlanDraft recorded =
                Drafts.plan(with(with(Drafts.complete(), "recordedAs", "ACTIVE"), "source", body("id", "000")));
        LocalDate first = LocalDate.parse("2018-04-01");

        assertEquals(List.of(), said(PlanRules.checkAll(recorded, Drafts.CONTEXT, first)));
        assertEquals(
                List.of("/startsOn not-begun-when-recorded"),
                said(PlanRules.checkAll(recorded, Drafts.CONTEXT, first.minusDays(1))));
        assertEquals(
                List.of(),
                said(PlanRules.checkAll(Drafts.plan(Drafts.complete()), Drafts.CONTEXT, first.minusDays(1))));
    }

    private static List<String> broken(Map<String, @Nullable Object> plan) {
        return said(PlanRules.check(Drafts.plan(plan), Drafts.CONTEXT));
    }

    private static List<String> said(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> problem.path() + " " + problem.code())
                .toList();
    }
}
