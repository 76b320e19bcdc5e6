package dk.helhed.plans.decision;

import dk.helhed.kit.problem.FieldProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the way of an agenda item's next state, without side effects. */
final class AgendaGuards {

    private AgendaGuards() {}

    /** Every guard that fails, at once. */
    static List<FieldProblem> failed(
            AgendaItem item, AgendaItemTransition transition, AgendaFlow flow, LocalDate today) {
        if (!item.state().next().contains(transition.to())) {
            return List.of(FieldProblem.body("/to", "no-such-step", item.state(), steps(item.state())));
        }
        List<FieldProblem> failed = new ArrayList<>();
        if (transition.to() == AgendaItemState.RECOMMENDED) {
            recommendation(item, failed);
        } else {
            meeting(item.content().meetingOn(), transition.decidedOn(), today, failed);
            decision(transition, failed);
            if (transition.to() == AgendaItemState.DECIDED) {
                failed.addAll(flow.problems(item.content().bodyId(), item.day(transition, today)));
            }
        }
        return failed;
    }

    private static void recommendation(AgendaItem item, List<FieldProblem> failed) {
        AgendaItemDraft content = item.content();
        if (content.recommendationPoints().isEmpty()) {
            failed.add(lacks(item, "guard-recommendation-missing"));
        }
        if (content.recommenderRole() == null) {
            failed.add(lacks(item, "guard-recommender-missing"));
        }
        if (content.meetingOn() == null) {
            failed.add(lacks(item, "guard-meeting-missing"));
        }
    }

    private static FieldProblem lacks(AgendaItem item, String guard) {
        return FieldProblem.body("/to", guard).at("/v1/agenda-items/" + item.id());
    }

    private static void meeting(
            @Nullable LocalDate meetingOn, @Nullable LocalDate decidedOn, LocalDate today, List<FieldProblem> failed) {
        if (meetingOn != null && meetingOn.isAfter(today)) {
            failed.add(FieldProblem.body("/to", "guard-meeting-not-held"));
        }
        if (decidedOn != null && decidedOn.isAfter(today)) {
            failed.add(FieldProblem.body("/decidedOn", "in-the-future"));
        }
    }

    private static void decision(AgendaItemTransition transition, List<FieldProblem> failed) {
        boolean decides = transition.to() == AgendaItemState.DECIDED;
        Decided outcome = transition.outcome();
        if (decides && (outcome == null || !outcome.isDecision())) {
            failed.add(FieldProblem.body("/outcome", "not-a-decision"));
        }
        if (decides && transition.decisionText() == null) {
            failed.add(FieldProblem.body("/decisionText", "required"));
        }
        if (!decides && outcome != null) {
            failed.add(FieldProblem.body("/outcome", "only-with-decided"));
        }
        if (!decides && transition.reason() == null) {
            failed.add(FieldProblem.body("/reason", "guard-reason-missing"));
        }
    }

    private static String steps(AgendaItemState from) {
        return from.next().stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
