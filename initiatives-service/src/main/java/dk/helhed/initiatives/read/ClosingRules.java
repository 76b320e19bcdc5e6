package dk.helhed.initiatives.read;

import dk.helhed.kit.caller.NamedReader;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.visibility.Disclosure;
import dk.helhed.kit.visibility.Visibility;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How frames and initiatives are closed: on a legal basis, which nothing open has. */
public final class ClosingRules {

    private ClosingRules() {}

    /** What is wrong with what a draft says of it. */
    public static List<FieldProblem> check(Visibility visibility, @Nullable String legalBasis) {
        List<FieldProblem> found = new ArrayList<>(visibility.check(legalBasis));
        if (visibility == Visibility.OPEN && legalBasis != null) {
            found.add(FieldProblem.body("/legalBasis", "legal-basis-of-open"));
        }
        return found;
    }

    /** What outsiders may know of it; there is no assessment that they could. */
    public static Disclosure disclosure(
            Visibility visibility,
            @Nullable String legalBasis,
            @Nullable String publicDecisionText,
            List<NamedReader> readers) {
        return new Disclosure(visibility, legalBasis, null, publicDecisionText, readers);
    }
}
