package dk.helhed.healthdata.reading.question;

import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.DatasetShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may stand in a place, to be listed and to find the nearest of it: by its code, or by what it is called. */
final class Choices {

    private static final int MOST_LISTED = 30;

    private final List<String> codes;
    private final Map<String, String> codeByText = new LinkedHashMap<>();

    private Choices(List<String> codes) {
        this.codes = codes;
        codes.forEach(code -> put(code, code));
    }

    static Choices of(List<String> codes) {
        return new Choices(codes);
    }

    static Choices of(Axis axis) {
        Choices choices = new Choices(axis.codes().stream().map(AxisCode::code).toList());
        axis.codes().forEach(code -> {
            choices.put(code.label().en(), code.code());
            choices.put(code.label().da(), code.code());
        });
        return choices;
    }

    static Choices ofIndicators(DatasetShape shape) {
        Choices choices = new Choices(
                shape.metrics().stream().map(metric -> metric.indicator()).toList());
        shape.metrics().forEach(metric -> {
            choices.put(metric.title().en(), metric.indicator());
            choices.put(metric.title().da(), metric.indicator());
        });
        return choices;
    }

    private void put(String text, String code) {
        codeByText.putIfAbsent(plain(text), code);
    }

    /** Small letters, and those beyond ASCII as they are written where there are none. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("å", "aa")
                .replace("æ", "ae")
                .replace("ø", "oe");
    }

    /** The first ones, and how many more there are. */
    String listed() {
        int more = codes.size() - MOST_LISTED;
        String first = String.join(", ", codes.subList(0, Math.min(codes.size(), MOST_LISTED)));
        return more > 0 ? first + " … (+" + more + ")" : first;
    }

    /** Null where none is near. */
    @Nullable
    String nearest(String text) {
        String wanted = plain(text);
        String exact = codeByText.get(wanted);
        if (exact != null) {
            return exact;
        }
        int best = Distance.mostFor(wanted);
        String nearest = null;
        for (Map.Entry<String, String> known : codeByText.entrySet()) {
            int distance = Distance.between(wanted, known.getKey(), best);
            if (distance < best || (distance == best && nearest == null)) {
                best = distance;
                nearest = known.getValue();
            }
        }
        return nearest;
    }
}
