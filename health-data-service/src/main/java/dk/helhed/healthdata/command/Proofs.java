package dk.helhed.healthdata.command;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import dk.helhed.healthdata.table.CellDisclosure;
import dk.helhed.healthdata.table.LinkedTable;
import dk.helhed.healthdata.table.LinkedTable.Equation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says how a hidden figure can be worked out: which sums to add and subtract, and what is left. A linear programme proposes
 * the sums; that they prove it is checked in whole numbers.
 */
final class Proofs {

    /** The sums of a proof are taken whole, or a half, a third and so on of each. */
    private static final int FINEST = 12;

    /** A larger programme takes longer than the audit. */
    private static final int MOST_UNKNOWNS = 20_000;

    private final LinkedTable table;
    private final BitSet unknown = new BitSet();
    private final IntFunction<String> names;
    private final MPVariable[] variables;
    private final List<MPConstraint> constraints = new ArrayList<>();
    private final MPSolver solver;

    /** More would not be read where the finding is. */
    private static final int MOST_LISTED = 8;

    /**
     * A bound that holds for every table that agrees with what is public.
     *
     * @param words how it follows
     * @param sums the sums that it follows from
     */
    record Bound(long value, String words, List<String> sums) {

        String shortly() {
            return sums.size() > MOST_LISTED ? words.formatted(sums.size() + " sums, which proofs.txt lists") : whole();
        }

        String whole() {
            return words.formatted(String.join("; ", sums));
        }
    }

    /**
     * How little and how much a figure can be.
     *
     * @param least null where nothing but its floor bounds it from below
     * @param most null where it takes whole numbers to see it
     */
    record Proof(@Nullable Bound least, @Nullable Bound most, long floor) {

        List<String> lines(Function<Bound, String> words) {
            if (least != null && most != null && least.sums().equals(most.sums()) && least.value() == most.value()) {
                return List.of(words.apply(least));
            }
            return List.of(
                    least == null
                            ? "At least " + floor + ", as for every hidden figure."
                            : "At least " + least.value() + ": " + words.apply(least),
                    most == null
                            ? "The upper bound needs whole numbers: no sum of sums alone shows it."
                            : "At most " + most.value() + ": " + words.apply(most));
        }
    }

    private Proofs(LinkedTable table, BitSet hidden, IntFunction<String> names, MPSolver solver) {
        this.table = table;
        this.names = names;
        this.solver = solver;
        variables = new MPVariable[table.cells()];
        for (int cell = 0; cell < table.cells(); cell++) {
            boolean isOpen = table.disclosure(cell) == CellDisclosure.OPEN && hidden.get(cell);
            if (isOpen || table.disclosure(cell) == CellDisclosure.WITHHELD) {
                unknown.set(cell);
                variables[cell] = solver.makeNumVar((double) table.floor(cell), MPSolver.infinity(), "");
            }
        }
        for (Equation equation : table.equations()) {
            long known = 0;
            for (int i = 0; i < equation.size(); i++) {
                int cell = equation.cells()[i];
                known += unknown.get(cell) ? 0 : equation.coefficients()[i] * table.value(cell);
            }
            MPConstraint constraint = solver.makeConstraint((double) -known, (double) -known, "");
            for (int i = 0; i < equation.size(); i++) {
                int cell = equation.cells()[i];
                if (unknown.get(cell)) {
                    constraint.setCoefficient(variables[cell], equation.coefficients()[i]);
                }
            }
            constraints.add(constraint);
        }
    }

    /** Empty where the table is too large for it. */
    static Optional<Proofs> of(LinkedTable table, BitSet hidden, IntFunction<String> names) {
        if (hidden.cardinality() > MOST_UNKNOWNS) {
            return Optional.empty();
        }
        Loader.loadNativeLibraries();
        MPSolver solver = MPSolver.createSolver("GLOP");
        return Optional.of(new Proofs(table, hidden, names, solver));
    }

