package dk.helhed.healthdata.release.supplied;

import dk.helhed.healthdata.dataset.Dataset;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.release.SuppliedFigures;
import dk.helhed.healthdata.value.Checksum;
import dk.helhed.healthdata.value.Figure;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What supplied figures may be about, and the check of a draft against it.
 *
 * @param units the dataset's indicators and their units
 * @param areas the codes that are known to the dataset
 * @param taken the keys of which another dataset has a value
 */
record SuppliedScope(Map<String, Unit> units, Set<String> areas, Set<String> taken) {

    /** @throws Problem 422 naming everything that is wrong with the draft */
    SuppliedFigures accept(ReleaseDraft draft, Dataset dataset) {
        List<FieldProblem> problems = SuppliedFiguresCheck.of(draft, this);
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
        List<Figure> figures = draft.values().stream().map(this::figure).toList();
        return new SuppliedFigures(
                Ids.next(),
                dataset.id(),
                dataset.isSynthetic(),
                draft.externalId(),
                draft.supersedes(),
                draft.note(),
                figures,
                Checksum.of(dataset.id(), dataset.isSynthetic(), figures));
    }

    private Figure figure(ValueDraft draft) {
        return new Figure(
                draft.area(),
                draft.indicator(),
                draft.period(),
                draft.breakdown(),
                draft.status(),
                plain(draft.value()),
                plain(draft.lower()),
                plain(draft.upper()),
                Objects.requireNonNull(units.get(draft.indicator()), "checked before"),
                Boolean.TRUE.equals(draft.inferred()),
                draft.note());
    }

    /** 4E+1 is the number 40, and is shown as such. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null || number.scale() >= 0 ? number : number.setScale(0);
    }
}
