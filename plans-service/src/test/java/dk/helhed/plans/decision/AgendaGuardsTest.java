package dk.helhed.plans.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.visibility.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgendaGuardsTest {

    private static final Instant NOW = Instant.parse("2023-11-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2023-11-22");
    private static final UUID BODY = UUID.randomUUID();
    private static final AgendaFlow FLOW = new AgendaFlow(List.of(BODY), List.of());

    @Test
    void a_recommendation_needs_its_points_its_role_and_a_day() {
        assertEquals(
                List.of("guard-recommendation-missing", "guard-recommender-missing", "guard-meeting-missing"),
                codes(item(null, List.of(), null), to(AgendaItemState.RECOMMENDED, null, null, null)));
    }

    @Test
    void nothing_is_decided_that_was_not_recommended() {
        assertEquals(
                List.of("no-such-step"),
                codes(recommendable(), to(AgendaItemState.DECIDED, Decided.APPROVED, "Godkendt.", null)));
    }

    @Test
    void a_decision_has_an_outcome_and_a_text() {
        AgendaItem item = recommended(TODAY);

        assertEquals(List.of("not-a-decision", "required"), codes(item, to(AgendaItemState.DECIDED, null, null, null)));
        assertEquals(
                List.of("not-a-decision"), codes(item, to(AgendaItemState.DECIDED, Decided.POSTPONED, "Udsat.", null)));
    }

    @Test
    void a_body_decides_nothing_before_it_meets() {
        assertEquals(
                List.of("guard-meeting-not-held"),
                codes(
                        recommended(TODAY.plusDays(1)),
                        to(AgendaItemState.DECIDED, Decided.APPROVED, "Godkendt.", null)));
    }

    @Test
    void postponing_and_returning_need_a_reason_and_have_no_other_outcome() {
        for (AgendaItemState state : List.of(AgendaItemState.POSTPONED, AgendaItemState.RETURNED)) {
            assertEquals(
                    List.of("only-with-decided", "guard-reason-missing"),
                    codes(recommended(TODAY), to(state, Decided.APPROVED, null, null)));
        }
    }

    @Test
    void what_was_dealt_with_stays_so() {
        AgendaItem item = recommended(TODAY);
        item.advance(to(AgendaItemState.POSTPONED, null, null, "Flere oplysninger."), FLOW, TODAY, NOW);

        assertEquals(
                Decided.POSTPONED,
                java.util.Objects.requireNonNull(item.decision()).outcome());
        assertEquals(
                List.of("no-such-step"), codes(item, to(AgendaItemState.DECIDED, Decided.APPROVED, "Godkendt.", null)));
        assertThrows(Problem.class, () -> item.change(file(), draft("Andet", List.of("At"), TODAY), true, NOW));
    }

    private static List<String> codes(AgendaItem item, AgendaItemTransition transition) {
        return AgendaGuards.failed(item, transition, FLOW, TODAY).stream()
                .map(FieldProblem::code)
                .toList();
    }

    private static AgendaItem recommended(LocalDate meeting) {
        AgendaItem item = item("Velfærdsdirektør", List.of("At projektet indgås"), meeting);
        item.advance(to(AgendaItemState.RECOMMENDED, null, null, null), FLOW, TODAY, NOW);
        return item;
    }

    private static AgendaItem recommendable() {
        return item("Velfærdsdirektør", List.of("At projektet indgås"), TODAY);
    }

    private static AgendaItem item(@Nullable String role, List<String> points, @Nullable LocalDate meeting) {
        return AgendaItem.plan(file(), draft(role, points, meeting), true, NOW);
    }

    private static CaseFile file() {
        return CaseFile.enter(
                new CaseDraft(
                        null,
                        "23/9928",
                        "Sag",
                        Visibility.OPEN,
                        null,
                        null,
                        null,
                        null,
                        List.of(BODY),
                        null,
                        null,
                        null),
                Set.of(BODY),
                "0707",
                NOW);
    }

    private static AgendaItemDraft draft(@Nullable String role, List<String> points, @Nullable LocalDate meeting) {
        return new AgendaItemDraft(
                null,
                BODY,
                meeting,
                null,
                role,
                points,
                null,
                null,
                null,
                null,
                Visibility.OPEN,
                null,
                null,
                null,
                null,
                null);
    }

    private static AgendaItemTransition to(
            AgendaItemState state, @Nullable Decided outcome, @Nullable String text, @Nullable String reason) {
        return new AgendaItemTransition(state, outcome, null, text, null, reason);
    }
}
