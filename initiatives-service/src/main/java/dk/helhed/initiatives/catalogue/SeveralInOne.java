package dk.helhed.initiatives.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A cell in which a track is named and then, line by line behind dashes, its initiatives; the amounts beside likewise. */
final class SeveralInOne {

    private static final Pattern DASH = Pattern.compile("(?m)^\\s*[-\\u2013\\u2022]\\s+");

    private SeveralInOne() {}

    static boolean is(String cell) {
        return DASH.matcher(cell).find();
    }

    /** What stands before the first dash. */
    static String title(String cell) {
        return DASH.split(cell, 2)[0].strip().replaceAll("[:\\s]+$", "");
    }

    /** The initiatives with their amounts, in their order; empty where there are not as many amounts as names. */
    static Optional<Map<String, String>> split(String names, String amounts) {
        List<String> each = Arrays.stream(DASH.split(names))
                .skip(1)
                .map(name -> name.strip().replaceAll("\\s+", " ").replaceAll("\\.$", ""))
                .toList();
        List<String> figures = amounts.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!figures.isEmpty() && figures.size() != each.size()) {
            return Optional.empty();
        }
        Map<String, String> split = new LinkedHashMap<>();
        for (int i = 0; i < each.size(); i++) {
            split.put(each.get(i), figures.isEmpty() ? "" : figures.get(i));
        }
        return split.size() == each.size() ? Optional.of(split) : Optional.empty();
    }
}
