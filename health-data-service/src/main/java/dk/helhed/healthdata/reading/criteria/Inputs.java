package dk.helhed.healthdata.reading.criteria;

import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.value.ValueStatus;
import dk.helhed.healthdata.value.ValueView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The headline values that criteria are looked at by: of an area, its region and the country. */
final class Inputs {

    private final Map<String, ValueView> values = new HashMap<>();
    private final Map<String, Integer> decimals = new HashMap<>();

    /** @param stated with how many decimals figures of an indicator are shown, where it says so */
    Inputs(Collection<ValueView> found, Map<String, Integer> stated) {
        for (ValueView value : found) {
            values.put(value.key(), value);
            BigDecimal number = value.value();
            if (number != null) {
                decimals.merge(value.indicator(), Math.max(0, number.scale()), Math::max);
            }
        }
        decimals.putAll(stated);
    }

    /**
     * What is known of a figure.
     *
     * @param range null where there is a reason
     * @param used the headline values that it rests on
     */
    record Known(@Nullable Range range, @Nullable String reason, List<ValueView> used) {}

    /** The figure of a year. */
    Known of(String indicator, String area, int year) {
        return of(indicator, area, Integer.toString(year));
    }

    /** The mean of some years, the newest of which is given: of one figure for all of them, or of one for each. */
    Known mean(String indicator, String area, int newest, int years) {
        if (years > 1) {
            Known whole = of(indicator, area, (newest - years + 1) + "-" + newest);
            if (!whole.used().isEmpty()) {
                return whole;
            }
        }
        List<Known> each = new ArrayList<>();
        for (int year = newest - years + 1; year <= newest; year++) {
            each.add(of(indicator, area, year));
        }
        List<ValueView> used =
                each.stream().flatMap(known -> known.used().stream()).toList();
        Optional<String> reason =
                each.stream().map(Known::reason).filter(found -> found != null).findFirst();
        return reason.<Known>map(found -> new Known(null, found, used))
                .orElseGet(() ->
                        new Known(Range.mean(each.stream().map(Known::range).toList()), null, used));
    }

    private Known of(String indicator, String area, String period) {
        ValueView value = values.get(area + "·" + indicator + "·" + period);
        if (value == null) {
            return new Known(null, "NOT_STATED", List.of());
        }
        BigDecimal number = value.value();
        if (value.status() != ValueStatus.PUBLISHED || number == null) {
            return new Known(null, value.status().name(), List.of(value));
        }
        // A count is whole and exact; anything else was rounded to the decimals that its indicator is stated with.
        Range range = value.unit() == Unit.COUNT
                ? Range.exact(number)
                : Range.rounded(number, decimals.getOrDefault(indicator, 0));
        return new Known(range, null, List.of(value));
    }
}
