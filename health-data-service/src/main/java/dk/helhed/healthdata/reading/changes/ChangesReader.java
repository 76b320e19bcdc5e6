package dk.helhed.healthdata.reading.changes;

import dk.helhed.healthdata.reading.block.UnchangedPeriods;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.ReadModel;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what changed between two versions, period by period, as far as a page reaches. */
@ApplicationScoped
class ChangesReader {

    private final ReadModel model;
    private final UnchangedPeriods unchanged;

    ChangesReader(ReadModel model, UnchangedPeriods unchanged) {
        this.model = model;
        this.unchanged = unchanged;
    }

    /** The versions that are compared. */
    record Pair(DatasetShape from, DatasetShape to) {}

    /** @throws Problem 400 where the other version is not an earlier one, 404 where there is none, 410 where one is gone */
    Uni<Pair> versions(UUID dataset, int number, @Nullable Integer from) {
        return model.shape(dataset, number).chain(to -> {
            int earlier = from == null ? number - 1 : from;
            if (earlier < 1 || earlier >= number) {
                throw refused("version-not-earlier");
            }
            return model.shape(dataset, earlier).map(before -> {
                if (!Comparison.isPossible(before, to)) {
                    throw refused("version-of-other-dimensions");
                }
                return new Pair(before, to);
            });
        });
    }

    private static Problem refused(String code) {
        return Problem.of(ProblemType.INVALID_PARAMETER).with(FieldProblem.parameter("from", code));
    }

    /** @param after the number of the last cell of the page before, null on the first page */
    Uni<List<Comparison.Change>> changes(Pair pair, @Nullable Long after, int most) {
        Comparison comparison = new Comparison(pair.from(), pair.to());
        long first = after == null ? 0 : after + 1;
        int period = (int) Math.min(
                comparison.periods().size(),
                comparison.perPeriod() == 0 ? Integer.MAX_VALUE : first / comparison.perPeriod());
        return unchanged
                .between(pair.from(), pair.to())
                .chain(same -> further(comparison, same, period, first, most, new ArrayList<>()));
    }

    private Uni<List<Comparison.Change>> further(
            Comparison comparison,
            Set<String> same,
            int period,
            long first,
            int most,
            List<Comparison.Change> found) {
        if (period >= comparison.periods().size() || found.size() >= most) {
            return Uni.createFrom().item(found);
        }
        if (same.contains(comparison.periods().get(period))) {
            return further(comparison, same, period + 1, first, most, found);
        }
        return cells(comparison.before(period))
                .chain(before -> cells(comparison.after(period))
                        .chain(after -> Blocking.call(() -> comparison.changes(
                                period, before.orElse(null), after.orElse(null), first, most - found.size()))))
                .invoke(found::addAll)
                .chain(() -> further(comparison, same, period + 1, first, most, found));
    }

    private Uni<Optional<Cells>> cells(@Nullable Question question) {
        return question == null
                ? Uni.createFrom().item(Optional.empty())
                : model.cells(question).map(Optional::of);
    }
}
