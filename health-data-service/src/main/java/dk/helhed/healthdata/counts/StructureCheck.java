package dk.helhed.healthdata.counts;

import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds everything that is wrong with a structure at once. */
public final class StructureCheck {

    private static final String AT = "/structure";

    private final Structure structure;
    private final List<FieldProblem> problems = new ArrayList<>();

    private StructureCheck(Structure structure) {
        this.structure = structure;
    }

    /**
     * @param units the indicators of the dataset and their units
     * @param areas those of the area dimension's codes that the dataset may contain
     * @param parents what each known area lies in
     */
    public static List<FieldProblem> of(
            Structure structure, Map<String, Unit> units, Set<String> areas, Map<String, String> parents) {
        StructureCheck check = new StructureCheck(structure);
        check.roles();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < structure.dimensions().size(); i++) {
            Dimension dimension = structure.dimensions().get(i);
            check.refuseIf(!names.add(dimension.code()), "/dimensions/" + i + "/code", "duplicate");
            check.dimension("/dimensions/" + i, dimension, areas);
            if (dimension.role() == Role.AREA) {
                check.problems.addAll(HierarchyCheck.ofPlaces(dimension, AT + "/dimensions/" + i, parents));
            }
        }
        check.problems.addAll(MeasureCheck.of(structure.measures(), AT + "/measures", units));
        check.problems.addAll(StatusNoteCheck.of(structure, AT + "/annotations"));
        return check.problems;
    }

    private void roles() {
        for (Role role : Role.values()) {
            long found = structure.dimensions().stream()
                    .filter(dimension -> dimension.role() == role)
                    .count();
            boolean needed = role == Role.AREA || role == Role.PERIOD;
            refuseIf(found == 0 && needed, "/dimensions", "dimension-missing", role);
            refuseIf(found > 1 && role != Role.OTHER, "/dimensions", "dimension-twice", role);
        }
    }

    private void dimension(String at, Dimension dimension, Set<String> areas) {
        switch (dimension.role()) {
            case PERIOD ->
                refuseIf(
                        !dimension.codes().isEmpty() || !dimension.sums().isEmpty() || dimension.total() != null,
                        at,
                        "period-has-no-codes");
            case AREA -> {
                codes(at, dimension);
                for (int i = 0; i < dimension.codes().size(); i++) {
                    String code = dimension.codes().get(i).code();
                    refuseIf(!areas.contains(code), at + "/codes/" + i + "/code", "unknown-area");
                }
            }
            case SEX, AGE, ORIGIN, OTHER -> {
                codes(at, dimension);
                refuseIf(!dimension.codeNames().contains(dimension.total()), at + "/total", "unknown-code");
                for (int i = 0; i < dimension.codes().size(); i++) {
                    refuseIf(dimension.codes().get(i).title() == null, at + "/codes/" + i + "/title", "required");
                }
            }
        }
    }

    private void codes(String at, Dimension dimension) {
        refuseIf(dimension.codes().isEmpty(), at + "/codes", "required");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < dimension.codes().size(); i++) {
            refuseIf(!seen.add(dimension.codes().get(i).code()), at + "/codes/" + i + "/code", "duplicate");
        }
        problems.addAll(HierarchyCheck.of(dimension, AT + at));
        for (int i = 0; i < dimension.sums().size(); i++) {
            boolean isRest = dimension.sums().get(i).hasRemainder();
            refuseIf(isRest && dimension.role() != Role.AREA, at + "/sums/" + i + "/remainder", "remainder-of-areas");
        }
    }

    private void refuseIf(boolean wrong, String at, String code, Object... args) {
        if (wrong) {
            problems.add(FieldProblem.body(AT + at, code, args));
        }
    }
}
