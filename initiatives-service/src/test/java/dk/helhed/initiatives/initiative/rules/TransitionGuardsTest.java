package dk.helhed.initiatives.initiative.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.kit.problem.FieldProblem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionGuardsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
    private static final DecisionReference DECISION =
            new DecisionReference("Byrådet", LocalDate.of(2024, 1, 17), "Sag 24/1");
    private static final HearingProgress OPEN = new HearingProgress(true, false, true, 0);
    private static final HearingProgress OVER = new HearingProgress(false, true, true, 0);
    private static final LedgerFigures MONEY = LedgerFigures.appropriation(100);

    private static TransitionContext good(HearingProgress hearing) {
        return new TransitionContext(true, true, true, false, hearing, MONEY, true, TODAY);
    }

    private static List<String> codes(
            InitiativeState from, InitiativeState to, @Nullable String reason, TransitionContext standing) {
        return codes(from, new TransitionDraft(to, reason, from.isDecided(to) ? DECISION : null), standing);
    }

    private static List<String> codes(InitiativeState from, TransitionDraft move, TransitionContext standing) {
        return TransitionGuards.against(from, move, standing).stream()
                .map(FieldProblem::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "IDEA,PROPOSED",
        "PROPOSED,PRIORITISED",
        "IN_HEARING,HEARING_CLOSED",
        "HEARING_CLOSED,RECOMMENDED",
        "RECOMMENDED,APPROVED",
        "RECOMMENDED,REJECTED",
        "RECOMMENDED,POSTPONED",
        "POSTPONED,RECOMMENDED",
        "APPROPRIATED,IN_PROGRESS",
        "IN_PROGRESS,EVALUATING",
        "EVALUATING,COMPLETED",
        "EVALUATING,CONTINUED",
        "EVALUATING,CANCELLED",
        "IN_PROGRESS,CANCELLED"
    })
    void each_step_of_the_way_is_allowed(InitiativeState from, InitiativeState to) {
        assertEquals(List.of(), codes(from, to, "A reason.", good(OVER)));
    }

    @ParameterizedTest
    @CsvSource({
        "IDEA,PRIORITISED",
        "PROPOSED,RECOMMENDED",
        "IN_HEARING,RECOMMENDED",
        "APPROVED,REJECTED",
        "APPROVED,IN_PROGRESS",
        "PRIORITISED,IDEA",
        "REJECTED,RECOMMENDED",
        "COMPLETED,IN_PROGRESS",
        "CANCELLED,IN_PROGRESS",
        "CONTINUED,EVALUATING"
    })
    void a_step_beside_the_way_is_refused(InitiativeState from, InitiativeState to) {
        assertEquals(List.of("not-from-here"), codes(from, to, null, good(OVER)));
    }

    @ParameterizedTest
    @EnumSource(InitiativeState.class)
    void only_an_appropriation_makes_an_initiative_appropriated(InitiativeState from) {
        assertEquals(List.of("by-appropriation"), codes(from, InitiativeState.APPROPRIATED, null, good(OVER)));
    }

    @Test
    void the_hearing_is_skipped_with_a_reason_only() {
        assertEquals(
                List.of("hearing-skipped-without-reason"),
                codes(InitiativeState.PRIORITISED, InitiativeState.RECOMMENDED, null, good(HearingProgress.NONE)));
        assertEquals(
                List.of(),
                codes(
                        InitiativeState.PRIORITISED,
                        InitiativeState.RECOMMENDED,
                        "A reason.",
                        good(HearingProgress.NONE)));
    }

    @Test
    void a_hearing_has_a_period_and_ends_with_all_responses_read_and_summed_up() {
        assertEquals(
                List.of("no-open-hearing"),
                codes(InitiativeState.PRIORITISED, InitiativeState.IN_HEARING, null, good(HearingProgress.NONE)));
        assertEquals(List.of(), codes(InitiativeState.PRIORITISED, InitiativeState.IN_HEARING, null, good(OPEN)));
        assertEquals(
                List.of("hearing-not-over"),
                codes(InitiativeState.IN_HEARING, InitiativeState.HEARING_CLOSED, null, good(OPEN)));
        assertEquals(
                List.of("responses-unmoderated", "hearing-summary-missing"),
                codes(
                        InitiativeState.HEARING_CLOSED,
                        InitiativeState.RECOMMENDED,
                        null,
                        good(new HearingProgress(false, true, false, 2))));
    }

    @Test
    void a_hearing_that_a_source_tells_of_is_not_asked_for_again() {
        TransitionContext heard =
                new TransitionContext(true, true, true, true, HearingProgress.NONE, LedgerFigures.NONE, false, TODAY);

        assertEquals(List.of(), codes(InitiativeState.IN_HEARING, InitiativeState.HEARING_CLOSED, null, heard));
        assertEquals(List.of(), codes(InitiativeState.HEARING_CLOSED, InitiativeState.RECOMMENDED, null, heard));
    }

    @ParameterizedTest
    @CsvSource({"RECOMMENDED,APPROVED", "RECOMMENDED,REJECTED", "RECOMMENDED,POSTPONED", "EVALUATING,CONTINUED"})
    void what_a_body_decides_names_the_decision(InitiativeState from, InitiativeState to) {
        assertEquals(List.of("decision-missing"), codes(from, new TransitionDraft(to, null, null), good(OVER)));
    }

    @Test
    void cancelling_needs_a_reason_and_a_decision() {
        assertEquals(
                List.of("cancelled-without-reason", "decision-missing"),
                codes(
                        InitiativeState.IN_PROGRESS,
                        new TransitionDraft(InitiativeState.CANCELLED, null, null),
                        good(OVER)));
    }

    @Test
    void a_decision_of_the_future_decides_nothing_today() {
        DecisionReference tomorrow = new DecisionReference("Byrådet", TODAY.plusDays(1), "Sag 24/1");

        assertEquals(
                List.of("decided-in-future"),
                codes(
                        InitiativeState.RECOMMENDED,
                        new TransitionDraft(InitiativeState.APPROVED, null, tomorrow),
                        good(OVER)));
    }

    @ParameterizedTest
    @EnumSource(
            value = InitiativeState.class,
            names = {"REJECTED", "COMPLETED", "CONTINUED", "CANCELLED"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatever_has_not_ended_can_be_cancelled(InitiativeState from) {
        assertEquals(List.of(), codes(from, InitiativeState.CANCELLED, "A reason.", good(OVER)));
        assertEquals(
                from.compareTo(InitiativeState.PRIORITISED) < 0 ? List.of() : List.of("decision-missing"),
                codes(from, new TransitionDraft(InitiativeState.CANCELLED, "A reason.", null), good(OVER)));
    }

    @Test
    void what_has_no_amount_can_be_cancelled() {
        TransitionContext poor = new TransitionContext(
                false, false, false, false, HearingProgress.NONE, LedgerFigures.NONE, false, TODAY);

        assertEquals(List.of(), codes(InitiativeState.IDEA, InitiativeState.CANCELLED, "A reason.", poor));
    }

    @Test
    void nothing_is_prioritised_without_an_amount() {
        TransitionContext poor =
                new TransitionContext(false, false, false, false, OVER, LedgerFigures.NONE, false, TODAY);

        assertEquals(
                List.of("amount-missing"), codes(InitiativeState.PROPOSED, InitiativeState.PRIORITISED, null, poor));
    }

    @Test
    void nothing_is_approved_in_an_exact_frame_that_is_not_full() {
        TransitionContext notFull =
                new TransitionContext(true, true, false, false, OVER, LedgerFigures.NONE, false, TODAY);

        assertEquals(
                List.of("frame-not-exact"),
                codes(InitiativeState.RECOMMENDED, InitiativeState.APPROVED, null, notFull));
        assertEquals(List.of(), codes(InitiativeState.RECOMMENDED, InitiativeState.REJECTED, null, notFull));
    }

    @Test
    void nothing_begins_without_money_or_ends_with_open_commitments_and_no_evaluation() {
        TransitionContext reversed =
                new TransitionContext(true, true, true, false, OVER, LedgerFigures.NONE, false, TODAY);
        TransitionContext committed = new TransitionContext(
                true, true, true, false, OVER, MONEY.plus(LedgerFigures.commitment(1)), false, TODAY);

        assertEquals(
                List.of("nothing-appropriated"),
                codes(InitiativeState.APPROPRIATED, InitiativeState.IN_PROGRESS, null, reversed));
        assertEquals(
                List.of("commitments-open", "evaluation-missing"),
                codes(InitiativeState.EVALUATING, InitiativeState.COMPLETED, null, committed));
        assertEquals(
                List.of("commitments-open"),
                codes(InitiativeState.EVALUATING, InitiativeState.CANCELLED, "A reason.", committed));
    }

    @Test
    void every_guard_is_named_at_once() {
        TransitionContext bad = new TransitionContext(
                false, true, false, false, HearingProgress.NONE, LedgerFigures.NONE, false, TODAY);

        assertEquals(
                List.of("not-from-here", "decision-missing", "amount-missing", "frame-not-exact"),
                codes(InitiativeState.IDEA, new TransitionDraft(InitiativeState.APPROVED, null, null), bad));
    }
}
