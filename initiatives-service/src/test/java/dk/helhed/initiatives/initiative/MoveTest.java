package dk.helhed.initiatives.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.problem.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MoveTest {

    private static final Standing GOOD = new Standing(true, true, true);

    @ParameterizedTest
    @CsvSource({
        "IDEA,PROPOSED",
        "PROPOSED,PRIORITISED",
        "PRIORITISED,IN_HEARING",
        "IN_HEARING,HEARING_CLOSED",
        "HEARING_CLOSED,RECOMMENDED",
        "RECOMMENDED,APPROVED",
        "RECOMMENDED,REJECTED",
        "RECOMMENDED,POSTPONED"
    })
    void each_step_of_the_way_is_allowed(InitiativeState from, InitiativeState to) {
        assertEquals(List.of(), codes(from, to, null, GOOD));
    }

    @ParameterizedTest
    @CsvSource({
        "IDEA,PRIORITISED",
        "PROPOSED,IN_HEARING",
        "IN_HEARING,RECOMMENDED",
        "APPROVED,REJECTED",
        "PRIORITISED,IDEA"
    })
    void a_step_beside_the_way_is_refused(InitiativeState from, InitiativeState to) {
        assertEquals(List.of("not-from-here"), codes(from, to, null, GOOD));
    }

    @Test
    void the_hearing_is_skipped_with_a_reason_only() {
        assertEquals(
                List.of("hearing-skipped-without-reason"),
                codes(InitiativeState.PRIORITISED, InitiativeState.RECOMMENDED, null, GOOD));
        assertEquals(List.of(), codes(InitiativeState.PRIORITISED, InitiativeState.RECOMMENDED, "A reason.", GOOD));
    }

    @Test
    void nothing_is_prioritised_without_an_amount() {
        assertEquals(
                List.of("amount-missing"),
                codes(InitiativeState.PROPOSED, InitiativeState.PRIORITISED, null, new Standing(false, false, false)));
    }

    @Test
    void nothing_is_approved_in_an_exact_frame_that_is_not_full() {
        Standing notFull = new Standing(true, true, false);

        assertEquals(
                List.of("frame-not-exact"),
                codes(InitiativeState.RECOMMENDED, InitiativeState.APPROVED, null, notFull));
        assertEquals(List.of(), codes(InitiativeState.RECOMMENDED, InitiativeState.REJECTED, null, notFull));
    }

    @Test
    void every_guard_is_named_at_once() {
        assertEquals(
                List.of("not-from-here", "amount-missing", "frame-not-exact"),
                codes(InitiativeState.IDEA, InitiativeState.APPROVED, null, new Standing(false, true, false)));
    }

    @ParameterizedTest
    @EnumSource(
            value = InitiativeState.class,
            names = {"APPROPRIATED", "IN_PROGRESS", "EVALUATING", "COMPLETED", "CONTINUED", "CANCELLED"})
    void what_rests_on_the_ledger_is_refused_while_there_is_none(InitiativeState to) {
        assertEquals(List.of("ledger-missing"), codes(InitiativeState.APPROVED, to, null, GOOD));
    }

    private static List<String> codes(
            InitiativeState from, InitiativeState to, @Nullable String reason, Standing standing) {
        return new Move(to, reason)
                .guards(from, standing).stream().map(FieldProblem::code).toList();
    }
}
