package dk.helhed.healthdata.reading.compare;

import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which areas each area is compared with: its own municipality, region or country, or one that is named. */
final class References {

    private static final Set<String> WORDS = Set.of("municipality", "region", "country");
    private static final int DEEPEST = 8;

    /**
     * An area to compare with.
     *
     * @param place in the code list; -1 where there is a reason
     * @param reason why it cannot be compared with
     */
    record Reference(String code, int place, @Nullable String reason) {}

    private static final String ITSELF = "SAME_AREA";
    private static final String NOWHERE = "NO_SUCH_REFERENCE";
    private static final String NOT_THERE = "REFERENCE_NOT_IN_RELEASE";

    private final Axis areas;
    private final List<String> asked;
    private final Map<Integer, List<Reference>> known = new HashMap<>();

    References(Axis areas, List<String> asked) {
        this.areas = areas;
        this.asked = asked;
    }

    /** One for each that was asked for, in their order. */
    List<Reference> of(int area) {
        return known.computeIfAbsent(area, this::find);
    }

    private List<Reference> find(int area) {
        String own = areas.codes().get(area).code();
        List<Reference> found = new ArrayList<>();
        for (String each : asked) {
            String code = WORDS.contains(each) ? around(area, each) : each;
            found.add(code == null ? new Reference(each, -1, NOWHERE) : reference(code, own));
        }
        return found;
    }

    private Reference reference(String code, String own) {
        if (code.equals(own)) {
            return new Reference(code, -1, ITSELF);
        }
        int place = areas.indexOf(code);
        return new Reference(code, place, place < 0 ? NOT_THERE : null);
    }

    private @Nullable String around(int area, String word) {
        String level = word.toUpperCase(Locale.ROOT);
        if (level.equals("COUNTRY")) {
            return areas.codes().stream()
                    .filter(code -> level.equals(code.level()))
                    .map(AxisCode::code)
                    .findFirst()
                    .orElse(null);
        }
        AxisCode at = areas.codes().get(area);
        for (int step = 0; step < DEEPEST; step++) {
            if (level.equals(at.level())) {
                return at.code();
            }
            String parent = at.parent();
            int place = parent == null ? -1 : areas.indexOf(parent);
            if (place < 0) {
                // What lies in a place that the version does not hold: its kind follows from what lies in it.
                return parent != null && level.equals("MUNICIPALITY") && "HOUSING_AREA".equals(at.level())
                                || parent != null && level.equals("REGION") && "MUNICIPALITY".equals(at.level())
                        ? parent
                        : null;
            }
            at = areas.codes().get(place);
        }
        return null;
    }
}
