package dk.helhed.plans.mandate;

import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who decides about a change of certain things and of a certain class, in which order, and on which conditions. */
@Schema(name = "MandateRule")
public record MandateRule(
        @Size(min = 1) Set<ChangeScope> touches,

        @Schema(description = "Null: of any class that no other rule names.") @Nullable
        ChangeClass changeClass,

        @Size(min = 1, max = 10) @Schema(description = "One after the other; the last one decides.")
        List<MandateStep> steps,

        Set<Precondition> preconditions,

        Set<MandateBody> consultBefore,

        Set<MandateBody> informAfter) {

    // Read again and again, in the same order each time.
    public MandateRule {
        touches = sorted(touches);
        preconditions = sorted(preconditions);
        consultBefore = sorted(consultBefore);
        informAfter = sorted(informAfter);
    }

    private static <T extends Enum<T>> Set<T> sorted(Set<T> set) {
        return Collections.unmodifiableSet(new TreeSet<>(set));
    }

    boolean covers(ChangeScope touched, ChangeClass wanted) {
        return touches.contains(touched) && (changeClass == null || changeClass == wanted);
    }
}
