package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.reading.model.CellStatistics;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.Question.Include;
import dk.helhed.healthdata.statistics.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The columns of what was asked for beside the figures: comparisons, trend, place. */
final class StatisticsColumns {

    private StatisticsColumns() {}

    static List<Column> of(Question question) {
        List<Column> columns = new ArrayList<>();
        if (question.include().contains(Include.COMPARE)) {
            for (int i = 0; i < question.compareTo().size(); i++) {
                addComparison(columns, i);
            }
        }
        if (question.include().contains(Include.TREND)) {
            columns.add(Column.code("trend", Wording.TREND, code(StatisticsColumns::direction)));
            columns.add(Column.number("trend_chi_square", Wording.TREND, number(StatisticsColumns::chiSquare)));
            columns.add(Column.code("trend_reason", Wording.REASON, code(StatisticsColumns::noTrend)));
        }
        if (question.include().contains(Include.RANK)) {
            columns.add(Column.whole("rank_best", Wording.RANK, number(all -> place(all, true))));
            columns.add(Column.whole("rank_worst", Wording.RANK, number(all -> place(all, false))));
            columns.add(Column.whole(
                    "rank_of",
                    Wording.RANK,
                    number(all -> all.rank() == null ? Double.NaN : all.rank().of())));
            columns.add(Column.whole(
                    "rank_not_ranked",
                    Wording.RANK,
                    number(all -> all.rank() == null ? Double.NaN : all.rank().notRanked())));
            columns.add(Column.code(
                    "rank_reason",
                    Wording.REASON,
                    code(all -> all.rank() == null ? null : all.rank().reason())));
        }
        return columns;
    }

    private static void addComparison(List<Column> columns, int place) {
        String name = "compare" + (place + 1);
        columns.add(Column.code(name, Wording.REFERENCE, of(place, CellStatistics.Comparison::reference)));
        columns.add(Column.number(name + "_value", Wording.REFERENCE, number(all -> value(all, place))));
        columns.add(Column.code(name + "_result", Wording.REFERENCE, of(place, one -> name(one.result()))));
        columns.add(Column.code(name + "_confidence", Wording.REFERENCE, of(place, one -> name(one.confidence()))));
        columns.add(Column.code(name + "_reason", Wording.REASON, of(place, CellStatistics.Comparison::reason)));
    }

    private static double value(CellStatistics all, int place) {
        Double value =
                place < all.comparisons().size() ? all.comparisons().get(place).value() : null;
        return value == null ? Double.NaN : value;
    }

    private static Column.Value of(int place, Function<CellStatistics.Comparison, @Nullable String> text) {
        return code(all ->
                place < all.comparisons().size() ? text.apply(all.comparisons().get(place)) : null);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String direction(CellStatistics all) {
        return all.trend() instanceof Trend.Calculated trend ? trend.direction().name() : null;
    }

    private static double chiSquare(CellStatistics all) {
        return all.trend() instanceof Trend.Calculated trend ? trend.chiSquare() : Double.NaN;
    }

    private static @Nullable String noTrend(CellStatistics all) {
        return all.trend() instanceof Trend.NotCalculated none ? none.reason().name() : null;
    }

    private static double place(CellStatistics all, boolean best) {
        if (all.rank() == null) {
            return Double.NaN;
        }
        Integer place = best ? all.rank().best() : all.rank().worst();
        return place == null ? Double.NaN : place;
    }

    private static Column.Value code(Function<CellStatistics, @Nullable String> text) {
        return (row, sink) -> {
            String value = row.statistics() == null ? null : text.apply(row.statistics());
            if (value == null) {
                sink.text(null);
            } else {
                sink.code(value);
            }
        };
    }

    private static Column.Value number(ToDoubleFunction<CellStatistics> number) {
        return (row, sink) ->
                sink.number(row.statistics() == null ? Double.NaN : number.applyAsDouble(row.statistics()));
    }
}
