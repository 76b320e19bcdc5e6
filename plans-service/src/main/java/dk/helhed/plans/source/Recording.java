package dk.helhed.plans.source;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may state that something was decided before it came here, and of what that may be stated. */
public final class Recording {

    private static final String EDITS = "editor";
    private static final String DECIDES = "approver";

    private Recording() {}

    /** What is recorded counts as decided, so it takes the role that decides. @throws Problem 403 for all others */
    public static void requireDecider(Caller caller) {
        if (!caller.roles().contains(DECIDES)) {
            throw Problem.of(ProblemType.FORBIDDEN, "forbidden.recording", DECIDES);
        }
    }

    /** Either the one or the other. */
    public static void requireRole(Caller caller, boolean records) {
        if (records) {
            requireDecider(caller);
        } else {
            requireEditor(caller, false);
        }
    }

    /** What is edited takes an editor; beside what is recorded, whoever records it may do so too. */
    public static void requireEditor(Caller caller, boolean inRecord) {
        if (!caller.roles().contains(EDITS) && !(inRecord && caller.roles().contains(DECIDES))) {
            throw Problem.of(ProblemType.FORBIDDEN, "forbidden.transition-of-role", EDITS);
        }
    }

    /**
     * What came here before it began was not decided elsewhere and then lived by: it is driven here.
     *
     * @param cameOn the day on which it was entered here
     */
    public static List<FieldProblem> begun(String pointer, @Nullable LocalDate firstDay, LocalDate cameOn) {
        return firstDay != null && firstDay.isAfter(cameOn)
                ? List.of(FieldProblem.body(pointer, "not-begun-when-recorded", cameOn))
                : List.of();
    }
}
