package dk.helhed.initiatives.budget;

import dk.helhed.kit.problem.FieldProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the budget that figures break, with the values that its text names.
 *
 * @param about the track or initiative whose figures they are; null for the frame
 */
public record BudgetFault(Rule rule, @Nullable UUID about, List<Object> args) {

    /** The rules that hold in every frame at all times; the last is of a change, not of a state. */
    public enum Rule {
        OVER_FRAME,
        AMOUNT_AT_BOTH_LEVELS,
        PHASED_WITHOUT_AMOUNT,
        PHASED_OVER_AMOUNT,
        BREAKDOWN_WITHOUT_AMOUNT,
        BREAKDOWN_DIFFERS,
        BREAKDOWN_OVER_AMOUNT,
        SHARE_WITHOUT_AMOUNT,
        SHARES_OVER_AMOUNT,
        UNDER_APPROPRIATED;

        private String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public BudgetFault {
        args = List.copyOf(args);
    }

    static BudgetFault of(Rule rule, @Nullable UUID about, Object... args) {
        return new BudgetFault(rule, about, Arrays.asList(args));
    }

    /** As a problem of the field that the caller would change. */
    public FieldProblem at(String pointer) {
        return FieldProblem.body(pointer, rule.code(), args.toArray());
    }
}
