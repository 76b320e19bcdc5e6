package dk.helhed.plans.amendment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.ChangeClass;
import dk.helhed.plans.mandate.ChangeScope;
import dk.helhed.plans.mandate.DefaultRules;
import dk.helhed.plans.mandate.MandateBody;
import dk.helhed.plans.mandate.MandateRule;
import dk.helhed.plans.mandate.MandateRules;
import dk.helhed.plans.mandate.MandateStep;
import dk.helhed.plans.mandate.StepAct;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.plan.rules.PlanState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalFlowTest {

    private static final Instant NOW = Instant.parse("2021-05-04T08:00:00Z");
    private static final MandateRules RULES = DefaultRules.read();
    private static final PlanSummary PLAN = new PlanSummary(
            UUID.randomUUID(),
            "0751",
            "En helhedsplan",
            0L,
            null,
            null,
            List.of(),
            List.of(),
            PlanState.ACTIVE,
            1,
            true,
            true,
            false,
            Set.of());
    private static final UUID GOAL = UUID.randomUUID();
    private static final Ground GROUND = new Ground(false, Set.of(GOAL));

    private final List<ProposalAct> acts = new ArrayList<>();

    @Test
    void a_milestone_goes_by_the_secretariat_to_the_local_board_and_to_those_who_are_informed() {
        ChangeProposal proposal = proposal(true, ChangeScope.MILESTONE);
        assertEquals(MandateBody.SECRETARIAT, flow(proposal).awaiting());

        take(proposal, ProposalState.CONSULTED, "secretariat");
        take(proposal, ProposalState.SUBMITTED, "editor");
        assertEquals(MandateBody.LOCAL_BOARD, flow(proposal).awaiting());
        take(proposal, ProposalState.APPROVED, "local-board");
        take(proposal, ProposalState.APPLIED, "secretariat");
        take(proposal, ProposalState.INFORMED, "editor");

        assertEquals(ProposalState.INFORMED, proposal.state());
        assertEquals(MandateBody.WORKING_GROUP, acts.getLast().body());
    }

    @ParameterizedTest
    @CsvSource({
        "MILESTONE, board, LOCAL_BOARD",
        "MILESTONE, fund, LOCAL_BOARD",
        "MILESTONE, editor, LOCAL_BOARD",
        "STAFF, local-board, BOARD",
        "STRATEGIC_AGREEMENT, fund, BOARD"
    })
    void a_refusal_to_the_wrong_body_names_the_right_one(ChangeScope touched, String role, String right) {
        ChangeProposal proposal = submitted(touched);

        Problem refused = refused(proposal, ProposalState.APPROVED, role);

        assertEquals(ProblemType.MANDATE_VIOLATION, refused.type());
        assertEquals(List.of("mandate-of " + right), named(refused));
        assertEquals(
                ProblemType.MANDATE_VIOLATION,
                refused(proposal, ProposalState.REJECTED, role).type());
        assertEquals(
                ProblemType.MANDATE_VIOLATION,
                refused(proposal, ProposalState.RETURNED, role).type());
    }

    @ParameterizedTest
    @EnumSource(ChangeScope.class)
    void whatever_is_touched_a_refusal_to_every_other_body_names_the_right_one(ChangeScope touched) {
        for (ChangeClass changeClass : ChangeClass.values()) {
            acts.clear();
            ChangeProposal proposal = proposal(true, touched);
            classify(proposal, changeClass);
            take(proposal, ProposalState.CONSULTED, "secretariat");
            take(proposal, ProposalState.SUBMITTED, "editor");
            for (MandateStep step : flow(proposal).mandate().steps()) {
                for (MandateBody other : EnumSet.complementOf(EnumSet.of(step.body()))) {
                    Problem refused = refused(proposal, ProposalState.APPROVED, other.role());
                    assertEquals(ProblemType.MANDATE_VIOLATION, refused.type());
                    assertEquals(List.of("mandate-of " + step.body()), named(refused));
                }
                boolean decides = step.act() == StepAct.DECIDE;
                take(
                        proposal,
                        decides ? ProposalState.APPROVED : ProposalState.ESCALATED,
                        step.body().role());
            }
            assertEquals(ProposalState.APPROVED, proposal.state());
        }
    }

    @Test
    void only_those_who_are_to_be_consulted_can_say_that_they_were() {
        Problem refused = refused(proposal(true, ChangeScope.MILESTONE), ProposalState.CONSULTED, "local-board");

        assertEquals(List.of("mandate-of SECRETARIAT"), named(refused));
    }

    @Test
    void a_body_is_consulted_once_while_another_is_still_to_be() {
        MandateRules rules = new MandateRules(List.of(new MandateRule(
                EnumSet.allOf(ChangeScope.class),
                null,
                List.of(new MandateStep(MandateBody.BOARD, StepAct.DECIDE)),
                Set.of(),
                Set.of(MandateBody.SECRETARIAT, MandateBody.WORKING_GROUP),
                Set.of())));
        ChangeProposal proposal = proposal(true, ChangeScope.STAFF);
        ProposalTransition consulted = new ProposalTransition(ProposalState.CONSULTED, "fordi", null, null);
        new ProposalFlow(proposal, rules, acts)
                .steps(consulted, Set.of("secretariat"), GROUND)
                .forEach(step -> take(proposal, step));
        assertEquals(ProposalState.DRAFT, proposal.state());

        Problem refused = assertThrows(
                Problem.class,
                () -> new ProposalFlow(proposal, rules, acts).steps(consulted, Set.of("secretariat"), GROUND));

        assertEquals(List.of("already-consulted SECRETARIAT"), named(refused));
        new ProposalFlow(proposal, rules, acts)
                .steps(consulted, Set.of("working-group"), GROUND)
                .forEach(step -> take(proposal, step));
        assertEquals(ProposalState.CONSULTED, proposal.state());
    }

    @Test
    void only_who_is_still_to_be_informed_is_informed() {
        ChangeProposal proposal = submitted(ChangeScope.MILESTONE);
        take(proposal, ProposalState.APPROVED, "local-board");
        take(proposal, ProposalState.APPLIED, "secretariat");

        Problem refused = assertThrows(
                Problem.class,
                () -> flow(proposal)
                        .steps(
                                new ProposalTransition(ProposalState.INFORMED, null, null, MandateBody.FUND),
                                Set.of("editor"),
                                GROUND));

        assertEquals(List.of("not-to-be-informed FUND"), named(refused));
    }

    @Test
    void whatever_is_missing_is_named_at_once() {
        Problem refused = refused(proposal(false, ChangeScope.MILESTONE), ProposalState.SUBMITTED, "editor");

        assertEquals(ProblemType.ILLEGAL_TRANSITION, refused.type());
        assertEquals(
                List.of("guard-consultation-missing SECRETARIAT", "guard-goal-not-supported", "guard-evidence-missing"),
                named(refused));
    }

    @Test
    void what_reaches_into_the_city_is_recommended_by_the_local_board_and_decided_by_the_board() {
        ChangeProposal proposal = proposal(true, ChangeScope.MILESTONE);
        classify(proposal, ChangeClass.CITY_STRATEGIC);
        take(proposal, ProposalState.CONSULTED, "secretariat");
        take(proposal, ProposalState.SUBMITTED, "editor");

        assertEquals(List.of("mandate-of BOARD"), named(refused(proposal, ProposalState.APPROVED, "local-board")));
        assertEquals(List.of("mandate-of BOARD"), named(refused(proposal, ProposalState.REJECTED, "local-board")));
        assertEquals(List.of("mandate-of LOCAL_BOARD"), named(refused(proposal, ProposalState.APPROVED, "board")));
        take(proposal, ProposalState.ESCALATED, "local-board");
        assertEquals(MandateBody.BOARD, flow(proposal).awaiting());
        take(proposal, ProposalState.APPROVED, "board");

        assertEquals(ProposalState.APPROVED, proposal.state());
    }

    @Test
    void a_local_board_may_find_that_a_change_reaches_further_unless_the_secretariat_has_settled_it() {
        ChangeProposal open = submitted(ChangeScope.MILESTONE);
        take(open, ProposalState.ESCALATED, "local-board");
        assertEquals(ChangeClass.CITY_STRATEGIC, open.changeClass());
        assertEquals(ChangeClass.ORDINARY, acts.getLast().fromClass());
        assertEquals(MandateBody.BOARD, flow(open).awaiting());

        acts.clear();
        ChangeProposal settled = proposal(true, ChangeScope.MILESTONE);
        classify(settled, ChangeClass.ORDINARY);
        take(settled, ProposalState.CONSULTED, "secretariat");
        take(settled, ProposalState.SUBMITTED, "editor");
        assertEquals(
                List.of("class-is-final ORDINARY"), named(refused(settled, ProposalState.ESCALATED, "local-board")));
    }

    @Test
    void the_strategic_agreement_is_for_the_board_and_then_the_fund() {
        ChangeProposal proposal = submitted(ChangeScope.STRATEGIC_AGREEMENT);

        take(proposal, ProposalState.APPROVED, "board");
        assertEquals(ProposalState.SUBMITTED, proposal.state());
        assertEquals(MandateBody.FUND, flow(proposal).awaiting());
        assertEquals(List.of("mandate-of FUND"), named(refused(proposal, ProposalState.APPROVED, "board")));
        assertEquals(List.of("nobody-above FUND"), named(refused(proposal, ProposalState.ESCALATED, "fund")));
        take(proposal, ProposalState.APPROVED, "fund");

        assertEquals(ProposalState.APPROVED, proposal.state());
    }

    @Test
    void what_is_drawn_up_again_is_consulted_again() {
        ChangeProposal proposal = submitted(ChangeScope.MILESTONE);
        take(proposal, ProposalState.RETURNED, "local-board");
        proposal.revise(content(true, ChangeScope.MILESTONE), NOW);

        assertEquals(
                List.of("guard-consultation-missing SECRETARIAT"),
                named(refused(proposal, ProposalState.SUBMITTED, "editor")));
        take(proposal, ProposalState.CONSULTED, "secretariat");
        take(proposal, ProposalState.SUBMITTED, "editor");
        assertThrows(Problem.class, () -> proposal.revise(content(true, ChangeScope.MILESTONE), NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, secretariat",
        "APPROVED, local-board",
        "RETURNED, local-board",
        "ESCALATED, local-board",
        "APPLIED, editor",
        "INFORMED, editor"
    })
    void from_a_draft_there_are_no_other_steps(ProposalState to, String role) {
        assertEquals(List.of("not-from-here DRAFT"), named(refused(proposal(true, ChangeScope.MILESTONE), to, role)));
    }

    @ParameterizedTest
    @CsvSource({"RETURNED", "REJECTED", "ESCALATED"})
    void to_say_no_takes_a_reason(ProposalState to) {
        ChangeProposal proposal = submitted(ChangeScope.MILESTONE);

        Problem refused = assertThrows(
                Problem.class,
                () -> flow(proposal)
                        .steps(new ProposalTransition(to, null, null, null), Set.of("local-board"), GROUND));

        assertEquals(List.of("required"), named(refused));
    }

    @ParameterizedTest
    @CsvSource({"SUBMITTED, secretariat", "APPLIED, local-board", "INFORMED, board"})
    void clerical_steps_are_for_clerks(ProposalState to, String role) {
        assertEquals(
                ProblemType.FORBIDDEN,
                refused(proposal(true, ChangeScope.MILESTONE), to, role).type());
    }

    @Test
    void the_secretariat_alone_settles_the_class_and_not_after_a_decision() {
        ChangeProposal proposal = submitted(ChangeScope.STRATEGIC_AGREEMENT);
        assertEquals(
                ProblemType.MANDATE_VIOLATION,
                assertThrows(Problem.class, () -> flow(proposal).classify(ChangeClass.CITY_STRATEGIC, Set.of("board")))
                        .type());
        take(proposal, ProposalState.APPROVED, "board");

        assertThrows(Problem.class, () -> flow(proposal).classify(ChangeClass.CITY_STRATEGIC, Set.of("secretariat")));
    }

    private ChangeProposal submitted(ChangeScope touched) {
        ChangeProposal proposal = proposal(true, touched);
        take(proposal, ProposalState.CONSULTED, "secretariat");
        take(proposal, ProposalState.SUBMITTED, "editor");
        return proposal;
    }

    private void take(ChangeProposal proposal, ProposalState to, String role) {
        for (ProposalStep step :
                flow(proposal).steps(new ProposalTransition(to, "fordi", null, null), Set.of(role), GROUND)) {
            take(proposal, step);
        }
    }

    private void classify(ChangeProposal proposal, ChangeClass changeClass) {
        take(proposal, flow(proposal).classify(changeClass, Set.of("secretariat")));
    }

    private void take(ChangeProposal proposal, ProposalStep step) {
        acts.add(new ProposalAct(proposal, step, new ActRemark("fordi", null), NOW));
        proposal.take(step, 0, NOW);
    }

    private Problem refused(ChangeProposal proposal, ProposalState to, String role) {
        return assertThrows(
                Problem.class,
                () -> flow(proposal).steps(new ProposalTransition(to, "fordi", null, null), Set.of(role), GROUND));
    }

    private ProposalFlow flow(ChangeProposal proposal) {
        return new ProposalFlow(proposal, RULES, List.copyOf(acts));
    }

    private static List<String> named(Problem problem) {
        return problem.fields().stream()
                .map(field -> (field.code() + " "
                                + (field.args().isEmpty() ? "" : field.args().getFirst()))
                        .strip())
                .toList();
    }

    private static ChangeProposal proposal(boolean grounded, ChangeScope touched) {
        return new ChangeProposal(PLAN, content(grounded, touched), NOW);
    }

    private static ProposalContent content(boolean grounded, ChangeScope touched) {
        return new ProposalContent(
                null,
                "Et forslag",
                null,
                ChangeClass.ORDINARY,
                grounded ? List.of(GOAL) : List.of(),
                grounded ? List.of(new Evidence("Det virker", "Evaluering")) : List.of(),
                List.of(new ChangeSnapshot(
                        AmendableKind.MILESTONE, UUID.randomUUID(), null, 0L, "{}", "{}", Set.of(touched))));
    }
}
