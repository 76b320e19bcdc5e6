package dk.helhed.initiatives.initiative;

import java.util.Comparator;
import java.util.List;

/** How an amount is divided over years and over kinds of cost; kept as one JSON value. */
record Division(List<Phase> phasing, List<CostLine> breakdown) {

    static final Division NONE = new Division(List.of(), List.of());

    Division {
        phasing = List.copyOf(phasing);
        breakdown = List.copyOf(breakdown);
    }

    /** In the order of years and kinds, so that the order they were sent in makes no difference. */
    static Division of(InitiativeDraft draft) {
        return new Division(
                draft.phases().stream()
                        .sorted(Comparator.comparingInt(Phase::year))
                        .toList(),
                draft.costLines().stream()
                        .sorted(Comparator.comparing(CostLine::kind))
                        .toList());
    }
}