    /** How little and how much a hidden figure can be, and why; empty for one that is shown. */
    Optional<Proof> of(int cell) {
        if (!unknown.get(cell)) {
            return Optional.empty();
        }
        Bound least = bound(cell, false)
                .filter(bound -> bound.value() > table.floor(cell))
                .orElse(null);
        return Optional.of(new Proof(least, bound(cell, true).orElse(null), table.floor(cell)));
    }

    private Optional<Bound> bound(int cell, boolean isMost) {
        MPObjective objective = solver.objective();
        objective.clear();
        objective.setCoefficient(variables[cell], 1);
        objective.setOptimizationDirection(isMost);
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            return Optional.empty();
        }
        double[] duals =
                constraints.stream().mapToDouble(MPConstraint::dualValue).toArray();
        for (int part = 1; part <= FINEST; part++) {
            long[] weights = new long[duals.length];
            boolean isWhole = true;
            for (int i = 0; i < duals.length; i++) {
                weights[i] = Math.round(duals[i] * part);
                isWhole &= Math.abs(duals[i] * part - weights[i]) < 1e-6;
            }
            Optional<Bound> proof = isWhole ? proof(cell, isMost, weights, part) : Optional.empty();
            if (proof.isPresent()) {
                return proof;
            }
        }
        return Optional.empty();
    }

    /** The weighted equations add up to one that has the cell {@code part} times; the others may only help. */
    private Optional<Bound> proof(int cell, boolean isMost, long[] weights, int part) {
        Map<Integer, Long> sum = new TreeMap<>();
        long known = 0;
        List<String> used = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                Equation equation = table.equations().get(i);
                for (int j = 0; j < equation.size(); j++) {
                    int of = equation.cells()[j];
                    long times = weights[i] * equation.coefficients()[j];
                    if (unknown.get(of)) {
                        sum.merge(of, times, Long::sum);
                    } else {
                        known -= times * table.value(of);
                    }
                }
                used.add(total(equation));
            }
        }
        long own = sum.getOrDefault(cell, 0L);
        if (own != part) {
            return Optional.empty();
        }
        sum.remove(cell);
        sum.values().removeIf(times -> times == 0);
        long rest = known;
        for (Map.Entry<Integer, Long> other : sum.entrySet()) {
            if (other.getValue() < 0 == isMost) {
                return Optional.empty();
            }
            rest -= other.getValue() * table.floor(other.getKey());
        }
        long bound = isMost ? Math.floorDiv(rest, part) : -Math.floorDiv(-rest, part);
        return Optional.of(new Bound(
                bound, words(cell, sum, known, part), used.stream().distinct().toList()));
    }

    private String words(int cell, Map<Integer, Long> others, long known, int part) {
        StringBuilder words = new StringBuilder(times(part))
                .append('[')
                .append(names.apply(cell))
                .append(']');
        others.forEach((other, times) -> words.append(times > 0 ? " + " : " − ")
                .append(times(Math.abs(times)))
                .append('[')
                .append(names.apply(other))
                .append(']'));
        words.append(" = ").append(known);
        String floors = others.keySet().stream()
                .map(table::floor)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" or "));
        return words.toString().replace("%", "%%")
                + ", from what is shown of %s"
                + (others.isEmpty() ? "." : "; each other is at least " + floors + ".");
    }

    private static String times(long times) {
        return times == 1 ? "" : times + " · ";
    }

    /** An equation is called by its total, and by a part, which says along which dimension it adds up. */
    private String total(Equation equation) {
        int total = Arrays.stream(indexes(equation))
                .filter(i -> equation.coefficients()[i] < 0)
                .map(i -> equation.cells()[i])
                .findFirst()
                .orElse(equation.cells()[0]);
        int part = equation.cells()[0];
        return "[" + names.apply(total) + "] as the sum of [" + names.apply(part) + "]"
                + (equation.size() > 2 ? " and " + (equation.size() - 2) + " more" : "");
    }

    private static int[] indexes(Equation equation) {
        int[] all = new int[equation.size()];
        Arrays.setAll(all, i -> i);
        return all;
    }
}
