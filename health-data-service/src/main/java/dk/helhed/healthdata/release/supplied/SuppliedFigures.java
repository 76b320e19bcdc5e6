package dk.helhed.healthdata.release.supplied;

import dk.helhed.healthdata.dataset.Dataset;
import dk.helhed.healthdata.release.ReleaseDraft;
import dk.helhed.healthdata.value.Checksum;
import dk.helhed.healthdata.value.Figure;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Figures that were found good, and their seal. */
public record SuppliedFigures(
        UUID id,
        UUID dataset,
        boolean synthetic,
        @Nullable String externalId,
        @Nullable UUID supersedes,
        @Nullable String note,
        List<Figure> figures,
        String checksum) {

    /** @throws Problem 422 naming everything that is wrong with the draft */
    static SuppliedFigures accept(ReleaseDraft draft, Dataset dataset, SuppliedScope frame) {
        List<FieldProblem> problems = SuppliedFiguresCheck.of(draft, frame);
        if (!problems.isEmpty()) {
            throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
        }
        List<Figure> figures =
                draft.values().stream().map(value -> figure(value, frame)).toList();
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

    public List<String> periods() {
        return figures.stream().map(Figure::period).distinct().sorted().toList();
    }

    private static Figure figure(ValueDraft draft, SuppliedScope frame) {
        return new Figure(
                draft.area(),
                draft.indicator(),
                draft.period(),
                draft.breakdown(),
                draft.status(),
                plain(draft.value()),
                plain(draft.lower()),
                plain(draft.upper()),
                Objects.requireNonNull(frame.units().get(draft.indicator()), "checked before"),
                Boolean.TRUE.equals(draft.inferred()),
                draft.note());
    }

    /** 4E+1 is the number 40, and is shown as such. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null || number.scale() >= 0 ? number : number.setScale(0);
    }
}
