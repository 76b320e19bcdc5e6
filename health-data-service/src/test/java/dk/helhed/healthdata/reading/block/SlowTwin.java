package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Metric.Method;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.statistics.Confidence;
import dk.helhed.healthdata.statistics.Count;
import dk.helhed.healthdata.statistics.Interval;
import dk.helhed.healthdata.statistics.Proportion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers from the raw rows of a release, one place at a time. */
record SlowTwin(Map<String, @Nullable Long> rows) {

    static SlowTwin of(Connection connection, UUID release) throws SQLException {
        Map<String, @Nullable Long> rows = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select area, period, codes, measure, value from release_cell where release_id = ?")) {
            statement.setObject(1, release);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    List<String> codes = List.of((String[]) row.getArray(3).getArray());
                    String key = row.getString(1) + row.getString(2) + codes + row.getString(4);
                    rows.put(key, row.getObject(5, Long.class));
                }
            }
        }
        return new SlowTwin(rows);
    }

    long count(String area, String period, List<String> codes, String measure) {
        String key = area + period + codes + measure;
        Long count = rows.get(key);
        return count != null ? count : rows.containsKey(key) ? -1 : -2;
    }

    Cell at(Metric metric, String area, String period, List<String> codes) {
        long count = count(area, period, codes, String.valueOf(metric.count()));
        boolean rate = metric.denominator() != null;
        long whole = rate ? count(area, period, codes, String.valueOf(metric.denominator())) : 1;
        if (count == -2) {
            return Cell.without(Reason.NOT_IN_RELEASE);
        }
        if (count == -1 || whole == -1) {
            return Cell.without(Reason.SUPPRESSED);
        }
        if (whole == 0) {
            return Cell.without(Reason.NO_DENOMINATOR);
        }
        if (whole == -2) {
            return Cell.without(Reason.NOT_IN_RELEASE);
        }
        boolean few = count < 10 && (metric.method() == Method.RATE || (rate && metric.method() == Method.REPEAT_EVENTS));
        BigDecimal value = BigDecimal.valueOf(count * metric.unit().per())
                .divide(BigDecimal.valueOf(whole), metric.decimals(), RoundingMode.HALF_UP);
        Interval p95 = interval(metric, count, whole, Confidence.P95);
        Interval p998 = interval(metric, count, whole, Confidence.P998);
        return new Cell(
                few ? Reason.FEW_EVENTS : null,
                value.doubleValue(),
                count,
                rate ? whole : Double.NaN,
                rounded(metric, p95.lower()),
                rounded(metric, p95.upper()),
                rounded(metric, p998.lower()),
                rounded(metric, p998.upper()));
    }

    private static Interval interval(Metric metric, long count, long whole, Confidence confidence) {
        double per = metric.unit().per();
        return switch (metric.method()) {
            case PROPORTION -> {
                Interval share = Proportion.interval(count, whole, confidence);
                yield new Interval(share.lower() * per, share.upper() * per);
            }
            case RATE -> Count.rate(count, whole, per, confidence);
            case COUNT -> Count.interval(count, confidence);
            case REPEAT_EVENTS, AS_STATED -> new Interval(Double.NaN, Double.NaN);
        };
    }

    private static double rounded(Metric metric, double bound) {
        return Double.isNaN(bound)
                ? bound
                : BigDecimal.valueOf(bound)
                        .setScale(metric.decimals(), RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
