package dk.helhed.plans.mandate;

import dk.helhed.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A whole set of rules: for each thing and class there is just one rule that decides. */
public record MandateRules(List<MandateRule> rules) {

    private static final Comparator<MandateStep> BY_RANK = Comparator.comparing(MandateStep::body);

    /** What the rules ask of a change: all bodies whose mandate it touches, the highest last. */
    public Mandate of(Set<ChangeScope> touched, ChangeClass changeClass) {
        List<MandateRule> asked = touched.stream()
                .sorted()
                .map(one -> ruling(one, changeClass).getFirst())
                .distinct()
                .toList();
        return new Mandate(
                steps(asked),
                union(asked, MandateRule::preconditions),
                union(asked, MandateRule::consultBefore),
                union(asked, MandateRule::informAfter));
    }

    /** Of two rules for one body the one that lets it decide counts. */
    private static List<MandateStep> steps(List<MandateRule> asked) {
        Map<MandateBody, MandateStep> steps = asked.stream()
                .flatMap(rule -> rule.steps().stream())
                .collect(Collectors.toMap(
                        MandateStep::body,
                        Function.identity(),
                        (one, other) -> one.act() == StepAct.DECIDE ? one : other));
        return steps.values().stream().sorted(BY_RANK).toList();
    }

    private static <T extends Enum<T>> Set<T> union(List<MandateRule> asked, Function<MandateRule, Set<T>> what) {
        return asked.stream().flatMap(rule -> what.apply(rule).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rules that name the class, or else those for any class. */
    private List<MandateRule> ruling(ChangeScope touched, ChangeClass changeClass) {
        List<MandateRule> covering =
                rules.stream().filter(rule -> rule.covers(touched, changeClass)).toList();
        List<MandateRule> named =
                covering.stream().filter(rule -> rule.changeClass() != null).toList();
        return named.isEmpty() ? covering : named;
    }

    /** Everything that is wrong with the set, at once. */
    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            problems.addAll(problems(rules.get(i).steps(), "/rules/" + i + "/steps"));
        }
        for (ChangeScope touched : ChangeScope.values()) {
            for (ChangeClass changeClass : ChangeClass.values()) {
                int found = ruling(touched, changeClass).size();
                if (found == 0) {
                    problems.add(FieldProblem.body("/rules", "not-covered", touched, changeClass));
                } else if (found > 1) {
                    problems.add(FieldProblem.body("/rules", "covered-twice", touched, changeClass));
                }
            }
        }
        return problems;
    }

    private static List<FieldProblem> problems(List<MandateStep> steps, String pointer) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            if (BY_RANK.compare(steps.get(i - 1), steps.get(i)) >= 0) {
                problems.add(FieldProblem.body(pointer + "/" + i + "/body", "out-of-order"));
            }
        }
        if (steps.getLast().act() != StepAct.DECIDE) {
            problems.add(FieldProblem.body(pointer + "/" + (steps.size() - 1) + "/act", "nobody-decides"));
        }
        return problems;
    }
}
