package dk.helhed.healthdata.release.supplied;

import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.release.Period;
import dk.helhed.healthdata.value.ValueStatus;
import dk.helhed.kit.problem.FieldProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with supplied figures at once. */
final class SuppliedFiguresCheck {

    static final int MOST_VALUES = 5_000;

    private final SuppliedScope scope;
    private final boolean explained;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private SuppliedFiguresCheck(SuppliedScope scope, boolean explained) {
        this.scope = scope;
        this.explained = explained;
    }

    static List<FieldProblem> of(ReleaseDraft draft, SuppliedScope scope) {
        SuppliedFiguresCheck check = new SuppliedFiguresCheck(scope, draft.note() != null);
        for (int i = 0; i < draft.values().size(); i++) {
            check.value("/values/" + i, draft.values().get(i));
        }
        return check.problems;
    }

    private void value(String at, ValueDraft draft) {
        Unit unit = scope.units().get(draft.indicator());
        refuseIf(unit == null, at + "/indicator", "unknown-indicator");
        refuseIf(!scope.areas().contains(draft.area()), at + "/area", "unknown-area");
        refuseIf(!draft.breakdown().equals(ValueDraft.TOTAL), at + "/breakdown", "breakdown-not-available");
        refuseIf(!seen.add(draft.key()), at, "duplicate");
        refuseIf(scope.taken().contains(draft.key()), at, "value-of-another-dataset");
        Period.refusal(draft.period(), explained || draft.note() != null)
                .ifPresent(code -> refuse(at + "/period", code));
        switch (draft.status()) {
            case PUBLISHED -> given(at, draft, unit);
            case SUPPRESSED, NOT_AVAILABLE -> hidden(at, draft);
            case WITHDRAWN -> refuse(at + "/status", "status-by-transition");
        }
    }

    private void given(String at, ValueDraft draft, @Nullable Unit unit) {
        refuseIf(draft.value() == null, at + "/value", "value-required");
        number(at + "/value", draft.value(), unit);
        number(at + "/lower", draft.lower(), unit);
        number(at + "/upper", draft.upper(), unit);
        refuseIf(!isInterval(draft), at + "/lower", "not-an-interval");
    }

    private void number(String at, @Nullable BigDecimal number, @Nullable Unit unit) {
        if (number != null && unit != null) {
            unit.refusal(number).ifPresent(code -> refuse(at, code));
        }
    }

    private static boolean isInterval(ValueDraft draft) {
        if (draft.lower() == null || draft.upper() == null || draft.value() == null) {
            return draft.lower() == null && draft.upper() == null;
        }
        return draft.lower().compareTo(draft.value()) <= 0 && draft.value().compareTo(draft.upper()) <= 0;
    }

    private void hidden(String at, ValueDraft draft) {
        if (Stream.of(draft.value(), draft.lower(), draft.upper()).anyMatch(number -> number != null)) {
            refuse(
                    at + "/value",
                    draft.status() == ValueStatus.SUPPRESSED ? "value-of-suppressed" : "value-of-missing");
        }
    }

    private void refuseIf(boolean wrong, String at, String code) {
        if (wrong) {
            refuse(at, code);
        }
    }

    private void refuse(String at, String code) {
        problems.add(FieldProblem.body(at, code));
    }
}
