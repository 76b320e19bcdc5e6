package dk.helhed.initiatives.budget;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;

/** Who may change what: the editor changes texts, and amounts until the money is prioritised. */
public final class BudgetControl {

    public static final String EDITOR = "editor";
    public static final String CONTROLLER = "budget-controller";

    private BudgetControl() {}

    /** @throws Problem 403 naming the role that it takes */
    public static void check(Caller caller, boolean wordsDiffer, boolean moneyDiffers, boolean prioritised) {
        boolean editor = caller.roles().contains(EDITOR);
        boolean controller = caller.roles().contains(CONTROLLER);
        if (moneyDiffers && prioritised && !controller) {
            throw Problem.of(ProblemType.FORBIDDEN, "forbidden.money-is-prioritised");
        }
        if (wordsDiffer && !editor) {
            throw Problem.of(ProblemType.FORBIDDEN, "forbidden.words-are-the-editors");
        }
    }
}
