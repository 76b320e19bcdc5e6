package dk.helhed.plans.theory;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link of the chain: an activity or a goal of the plan, or a result in words. */
@Schema(name = "TheoryNode")
record TheoryNode(
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
        @Schema(description = "A name of the client's own, by which edges refer to it.", examples = "flere-moedes")
        @Identifier
        String key,

        NodeKind kind,

        @PlainText(max = 500)
        @Schema(description = "Of an output or outcome, and needed there.", examples = "Flere beboere mødes")
        @Nullable
        String text,

        @Schema(description = "With ACTIVITY, and only then: one of the plan's activities.") @Nullable
        UUID activityId,

        @Schema(description = "With GOAL, and only then: one of the plan's goals.") @Nullable
        UUID goalId) {

    /** What is wrong with the form of it, at its place in the draft. */
    List<FieldProblem> problems(String pointer, Set<UUID> activities, Set<UUID> goals) {
        List<FieldProblem> problems = new ArrayList<>();
        check(problems, pointer + "/activityId", activityId, kind == NodeKind.ACTIVITY, activities);
        check(problems, pointer + "/goalId", goalId, kind == NodeKind.GOAL, goals);
        if (text == null && (kind == NodeKind.OUTPUT || kind == NodeKind.OUTCOME)) {
            problems.add(FieldProblem.body(pointer + "/text", "required"));
        }
        return problems;
    }

    private void check(
            List<FieldProblem> problems, String pointer, @Nullable UUID id, boolean needed, Set<UUID> known) {
        if (id == null) {
            if (needed) {
                problems.add(FieldProblem.body(pointer, "required"));
            }
        } else if (!needed) {
            problems.add(FieldProblem.body(pointer, "not-of-this-kind", kind));
        } else if (!known.contains(id)) {
            problems.add(FieldProblem.body(pointer, "unknown-reference"));
        }
    }
}
