package dk.helhed.healthdata.reading.question;

import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import java.util.List;

/** What is chosen of an axis of which nothing was said. */
public final class DefaultSelection {

    private DefaultSelection() {}

    /** The widest area, the latest period, otherwise the total; the places of the codes. */
    public static List<Integer> of(Axis axis) {
        if (axis.size() == 0) {
            return List.of();
        }
        return switch (axis.role()) {
            case AREA -> List.of(widest(axis.codes()));
            case PERIOD -> List.of(axis.size() - 1);
            case SEX, AGE, ORIGIN, OTHER -> List.of(axis.total() == null ? 0 : Math.max(0, axis.indexOf(axis.total())));
        };
    }

    /** Of the highest level, the first. */
    private static int widest(List<AxisCode> areas) {
        int widest = 0;
        for (int i = 1; i < areas.size(); i++) {
            if (rank(areas.get(i)) < rank(areas.get(widest))) {
                widest = i;
            }
        }
        return widest;
    }

    private static int rank(AxisCode area) {
        int level = CodeSelection.LEVELS.indexOf(CodeSelection.level(area));
        return level < 0 ? CodeSelection.LEVELS.size() : level;
    }
}
