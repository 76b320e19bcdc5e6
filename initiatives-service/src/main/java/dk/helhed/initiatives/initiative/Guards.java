package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands against moving an initiative from its state to another: all of it at once. */
final class Guards {

    private final List<FieldProblem> problems = new ArrayList<>();
    private final InitiativeState from;
    private final TransitionDraft move;
    private final TransitionContext standing;

    private Guards(InitiativeState from, TransitionDraft move, TransitionContext standing) {
        this.from = from;
        this.move = move;
        this.standing = standing;
    }

    static List<FieldProblem> against(InitiativeState from, TransitionDraft move, TransitionContext standing) {
        Guards guards = new Guards(from, move, standing);
        guards.checkWay();
        guards.checkWords();
        guards.checkBudget();
        guards.checkHearing();
        guards.checkLedger();
        return List.copyOf(guards.problems);
    }

    private void checkWay() {
        String allowed = from.next().stream().map(Enum::name).collect(Collectors.joining(", "));
        if (move.to() == InitiativeState.APPROPRIATED) {
            add("/to", "by-appropriation");
        } else if (!from.next().contains(move.to())) {
            add("/to", "not-from-here", from.name(), allowed.isEmpty() ? "-" : allowed);
        }
    }

    private void checkWords() {
        boolean skips = from == InitiativeState.PRIORITISED && move.to() == InitiativeState.RECOMMENDED;
        addIf(skips && move.reason() == null, "/reason", "hearing-skipped-without-reason");
        addIf(move.to() == InitiativeState.CANCELLED && move.reason() == null, "/reason", "cancelled-without-reason");
        addIf(from.isDecided(move.to()) && move.decision() == null, "/decision", "decision-missing");
        addIf(
                move.decision() != null && move.decision().decidedOn().isAfter(standing.today()),
                "/decision/decidedOn",
                "decided-in-future");
    }

    private void checkBudget() {
        addIf(
                move.to().isPrioritised() && move.to() != InitiativeState.CANCELLED && !standing.hasAmount(),
                "/to",
                "amount-missing");
        addIf(
                move.to() == InitiativeState.APPROVED && standing.exactFrame() && !standing.fullFrame(),
                "/to",
                "frame-not-exact");
    }

    private void checkHearing() {
        HearingSummary hearing = standing.hearing();
        addIf(move.to() == InitiativeState.IN_HEARING && !hearing.open(), "/to", "no-open-hearing");
        if (standing.heardElsewhere()) {
            return;
        }
        addIf(move.to() == InitiativeState.HEARING_CLOSED && !hearing.over(), "/to", "hearing-not-over");
        if (from == InitiativeState.HEARING_CLOSED && move.to() == InitiativeState.RECOMMENDED) {
            addIf(hearing.unmoderated() > 0, "/to", "responses-unmoderated", String.valueOf(hearing.unmoderated()));
            addIf(!hearing.summarised(), "/to", "hearing-summary-missing");
        }
    }

    private void checkLedger() {
        LedgerFigures figures = standing.figures();
        addIf(move.to() == InitiativeState.IN_PROGRESS && figures.appropriated() == 0, "/to", "nothing-appropriated");
        addIf(move.to().isEnd() && figures.committed() > 0, "/to", "commitments-open");
        addIf(
                (move.to() == InitiativeState.COMPLETED || move.to() == InitiativeState.CONTINUED)
                        && !standing.evaluated(),
                "/to",
                "evaluation-missing");
    }

    private void add(String pointer, String code, Object... args) {
        problems.add(FieldProblem.body(pointer, code, args));
    }

    private void addIf(boolean broken, String pointer, String code, Object... args) {
        if (broken) {
            add(pointer, code, args);
        }
    }
}
