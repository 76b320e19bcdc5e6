package dk.helhed.plans.theory;

import dk.helhed.kit.problem.FieldProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The chain as a graph: what is wrong with it, and which ends are not connected, without side effects. */
final class TheoryGraph {

    private final TheoryDraft draft;
    private final Map<String, TheoryNode> nodes;
    private final Map<String, List<String>> next;

    TheoryGraph(TheoryDraft draft) {
        this.draft = draft;
        this.nodes = draft.nodes().stream()
                .collect(Collectors.toMap(TheoryNode::key, Function.identity(), (first, again) -> first));
        this.next = draft.edges().stream()
                .collect(Collectors.groupingBy(
                        TheoryEdge::from, Collectors.mapping(TheoryEdge::to, Collectors.toList())));
    }

    /** Everything that is wrong with the draft, at once. */
    List<FieldProblem> problems(Set<UUID> activities, Set<UUID> goals) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < draft.nodes().size(); i++) {
            TheoryNode node = draft.nodes().get(i);
            problems.addAll(node.problems("/nodes/" + i, activities, goals));
            if (!keys.add(node.key())) {
                problems.add(FieldProblem.body("/nodes/" + i + "/key", "duplicate-element"));
            }
        }
        Set<TheoryEdge> edges = new HashSet<>();
        for (int i = 0; i < draft.edges().size(); i++) {
            problems.addAll(edge(draft.edges().get(i), "/edges/" + i, edges));
        }
        return problems;
    }

    private List<FieldProblem> edge(TheoryEdge edge, String pointer, Set<TheoryEdge> seen) {
        TheoryNode from = nodes.get(edge.from());
        TheoryNode to = nodes.get(edge.to());
        if (from == null || to == null) {
            List<FieldProblem> unknown = new ArrayList<>();
            if (from == null) {
                unknown.add(FieldProblem.body(pointer + "/from", "unknown-node"));
            }
            if (to == null) {
                unknown.add(FieldProblem.body(pointer + "/to", "unknown-node"));
            }
            return unknown;
        }
        if (!seen.add(edge)) {
            return List.of(FieldProblem.body(pointer, "duplicate-element"));
        }
        if (from.kind().compareTo(to.kind()) > 0) {
            return List.of(FieldProblem.body(pointer, "backwards", from.kind(), to.kind()));
        }
        return reachable(edge.to()).contains(edge.from()) ? List.of(FieldProblem.body(pointer, "cycle")) : List.of();
    }

    /** What a reader should know of a chain that is allowed. */
    List<TheoryWarning> warnings(Set<UUID> activities, Set<UUID> goals) {
        Set<UUID> shown = new HashSet<>();
        Set<UUID> reached = new HashSet<>();
        List<TheoryWarning> warnings = new ArrayList<>();
        for (TheoryNode node : draft.nodes()) {
            if (node.activityId() != null) {
                shown.add(node.activityId());
                Set<UUID> ends = goalsFrom(node.key());
                reached.addAll(ends);
                if (ends.isEmpty()) {
                    warnings.add(new TheoryWarning(
                            TheoryWarning.Code.ACTIVITY_REACHES_NO_GOAL, node.key(), node.activityId(), null));
                }
            }
        }
        activities.stream()
                .filter(activity -> !shown.contains(activity))
                .sorted()
                .map(activity -> new TheoryWarning(TheoryWarning.Code.ACTIVITY_NOT_SHOWN, null, activity, null))
                .forEach(warnings::add);
        goals.stream()
                .filter(goal -> !reached.contains(goal))
                .sorted()
                .map(goal -> new TheoryWarning(TheoryWarning.Code.GOAL_REACHED_BY_NO_ACTIVITY, null, null, goal))
                .forEach(warnings::add);
        return warnings;
    }

    private Set<UUID> goalsFrom(String key) {
        return reachable(key).stream()
                .map(nodes::get)
                .filter(Objects::nonNull)
                .map(TheoryNode::goalId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The node and all that it leads to. */
    private Set<String> reachable(String key) {
        Set<String> found = new HashSet<>(Set.of(key));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (String to : next.getOrDefault(open.pop(), List.of())) {
                if (found.add(to)) {
                    open.push(to);
                }
            }
        }
        return found;
    }
}
