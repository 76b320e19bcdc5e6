package dk.helhed.healthdata.command;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * An attacker who has only the published files and knows which people each figure counts. It shares no code with protector
 * or audit: a variable for each finest group, a constraint for each figure, and whole numbers.
 */
final class PublicFiles {

    private final List<String> groups;
    private final List<Map<String, Boolean>> counted = new ArrayList<>();
    private final List<Long> values = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** @param groups the finest groups of people, each of which is in a figure or not */
    PublicFiles(List<String> groups) {
        this.groups = groups;
    }

    /** Takes a figure; a value of -1 is hidden, so that it is at least 1. */
    void figure(String name, long value, Predicate<String> counts) {
        Map<String, Boolean> of = new HashMap<>();
        groups.forEach(group -> of.put(group, counts.test(group)));
        counted.add(of);
        values.add(value);
        names.add(name);
    }

    /** How far apart the values are that each hidden figure can have, by name. */
    Map<String, Long> widths() {
        return widths(name -> true);
    }

    /** @param which of the hidden figures are attacked, by name */
    Map<String, Long> widths(Predicate<String> which) {
        Loader.loadNativeLibraries();
        Map<String, Long> widths = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) < 0 && which.test(names.get(i))) {
                widths.put(names.get(i), reach(i, true) - reach(i, false));
            }
        }
        return widths;
    }

    private long reach(int figure, boolean isMost) {
        MPSolver solver = MPSolver.createSolver("SAT");
        Map<String, MPVariable> people = new HashMap<>();
        groups.forEach(group -> people.put(group, solver.makeIntVar(0, 10_000, group)));
        for (int i = 0; i < values.size(); i++) {
            double least = values.get(i) < 0 ? 1 : values.get(i);
            MPConstraint sum = solver.makeConstraint(least, values.get(i) < 0 ? 1e6 : least, "");
            counted.get(i).forEach((group, is) -> sum.setCoefficient(people.get(group), is ? 1 : 0));
        }
        counted.get(figure).forEach((group, is) -> solver.objective().setCoefficient(people.get(group), is ? 1 : 0));
        solver.objective().setOptimizationDirection(isMost);
        MPSolver.ResultStatus status = solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("nothing agrees with what was published: " + status);
        }
        return Math.round(solver.objective().value());
    }
}
