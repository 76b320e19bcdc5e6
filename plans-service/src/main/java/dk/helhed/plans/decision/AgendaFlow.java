package dk.helhed.plans.decision;

import dk.helhed.kit.problem.FieldProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A case's way through its bodies, and how far it has come, without side effects.
 *
 * @param bodies in order; none where every body may deal with the case at any time
 * @param items all that was put on an agenda
 */
record AgendaFlow(List<UUID> bodies, List<AgendaItem> items) {

    /** What stands in the way of a decision of the body on the day: that of a body that comes before it. */
    List<FieldProblem> problems(UUID body, LocalDate decidedOn) {
        List<UUID> passed = passed();
        if (passed.size() == bodies.size() || passed.contains(body)) {
            return List.of();
        }
        UUID due = bodies.get(passed.size());
        if (!due.equals(body)) {
            return List.of(FieldProblem.body("/to", "guard-earlier-body-awaited", due));
        }
        return decided().stream()
                .map(item -> Objects.requireNonNull(item.decision()).decidedOn())
                .filter(day -> day.isAfter(decidedOn))
                .limit(1)
                .map(day -> FieldProblem.body("/decidedOn", "before-earlier-body", day))
                .toList();
    }

    /** What stands in the way of another flow: what has been decided was decided on this one, and goes on along it. */
    List<FieldProblem> problemsOfChange(List<UUID> flow) {
        AgendaFlow changed = new AgendaFlow(flow, items);
        List<FieldProblem> problems = new ArrayList<>();
        if (!flow.isEmpty()) {
            items.stream()
                    .map(item -> item.content().bodyId())
                    .filter(body -> !flow.contains(body))
                    .distinct()
                    .forEach(body -> problems.add(FieldProblem.body("/agendaFlow", "agenda-flow-lacks-item", body)));
        }
        List<UUID> decided = deciders();
        boolean cut = !isWithin(bodies, flow);
        boolean ahead = !flow.isEmpty() && !changed.passed().containsAll(decided);
        if (!decided.isEmpty() && (cut || ahead)) {
            problems.add(FieldProblem.body("/agendaFlow", "agenda-flow-begun"));
        }
        return problems;
    }

    /** As far as each body on the way has decided, as often as the way comes to it. */
    private List<UUID> passed() {
        List<UUID> decided = deciders();
        int far = 0;
        while (far < bodies.size()) {
            UUID next = bodies.get(far);
            if (Collections.frequency(bodies.subList(0, far + 1), next) > Collections.frequency(decided, next)) {
                break;
            }
            far++;
        }
        return bodies.subList(0, far);
    }

    private List<UUID> deciders() {
        return decided().stream().map(item -> item.content().bodyId()).toList();
    }

    private List<AgendaItem> decided() {
        return items.stream()
                .filter(item -> item.state() == AgendaItemState.DECIDED)
                .toList();
    }

    private static boolean isWithin(List<UUID> part, List<UUID> whole) {
        int found = 0;
        for (UUID body : whole) {
            if (found < part.size() && part.get(found).equals(body)) {
                found++;
            }
        }
        return found == part.size();
    }
}
