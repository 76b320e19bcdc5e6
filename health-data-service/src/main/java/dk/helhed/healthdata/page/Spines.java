package dk.helhed.healthdata.page;

import dk.helhed.healthdata.page.chart.Spine;
import dk.helhed.healthdata.page.text.Numbers;
import dk.helhed.healthdata.page.text.Words;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.CellStatistics.Comparison;
import dk.helhed.healthdata.reading.model.Metric;
import org.jspecify.annotations.Nullable;

/** Draws where an area lies among the shown areas of its level. */
final class Spines {

    /** Of fewer, quartiles would be the figures themselves. */
    private static final int FEWEST_FOR_QUARTILES = 4;

    private Spines() {}

    static String of(
            Published dataset,
            int metric,
            int area,
            int period,
            @Nullable Comparison comparison,
            String title,
            Shown own,
            Words words) {
        double[] shown = dataset.peers(area).stream()
                .map(place -> dataset.at(metric, place, period))
                .mapToDouble(Cell::value)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        boolean hasRange = shown.length > 1;
        boolean hasQuartiles = shown.length >= FEWEST_FOR_QUARTILES;
        Double reference = comparison == null ? null : comparison.value();
        return new Spine(
                        hasRange ? shown[0] : Double.NaN,
                        hasQuartiles ? quantile(shown, .25) : Double.NaN,
                        hasQuartiles ? quantile(shown, .75) : Double.NaN,
                        hasRange ? shown[shown.length - 1] : Double.NaN,
                        reference == null ? Double.NaN : reference,
                        dataset.at(metric, area, period).value(),
                        Naming.mark(comparison))
                .inline(text(title, own, shown, dataset.shape().metrics().get(metric), words));
    }

    private static String text(String title, Shown own, double[] shown, Metric about, Words words) {
        if (shown.length < 2) {
            return words.fill("spineNone", title);
        }
        Numbers numbers = new Numbers(words);
        String lowest = numbers.value(shown[0], about.decimals(), about.unit());
        String highest = numbers.value(shown[shown.length - 1], about.decimals(), about.unit());
        return own.isHidden()
                ? words.fill("spineHidden", title, lowest, highest)
                : words.fill("spine", title, own.text(), lowest, highest);
    }

    /** Between two values in proportion (type 7 of Hyndman and Fan, 1996). */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        return below + 1 == sorted.length
                ? sorted[below]
                : sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]);
    }
}
