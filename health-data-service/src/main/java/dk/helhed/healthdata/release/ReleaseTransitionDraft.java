package dk.helhed.healthdata.release;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step in a release's life that an approver takes. */
@Schema(name = "ReleaseTransition")
record ReleaseTransitionDraft(
        @NotNull Target to,

        @PlainText(max = 1000)
        @Schema(
                description = "Everyone may read it; required to reject or withdraw.",
                examples = "An error in the register's extract.")
        @Nullable
        String reason,

        @Schema(
                description =
                        "Of an approval: the release cannot be published before, and is published then by itself.")
        @Nullable
        Instant embargoUntil,

        @Schema(
                description = "Required to withdraw. A release that was ERRONEOUS may be withdrawn again as"
                        + " MUST_NOT_BE_SEEN.")
        @Nullable
        Withdrawal withdrawal) {

    /** @throws Problem 422 naming all that a rejection or a withdrawal must say and this one does not */
    void requireWhy() {
        List<FieldProblem> missing = new ArrayList<>();
        if (reason == null && (to == Target.REJECTED || to == Target.WITHDRAWN)) {
            missing.add(FieldProblem.body("/reason", "reason-required"));
        }
        if (withdrawal == null && to == Target.WITHDRAWN) {
            missing.add(FieldProblem.body("/withdrawal", "withdrawal-required"));
        }
        if (!missing.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(missing);
        }
    }

    /** What an approver may decide. */
    @Schema(name = "ReleaseTransitionTarget")
    enum Target {
        APPROVED,
        PUBLISHED,
        REJECTED,
        WITHDRAWN
    }
}
