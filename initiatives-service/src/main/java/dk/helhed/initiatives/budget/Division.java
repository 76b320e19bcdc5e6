package dk.helhed.initiatives.budget;

import java.util.Comparator;
import java.util.List;

/** How an amount is divided over years and over kinds of cost; kept as one JSON value. */
public record Division(List<Phase> phasing, List<CostLine> breakdown) {

    public static final Division NONE = new Division(List.of(), List.of());

    public Division {
        phasing = List.copyOf(phasing);
        breakdown = List.copyOf(breakdown);
    }

    /** In the order of years and kinds, so that the order they were sent in makes no difference. */
    public static Division of(List<Phase> phases, List<CostLine> costLines) {
        return new Division(
                phases.stream().sorted(Comparator.comparingInt(Phase::year)).toList(),
                costLines.stream().sorted(Comparator.comparing(CostLine::kind)).toList());
    }
}
