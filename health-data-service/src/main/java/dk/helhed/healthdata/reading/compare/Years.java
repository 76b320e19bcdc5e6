package dk.helhed.healthdata.reading.compare;

import dk.helhed.healthdata.statistics.StandardisedRate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years of age of a band.
 *
 * @param to the last one; {@link #OPEN} where it has no end
 */
record Years(int from, int to) {

    static final int OPEN = Integer.MAX_VALUE;

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3})|([+-]))?");
    private static final int BAND = 5;
    private static final int LAST_BAND = BAND * (StandardisedRate.ESP2013.size() - 1);
    private static final int NOBODY_IS_OLDER = 99;

    /** Of a code such as {@code 18-29}, {@code 90+}, {@code 90-} or {@code 0}; empty where it names no years that can be weighed. */
    static Optional<Years> of(String code) {
        Matcher form = FORM.matcher(code);
        if (!form.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(form.group(1));
        int to = from;
        if (form.group(3) != null) {
            to = OPEN;
        } else if (form.group(2) != null) {
            to = Integer.parseInt(form.group(2));
        }
        if (to >= NOBODY_IS_OLDER) {
            to = OPEN;
        }
        boolean canBeWeighed = from <= to && (to == OPEN ? from <= LAST_BAND : to < LAST_BAND);
        return canBeWeighed ? Optional.of(new Years(from, to)) : Optional.empty();
    }

    boolean overlaps(Years other) {
        return from <= other.to && other.from <= to;
    }

    int weight() {
        int weight = 0;
        for (int year = from; year <= to && year < LAST_BAND; year++) {
            weight += StandardisedRate.ESP2013.get(year / BAND) / BAND;
        }
        return to == OPEN ? weight + StandardisedRate.ESP2013.getLast() : weight;
    }
}
