package dk.helhed.initiatives.initiative.rules;

import dk.helhed.initiatives.budget.LedgerFigures;
import dk.helhed.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every reason not to move an initiative from its state to another, all at once. */
public final class TransitionGuards {

    private final List<FieldProblem> problems = new ArrayList<>();
    private final InitiativeState from;
    private final TransitionDraft move;
    private final TransitionContext context;

    private TransitionGuards(InitiativeState from, TransitionDraft move, TransitionContext context) {
        this.from = from;
        this.move = move;
        this.context = context;
    }

    public static List<FieldProblem> against(InitiativeState from, TransitionDraft move, TransitionContext context) {
        TransitionGuards guards = new TransitionGuards(from, move, context);
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
                move.decision() != null && move.decision().decidedOn().isAfter(context.today()),
                "/decision/decidedOn",
                "decided-in-future");
    }

    private void checkBudget() {
        addIf(
                move.to().isPrioritised() && move.to() != InitiativeState.CANCELLED && !context.hasAmount(),
                "/to",
                "amount-missing");
        addIf(
                move.to() == InitiativeState.APPROVED && context.exactFrame() && !context.fullFrame(),
                "/to",
                "frame-not-exact");
    }

    private void checkHearing() {
        HearingProgress hearing = context.hearing();
        addIf(move.to() == InitiativeState.IN_HEARING && !hearing.open(), "/to", "no-open-hearing");
        if (context.heardElsewhere()) {
            return;
        }
        addIf(move.to() == InitiativeState.HEARING_CLOSED && !hearing.over(), "/to", "hearing-not-over");
        if (from == InitiativeState.HEARING_CLOSED && move.to() == InitiativeState.RECOMMENDED) {
            addIf(hearing.unmoderated() > 0, "/to", "responses-unmoderated", String.valueOf(hearing.unmoderated()));
            addIf(!hearing.summarised(), "/to", "hearing-summary-missing");
        }
    }

    private void checkLedger() {
        LedgerFigures figures = context.figures();
        addIf(move.to() == InitiativeState.IN_PROGRESS && figures.appropriated() == 0, "/to", "nothing-appropriated");
        addIf(move.to().isEnd() && figures.committed() > 0, "/to", "commitments-open");
        addIf(
                (move.to() == InitiativeState.COMPLETED || move.to() == InitiativeState.CONTINUED)
                        && !context.evaluated(),
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
