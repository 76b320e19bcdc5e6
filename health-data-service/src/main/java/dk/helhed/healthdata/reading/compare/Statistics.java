package dk.helhed.healthdata.reading.compare;

import dk.helhed.healthdata.reading.model.CellStatistics;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.Question.Include;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.reading.model.Slice;
import dk.helhed.healthdata.statistics.Trend;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a question wants to know of each cell beside its figures. */
public final class Statistics {

    private final Question question;
    private final Estimates estimates;
    private final Comparisons comparisons;
    private final Trends trends;
    private final Ranks ranks;
    private final @Nullable StandardisedEstimates standardised;

    /** @param cells as they were published, also where the question is of standardised rates */
    public Statistics(Question question, Cells cells) {
        this.question = question;
        this.estimates = Estimates.of(question, cells);
        this.comparisons = new Comparisons(question.shape(), estimates, question.compareTo());
        this.trends = new Trends(question.shape(), cells, estimates);
        this.ranks = new Ranks(question.shape(), estimates);
        this.standardised = estimates instanceof StandardisedEstimates found ? found : null;
    }

    /**
     * By the running number of the cell, as {@link Slice#forEach} counts; empty where nothing was asked for.
     *
     * @param cells as above
     */
    public static Map<Long, CellStatistics> of(Question question, Cells cells) {
        Map<Long, CellStatistics> all = new HashMap<>();
        if (!question.include().isEmpty() || question.standardised()) {
            Statistics statistics = new Statistics(question, cells);
            new Slice(question, cells)
                    .forEach((at, codes, metric, cell) -> all.put(at, statistics.at(metric, codes, cell.reason())));
        }
        return all;
    }

    /** @param reason of the cell */
    public CellStatistics at(int metric, int[] codes, @Nullable Reason reason) {
        Estimate own = estimates.at(metric, codes);
        return new CellStatistics(
                asks(Include.COMPARE) ? comparisons.of(metric, codes, own) : List.of(),
                asks(Include.TREND) ? trend(metric, codes, reason) : null,
                asks(Include.RANK) ? ranks.of(metric, codes) : null,
                standardised != null && !own.hasValue() && standardised.isStandardised(metric, codes)
                        ? own.reason()
                        : null);
    }

    /** What is hidden has no trend, though other years of it are shown. */
    private Trend trend(int metric, int[] codes, @Nullable Reason reason) {
        return reason == Reason.SUPPRESSED
                ? new Trend.NotCalculated(Trend.Reason.SUPPRESSED)
                : trends.of(metric, codes);
    }

    private boolean asks(Include include) {
        return question.include().contains(include);
    }
}
