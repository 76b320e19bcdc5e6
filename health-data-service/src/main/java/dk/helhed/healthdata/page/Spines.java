package dk.helhed.healthdata.page;

import dk.helhed.healthdata.page.chart.Spine;
import dk.helhed.healthdata.page.text.Numbers;
import dk.helhed.healthdata.page.text.Words;
import dk.helhed.healthdata.reading.model.CellStatistics.Comparison;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.profile.Distribution;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds where an area lies among the shown areas of its level. */
final class Spines {

    /** Of fewer, quartiles would be the figures themselves. */
    private static final int FEWEST_FOR_QUARTILES = 4;

    private Spines() {}

    /** What the spine of an indicator is drawn from. */
    private static Distribution distribution(Published dataset, int metric, int area, int period) {
        double[] values = dataset.peers(area).stream()
                .mapToDouble(place -> dataset.at(metric, place, period).value())
                .toArray();
        double[] shown =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        return Distribution.of(
                shown,
                values.length - shown.length,
                dataset.shape().metrics().get(metric).decimals());
    }

    /** @param comparison the one whose reference is drawn; null for none */
    static Spine of(Published dataset, int metric, int area, int period, @Nullable Comparison comparison) {
        Distribution lie = distribution(dataset, metric, area, period);
        boolean hasRange = lie.shown() > 1;
        boolean hasQuartiles = lie.shown() >= FEWEST_FOR_QUARTILES;
        return new Spine(
                number(hasRange ? lie.lowest() : null),
                number(hasQuartiles ? lie.lowerQuartile() : null),
                number(hasQuartiles ? lie.upperQuartile() : null),
                number(hasRange ? lie.highest() : null),
                number(comparison == null ? null : comparison.value()),
                dataset.at(metric, area, period).value(),
                Naming.mark(comparison));
    }

    private static double number(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    /** The same in one sentence. */
    static String text(Spine spine, String title, Shown own, Metric about, Words words) {
        if (Double.isNaN(spine.lowest())) {
            return words.fill("spineNone", title);
        }
        Numbers numbers = new Numbers(words);
        String lowest = numbers.value(spine.lowest(), about.decimals(), about.unit());
        String highest = numbers.value(spine.highest(), about.decimals(), about.unit());
        return own.isHidden()
                ? words.fill("spineHidden", title, lowest, highest)
                : words.fill("spine", title, own.text(), lowest, highest);
    }
}
