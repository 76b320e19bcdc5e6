package dk.helhed.healthdata.page;

import dk.helhed.healthdata.page.text.Numbers;
import dk.helhed.healthdata.page.text.Words;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A figure as pages show it: a value, or the word for why there is none.
 *
 * @param text with its unit, or the word
 * @param kind of the cell, for the stylesheet: v, hid, gap
 * @param interval at 95 %
 * @param count what was counted
 * @param note a mark such as few events
 */
public record Shown(
        String text,
        String kind,
        @Nullable String interval,
        @Nullable String count,
        @Nullable String note) {

    static Shown of(@Nullable Cell cell, Metric metric, Words words) {
        if (cell == null) {
            return new Shown(words.get("missing"), "gap", null, null, null);
        }
        if (Double.isNaN(cell.value())) {
            return new Shown(words.get(word(cell.reason())), kind(cell.reason()), null, null, null);
        }
        Numbers numbers = new Numbers(words);
        return new Shown(
                numbers.value(cell.value(), metric.decimals(), metric.unit()),
                "v",
                Double.isNaN(cell.lower95())
                        ? null
                        : numbers.interval(cell.lower95(), cell.upper95(), metric.decimals()),
                Double.isNaN(cell.count()) ? null : numbers.count(cell.count()),
                cell.reason() == null ? null : words.get(word(cell.reason())));
    }

    public boolean isHidden() {
        return kind.equals("hid");
    }

    private static String kind(@Nullable Reason reason) {
        return reason == Reason.SUPPRESSED ? "hid" : "gap";
    }

    private static String word(@Nullable Reason reason) {
        return reason == null
                ? "missing"
                : switch (reason) {
                    case SUPPRESSED -> "hidden";
                    case NO_DENOMINATOR -> "notApplicable";
                    case NOT_IN_RELEASE -> "missing";
                    case NOT_STATED -> "notStated";
                    case BREAK -> "break";
                    case DIFFERS -> "differs";
                    case ESTIMATED -> "estimated";
                    case PROVISIONAL -> "provisional";
                    case FEW_EVENTS -> "fewEvents";
                };
    }
}
