package dk.helhed.healthdata.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.Sum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody who reads several publications about the same people and knows nothing but what they say: one unknown for each
 * group of people, whoever published it. Shares no code with protector, audit or their linked table.
 */
final class ReaderOfAll {

    private static final double MANY = 1e6;

    private final MPSolver solver;
    private final Map<String, MPVariable> groups = new TreeMap<>();
    private final Map<String, Long> truth = new HashMap<>();

    ReaderOfAll() {
        Loader.loadNativeLibraries();
        solver = MPSolver.createSolver("GLOP");
    }

    void reads(Cube cube, boolean[][] shown) {
        Shape shape = cube.shape();
        for (int at = 0; at < shape.size(); at++) {
            String name = name(shape, at);
            long count = cube.count(0, at);
            truth.put(name, count);
            MPVariable group = groups.computeIfAbsent(name, key -> solver.makeNumVar(1, MANY, key));
            if (shown[0][at]) {
                group.setBounds(count, count);
            }
        }
        for (int d = 0; d < shape.breakdowns().size(); d++) {
            for (Sum sum : shape.breakdowns().get(d).sums()) {
                for (int at = 0; at < shape.size(); at++) {
                    if (shape.code(at, d).equals(sum.total())) {
                        MPConstraint equation = solver.makeConstraint(0, 0);
                        equation.setCoefficient(groups.get(name(shape, at)), -1);
                        for (String part : sum.parts()) {
                            equation.setCoefficient(groups.get(name(shape, at, d, part)), 1);
                        }
                    }
                }
            }
        }
    }

    private static String name(Shape shape, int at) {
        return name(shape, at, -1, "");
    }

    private static String name(Shape shape, int at, int other, String code) {
        Map<String, String> codes = new TreeMap<>();
        for (int d = 0; d < shape.breakdowns().size(); d++) {
            Dimension dimension = shape.breakdowns().get(d);
            String of = d == other ? code : shape.code(at, d);
            if (!of.equals(dimension.total())) {
                codes.put(dimension.code(), of);
            }
        }
        return codes.toString();
    }

    /** The counts of 1 to 4 people that he narrows to fewer than this many values. */
    List<String> narrowed(int width) {
        List<String> found = new ArrayList<>();
        groups.forEach((name, group) -> {
            long count = truth.getOrDefault(name, 0L);
            if (count > 0 && count < 5 && most(group, 1) + most(group, -1) < width - 1e-6) {
                found.add(name + " is " + count);
            }
        });
        return found;
    }

    /** How high a group can be, or, with the sign turned, how low. */
    private double most(MPVariable group, int sign) {
        solver.objective().clear();
        solver.objective().setMaximization();
        solver.objective().setCoefficient(group, sign);
        return switch (solver.solve()) {
            case OPTIMAL -> sign * group.solutionValue();
            default -> throw new IllegalStateException("what was published contradicts itself");
        };
    }
}
