package dk.helhed.plans.theory;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something loose in a theory of change; worth a look, but no fault. */
@Schema(name = "TheoryWarning")
record TheoryWarning(
        Code code,

        @Schema(description = "The node's key, where it is in the chain.", examples = "faellesspisning") @Nullable
        String node,

        @Nullable UUID activityId,

        @Nullable UUID goalId) {

    /** What hangs loose. */
    @Schema(name = "TheoryWarningCode")
    enum Code {
        ACTIVITY_REACHES_NO_GOAL,
        ACTIVITY_NOT_SHOWN,
        GOAL_REACHED_BY_NO_ACTIVITY
    }
}
