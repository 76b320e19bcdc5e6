package dk.helhed.plans.plan;

import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.money.Money;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.plans.organisation.OrganisationFacts;
import dk.helhed.plans.organisation.OrganisationType;
import dk.helhed.plans.plan.rules.DecisionOutcome;
import dk.helhed.plans.plan.rules.PartyDecision;
import dk.helhed.plans.plan.rules.PlanGuardInput;
import dk.helhed.plans.plan.rules.PlanGuards;
import dk.helhed.plans.plan.rules.PlanState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanGuardsTest {

    private static final Instant NOW = Instant.parse("2018-02-01T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2018-02-01");
    private static final PlanGuardInput NOTHING = input(0, List.of(), Map.of());
    private static final PlanGuardInput ONE_GOAL = input(1, List.of(), Map.of());

    @Test
    void a_bare_draft_lacks_area_and_scheme() {
        Plan plan = draft(body("title", "Helhedsplan", "type", "HOUSING_SOCIAL", "visibility", "OPEN"));

        assertEquals(
                List.of("guard-area-missing", "guard-funding-scheme-missing"),
                failed(plan, PlanState.PREQUALIFICATION, NOTHING));
    }

    @Test
    void a_proposal_lacks_whatever_is_not_there() {
        Plan plan = draft(with(
                with(with(Drafts.complete(), "endsOn", null), "focusAreas", List.of()), "organisationIds", List.of()));
        plan.advance(to(PlanState.PREQUALIFICATION), NOTHING, TODAY, NOW);

        assertEquals(List.of("guard-housing-organisation-missing"), failed(plan, PlanState.IN_DIALOGUE, NOTHING));
    }

    @Test
    void a_proposal_needs_period_focus_areas_and_a_goal() {
        Plan plan = draft(with(with(Drafts.complete(), "endsOn", null), "focusAreas", List.of()));
        plan.advance(to(PlanState.PREQUALIFICATION), NOTHING, TODAY, NOW);
        plan.advance(to(PlanState.IN_DIALOGUE), NOTHING, TODAY, NOW);

        assertEquals(
                List.of("guard-period-missing", "guard-focus-area-missing", "guard-goal-missing"),
                failed(plan, PlanState.PROPOSED, NOTHING));
    }

    @Test
    void a_strategy_needs_no_area_scheme_or_housing_organisation() {
        Plan plan = draft(body("title", "Strategi", "type", "STRATEGY", "visibility", "OPEN"));

        assertEquals(List.of(), failed(plan, PlanState.PREQUALIFICATION, NOTHING));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, PROPOSED",
        "DRAFT, REJECTED",
        "PREQUALIFICATION, DRAFT",
        "PROPOSED, IN_DIALOGUE",
        "PROPOSED, ACTIVE",
        "PROPOSED, PROPOSED"
    })
    void there_are_no_other_steps(PlanState from, PlanState to) {
        assertEquals(List.of("no-such-step"), failed(planIn(from), to, ONE_GOAL));
    }

    @Test
    void approval_takes_every_party() {
        Plan plan = planIn(PlanState.PROPOSED);

        assertEquals(
                List.of(
                        "guard-decision-of-municipality-missing",
                        "guard-decision-of-housing-organisation-missing",
                        "guard-decision-of-fund-missing"),
                failed(plan, PlanState.APPROVED, ONE_GOAL));
        assertEquals(List.of(), failed(plan, PlanState.APPROVED, decided(plan, "APPROVED")));
    }

    @Test
    void the_latest_decision_of_a_party_counts() {
        Plan plan = planIn(PlanState.PROPOSED);

        assertEquals(
                List.of("guard-decision-of-fund-missing"),
                failed(plan, PlanState.APPROVED, decided(plan, "APPROVED", "REJECTED")));
        assertEquals(List.of(), failed(plan, PlanState.APPROVED, decided(plan, "REJECTED", "APPROVED")));
    }

    @Test
    void a_neighbouring_municipalitys_decision_is_not_this_ones() {
        Plan plan = planIn(PlanState.PROPOSED);
        PlanGuardInput input = decided(plan, "APPROVED");
        Map<UUID, OrganisationFacts> parties = input.parties().values().stream()
                .map(party ->
                        "0751".equals(party.code()) ? new OrganisationFacts(party.id(), party.type(), "0707") : party)
                .collect(Collectors.toMap(OrganisationFacts::id, party -> party));

        assertEquals(
                List.of("guard-decision-of-municipality-missing"),
                failed(plan, PlanState.APPROVED, input(1, input.decisions(), parties)));
    }

    @Test
    void a_start_needs_its_day_and_every_agreement() {
        Plan plan = planIn(PlanState.PROPOSED);
        plan.advance(to(PlanState.APPROVED), decided(plan, "APPROVED"), TODAY, NOW);

        assertEquals(
                List.of(
                        "guard-start-not-reached",
                        "guard-strategic-agreement-missing",
                        "guard-funding-plan-missing",
                        "guard-sub-agreement-missing"),
                failed(plan, PlanState.ACTIVE, NOTHING));
    }

    @Test
    void what_is_there_but_not_finished_stands_in_the_way_too_and_says_where() {
        Plan plan = planIn(PlanState.PROPOSED);
        plan.advance(to(PlanState.APPROVED), decided(plan, "APPROVED"), TODAY, NOW);
        PlanSubAgreement draft = agreement("DRAFT");
        PlanAgreement unsigned = new PlanAgreement(UUID.randomUUID(), "PARTLY_SIGNED", false, 2);
        PlanBudgetVersion late = budget(2018, 2023);

        List<FieldProblem> failed = PlanGuards.failed(
                plan.guarded(),
                to(PlanState.ACTIVE),
                new PlanGuardInput(1, List.of(), Map.of(), List.of(draft), unsigned, new PlanBudget(late, late)),
                LocalDate.parse("2018-04-01"));

        assertEquals(
                List.of(
                        "guard-strategic-agreement-unsigned",
                        "guard-funding-plan-outside-period",
                        "guard-sub-agreement-not-adopted"),
                codes(failed));
        assertEquals(
                List.of(
                        "/v1/strategic-agreements/" + unsigned.id() + "/signatures",
                        "/v1/funding-plans/" + late.fundingPlanId(),
                        "/v1/sub-agreements/" + draft.id() + "/transitions"),
                failed.stream().map(FieldProblem::href).toList());
    }

    @Test
    void a_plan_that_has_everything_starts_on_its_day() {
        Plan plan = planIn(PlanState.PROPOSED);
        plan.advance(to(PlanState.APPROVED), decided(plan, "APPROVED"), TODAY, NOW);
        PlanBudgetVersion budget = budget(2018, 2022);
        PlanGuardInput input = new PlanGuardInput(
                1,
                List.of(),
                Map.of(),
                List.of(agreement("DRAFT"), agreement("ADOPTED")),
                new PlanAgreement(UUID.randomUUID(), "SIGNED", true, 0),
                new PlanBudget(budget, budget));

        plan.advance(to(PlanState.ACTIVE), input, LocalDate.parse("2018-04-01"), NOW);

        assertEquals(PlanState.ACTIVE, plan.state());
    }

    private static PlanSubAgreement agreement(String state) {
        return new PlanSubAgreement(UUID.randomUUID(), null, Drafts.FOCUS_AREA, state, null, null, 0, 0, List.of());
    }

    private static PlanBudgetVersion budget(int firstYear, int lastYear) {
        Money total = Money.ofOere(400);
        return new PlanBudgetVersion(UUID.randomUUID(), 1, total, total, firstYear, lastYear, TODAY);
    }

    @Test
    void a_plan_closes_after_its_last_day_or_for_a_reason() {
        Plan plan = Plan.drawUp(
                Drafts.plan(with(with(Drafts.complete(), "recordedAs", "ACTIVE"), "source", body("id", "000"))),
                Drafts.CONTEXT,
                "0751",
                LocalDate.parse("2018-04-01"),
                NOW);
        LocalDate last = LocalDate.parse("2022-03-31");

        assertEquals(
                List.of("guard-end-not-reached"),
                codes(PlanGuards.failed(plan.guarded(), to(PlanState.CLOSED), NOTHING, last)));
        assertEquals(
                List.of(), codes(PlanGuards.failed(plan.guarded(), to(PlanState.CLOSED), NOTHING, last.plusDays(1))));
        assertEquals(
                List.of(),
                codes(PlanGuards.failed(
                        plan.guarded(), new TransitionDraft(PlanState.CLOSED, "ophørt"), NOTHING, last)));
    }

    @Test
    void a_plan_is_published_from_its_first_step_on() {
        Plan plan = draft(Drafts.complete());
        assertFalse(plan.published());

        plan.advance(to(PlanState.PREQUALIFICATION), NOTHING, TODAY, NOW);

        assertTrue(plan.published());
    }

    @Test
    void a_refused_step_changes_nothing() {
        Plan plan = draft(Drafts.complete());

        assertThrows(Problem.class, () -> plan.advance(to(PlanState.APPROVED), NOTHING, TODAY, NOW));

        assertEquals(PlanState.DRAFT, plan.state());
        assertEquals(NOW, plan.changedAt());
    }

    private static Plan draft(Map<String, @Nullable Object> body) {
        return Plan.drawUp(Drafts.plan(body), Drafts.CONTEXT, "0751", TODAY, NOW);
    }

    private static Plan planIn(PlanState state) {
        Plan plan = draft(Drafts.complete());
        for (PlanState next : List.of(PlanState.PREQUALIFICATION, PlanState.IN_DIALOGUE, PlanState.PROPOSED)) {
            if (plan.state() != state) {
                plan.advance(to(next), ONE_GOAL, TODAY, NOW);
            }
        }
        return plan;
    }

    /** The municipality and the housing organisation approve; the fund decides one day after the other. */
    private static PlanGuardInput decided(Plan plan, String... fundOutcomes) {
        OrganisationFacts municipality =
                new OrganisationFacts(UUID.randomUUID(), OrganisationType.MUNICIPALITY, "0751");
        OrganisationFacts housing = new OrganisationFacts(Drafts.HOUSING, OrganisationType.HOUSING_ORGANISATION, null);
        OrganisationFacts fund = new OrganisationFacts(UUID.randomUUID(), OrganisationType.FUND, null);
        List<PartyDecision> decisions = new ArrayList<>();
        decisions.add(decision(plan, municipality, DecisionOutcome.APPROVED, 0));
        decisions.add(decision(plan, housing, DecisionOutcome.APPROVED, 0));
        for (String outcome : fundOutcomes) {
            decisions.add(decision(plan, fund, DecisionOutcome.valueOf(outcome), decisions.size()));
        }
        return input(
                1,
                decisions,
                List.of(municipality, housing, fund).stream()
                        .collect(Collectors.toMap(OrganisationFacts::id, party -> party)));
    }

    private static PlanGuardInput input(
            int goals, List<PartyDecision> decisions, Map<UUID, OrganisationFacts> parties) {
        return new PlanGuardInput(goals, decisions, parties, List.of(), null, PlanBudget.NONE);
    }

    private static PartyDecision decision(Plan plan, OrganisationFacts party, DecisionOutcome outcome, int day) {
        LocalDate decidedOn = LocalDate.parse("2018-01-10").plusDays(day);
        return new PartyDecision(party.id(), null, decidedOn, outcome, null, plan.textNo(), NOW);
    }

    private static TransitionDraft to(PlanState state) {
        return new TransitionDraft(state, null);
    }

    private static List<String> failed(Plan plan, PlanState to, PlanGuardInput input) {
        return codes(PlanGuards.failed(plan.guarded(), to(to), input, TODAY));
    }

    private static List<String> codes(List<FieldProblem> problems) {
        return problems.stream().map(FieldProblem::code).toList();
    }
}
