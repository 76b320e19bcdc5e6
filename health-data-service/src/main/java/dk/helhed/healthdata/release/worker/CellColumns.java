package dk.helhed.healthdata.release.worker;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.DisclosureRules;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a cube by column, in the order in which they are numbered.
 *
 * @param codes the codes of the dimensions but area and period, each list written as an array of PostgreSQL
 * @param values null where a count is hidden
 */
record CellColumns(
        List<String> areas,
        List<String> periods,
        List<String> codes,
        List<String> measures,
        List<String> keys,
        List<@Nullable Long> values) {

    static CellColumns of(Cube cube, boolean[][] shown) {
        CellColumns columns = new CellColumns(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        Shape shape = cube.shape();
        boolean[] isFigure = DisclosureRules.figures(shape.structure());
        int area = shape.breakdowns().indexOf(shape.structure().of(Role.AREA).orElseThrow());
        for (int at = 0; at < shape.size(); at++) {
            String codes = codes(shape, at, area);
            for (int measure = 0; measure < cube.measures(); measure++) {
                if (isFigure[measure]) {
                    columns.areas.add(shape.code(at, area));
                    columns.periods.add(shape.period(at));
                    columns.codes.add(codes);
                    columns.measures.add(
                            shape.structure().measures().get(measure).code());
                    columns.keys.add(shape.key(at));
                    columns.values.add(shown[measure][at] ? cube.count(measure, at) : null);
                }
            }
        }
        return columns;
    }

    /** A code is letters, digits and a few marks, none of which an array takes for its own. */
    private static String codes(Shape shape, int at, int area) {
        List<String> codes = new ArrayList<>();
        for (int dimension = 0; dimension < shape.breakdowns().size(); dimension++) {
            if (dimension != area) {
                codes.add('"' + shape.code(at, dimension) + '"');
            }
        }
        return "{" + String.join(",", codes) + "}";
    }
}
