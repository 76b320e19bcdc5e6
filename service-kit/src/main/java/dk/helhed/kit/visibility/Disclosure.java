package dk.helhed.kit.visibility;

import dk.helhed.kit.caller.NamedReader;
import dk.helhed.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an item is open, and what closing it rests on.
 *
 * @param assessment why the legal basis holds for this very item; kept with it, and public only where it is
 * @param readers the bodies that read it too while it is closed
 */
public record Disclosure(
        Visibility visibility,
        @Nullable String legalBasis,
        @Nullable String assessment,
        @Nullable String publicDecisionText,
        List<NamedReader> readers) {

    /** What is missing: closing is decided per item, on a legal basis and an assessment of that item. */
    public List<FieldProblem> check() {
        List<FieldProblem> found = new ArrayList<>(visibility.check(legalBasis));
        if (visibility == Visibility.CLOSED && assessment == null) {
            found.add(FieldProblem.body("/assessment", "required"));
        }
        return found;
    }
}
