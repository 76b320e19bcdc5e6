package dk.helhed.healthdata.reading.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of several media types a header {@code Accept} likes best (RFC 9110 section 12.5.1). */
final class AcceptHeader {

    // Nobody who means it names more; whoever names ten thousand waits no longer than others.
    private static final int MOST_RANGES = 50;

    /** @param parameters without the weight */
    private record Range(String type, Map<String, String> parameters, double weight) {

        /** How exactly it names a type, 0 where it does not. */
        int fits(Range offered) {
            if (type.equals("*/*")) {
                return 1;
            }
            if (type.endsWith("/*")) {
                return offered.type().startsWith(type.substring(0, type.length() - 1)) ? 2 : 0;
            }
            if (!type.equals(offered.type())) {
                return 0;
            }
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                String other = offered.parameters().get(parameter.getKey());
                if (other != null && !other.equals(parameter.getValue())) {
                    return 0;
                }
            }
            return 3 + parameters.size();
        }
    }

    private final List<Range> ranges = new ArrayList<>();

    private AcceptHeader() {}

    static AcceptHeader of(String header) {
        AcceptHeader accept = new AcceptHeader();
        int from = 0;
        while (from <= header.length() && accept.ranges.size() < MOST_RANGES) {
            int comma = header.indexOf(',', from);
            int to = comma < 0 ? header.length() : comma;
            Range range = range(header.substring(from, to));
            if (range != null) {
                accept.ranges.add(range);
            }
            from = to + 1;
        }
        return accept;
    }

    /** The place of the one that is liked best, the first of equals; -1 where none will do. */
    int best(List<String> contentTypes) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < contentTypes.size(); i++) {
            Range offered = range(contentTypes.get(i));
            double weight = offered == null ? 0 : weight(offered);
            if (weight > most) {
                most = weight;
                best = i;
            }
        }
        return best;
    }

    private double weight(Range offered) {
        int most = 0;
        double weight = 0;
        for (Range range : ranges) {
            int fits = range.fits(offered);
            if (fits > most) {
                most = fits;
                weight = range.weight();
            }
        }
        return weight;
    }

    private static @Nullable Range range(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).split(";", 10);
        String type = parts[0].strip();
        if (type.indexOf('/') < 1) {
            return null;
        }
        double weight = 1;
        Map<String, String> parameters = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] parameter = parts[i].strip().split("=", 2);
            String value = parameter.length < 2 ? "" : parameter[1].strip().replace("\"", "");
            if (parameter[0].equals("q")) {
                weight = weight(value);
            } else if (!parameter[0].equals("charset")) {
                parameters.put(parameter[0], value);
            }
        }
        return new Range(type, parameters, weight);
    }

    private static double weight(String text) {
        try {
            double weight = text.length() > 5 ? 0 : Double.parseDouble(text);
            return weight >= 0 && weight <= 1 ? weight : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
