package dk.helhed.healthdata.reading.compare;

import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Cells with standardised rates in the place of plain ones. */
final class StandardisedCells implements Cells {

    private final DatasetShape shape;
    private final StandardisedEstimates rates;
    private final Cells plain;

    StandardisedCells(DatasetShape shape, Standardisation by, Cells plain) {
        this.shape = shape;
        this.plain = plain;
        this.rates = new StandardisedEstimates(
                shape, by, plain, (metric, codes) -> Estimate.of(shape.metrics().get(metric), plain.at(metric, codes)));
    }

    @Override
    public Cell at(int metric, int[] codes) {
        Cell cell = plain.at(metric, codes);
        if (!rates.isStandardised(metric, codes) || Double.isNaN(cell.value())) {
            return cell;
        }
        Estimate rate = rates.at(metric, codes);
        if (!rate.hasValue()) {
            return Cell.without(reason(rate.reason()));
        }
        int decimals = shape.metrics().get(metric).decimals();
        return new Cell(
                cell.reason(),
                rounded(rate.value(), decimals),
                cell.count(),
                cell.denominator(),
                lower(rate.p95(), decimals),
                upper(rate.p95(), decimals),
                lower(rate.p998(), decimals),
                upper(rate.p998(), decimals));
    }

    @Override
    public long count(String measure, int[] codes) {
        return plain.count(measure, codes);
    }

    /** As the table of reasons has it; the statistics of the cell say it more exactly. */
    private static Reason reason(@Nullable String notCalculated) {
        return switch (String.valueOf(notCalculated)) {
            case StandardisedEstimates.SUPPRESSED_BAND -> Reason.SUPPRESSED;
            case StandardisedEstimates.EMPTY_BAND -> Reason.NO_DENOMINATOR;
            case StandardisedEstimates.FEWER_THAN_10_EVENTS -> Reason.FEW_EVENTS;
            case "NOT_IN_RELEASE" -> Reason.NOT_IN_RELEASE;
            default -> Reason.NOT_STATED;
        };
    }

    private static double lower(@Nullable Interval interval, int decimals) {
        return interval == null ? Double.NaN : rounded(interval.lower(), decimals);
    }

    private static double upper(@Nullable Interval interval, int decimals) {
        return interval == null ? Double.NaN : rounded(interval.upper(), decimals);
    }

    static double rounded(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
