package dk.helhed.healthdata.dataset;

import dk.helhed.healthdata.area.GroupStatement;
import dk.helhed.healthdata.counts.StructureCheck;
import dk.helhed.healthdata.counts.StructureGrowth;
import dk.helhed.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold in a dataset's description by itself, and beside the description before it. */
final class DatasetRules {

    private DatasetRules() {}

    static List<FieldProblem> check(DatasetDraft draft, DatasetContext around) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < draft.indicators().size(); i++) {
            String code = draft.indicators().get(i);
            if (!seen.add(code)) {
                problems.add(FieldProblem.body("/indicators/" + i, "duplicate"));
            } else if (!around.units().containsKey(code)) {
                problems.add(FieldProblem.body("/indicators/" + i, "unknown-indicator"));
            }
        }
        for (int i = 0; i < draft.areas().size(); i++) {
            if (!seen.add(draft.areas().get(i).code())) {
                problems.add(FieldProblem.body("/areas/" + i + "/code", "duplicate"));
            }
        }
        if (draft.protection() == Protection.NONE_ALREADY_PUBLIC && draft.evidence() == null) {
            problems.add(FieldProblem.body("/evidence", "evidence-required"));
        }
        problems.addAll(checkCube(draft, around));
        return problems;
    }

    private static List<FieldProblem> checkCube(DatasetDraft draft, DatasetContext around) {
        if (draft.structure() == null) {
            return draft.policy() == null
                    ? List.of()
                    : List.of(FieldProblem.body("/policy", "policy-without-structure"));
        }
        List<FieldProblem> problems =
                new ArrayList<>(StructureCheck.of(draft.structure(), around.units(), around.areas(), around.parents()));
        if (draft.protection() == Protection.NONE_ALREADY_PUBLIC) {
            problems.add(FieldProblem.body("/structure", "structure-of-public-figures"));
        }
        return problems;
    }

    /** From a dataset that has releases nothing may be removed that they use. */
    static List<FieldProblem> checkInUse(
            DatasetDraft draft, Dataset dataset, List<GroupStatement> groups, @Nullable Definition before) {
        List<FieldProblem> problems = new ArrayList<>();
        if (draft.protection() != dataset.protection()) {
            problems.add(FieldProblem.body("/protection", "immutable-in-use"));
        }
        if (!draft.indicators().containsAll(dataset.indicators())) {
            problems.add(FieldProblem.body("/indicators", "immutable-in-use"));
        }
        List<String> codes = draft.areas().stream().map(GroupStatement::code).toList();
        if (!codes.containsAll(groups.stream().map(GroupStatement::code).toList())) {
            problems.add(FieldProblem.body("/areas", "immutable-in-use"));
        }
        if (before != null) {
            problems.addAll(
                    draft.structure() == null
                            ? List.of(FieldProblem.body("/structure", "immutable-in-use"))
                            : StructureGrowth.check(before.structure(), draft.structure()));
        }
        return problems;
    }
}
