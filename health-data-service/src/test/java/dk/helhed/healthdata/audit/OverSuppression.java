package dk.helhed.healthdata.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Hides more than is needed, simply: for each primary the cheapest sub-table of two (or a place, its municipality and the
 * country) in every dimension, on which a step up and down keeps all that is public.
 */
final class OverSuppression {

    /** A step in one dimension: positions and signs, which add up to nothing. */
    private record Step(int[] at, int[] sign) {}

    private final Cube cube;
    private final int width;
    private final BitSet hidden = new BitSet();

    private OverSuppression(Cube cube, int width) {
        this.cube = cube;
        this.width = width;
    }

    static BitSet of(Cube cube, int width) {
        var pattern = new OverSuppression(cube, width);
        for (int cell = 0; cell < cube.table.cells(); cell++) {
            if (cube.table.isPrimary(cell)) {
                pattern.hide(cell);
            }
        }
        return pattern.hidden;
    }

    private void hide(int cell) {
        double least = Double.MAX_VALUE;
        int[] best = {};
        for (Step place : places(cell / 162)) {
            for (Step sex : categories(cell / 54 % 3, Cube.SEXES)) {
                for (Step age : categories(cell / 6 % 9, Cube.AGES)) {
                    for (Step origin : categories(cell % 6, Cube.ORIGINS)) {
                        int[] support = new int[place.at.length * 8];
                        double cost = cost(List.of(place, sex, age, origin), support);
                        if (cost < least) {
                            least = cost;
                            best = support;
                        }
                    }
                }
            }
        }
        for (int hide : best) {
            hidden.set(hide);
        }
    }

    private double cost(List<Step> steps, int[] support) {
        double cost = 0;
        long up = 1000;
        long down = 1000;
        Step place = steps.getFirst();
        for (int p = 0; p < place.at.length; p++) {
            for (int which = 0; which < 8; which++) {
                int sex = which & 1;
                int age = which >> 1 & 1;
                int origin = which >> 2;
                int sign = place.sign[p] * steps.get(1).sign[sex] * steps.get(2).sign[age] * steps.get(3).sign[origin];
                int cell = cube.cell(place.at[p], steps.get(1).at[sex], steps.get(2).at[age], steps.get(3).at[origin]);
                support[p * 8 + which] = cell;
                long value = cube.table.value(cell);
                up = sign < 0 ? Math.min(up, value - 1) : up;
                down = sign > 0 ? Math.min(down, value - 1) : down;
                if (value == 0) {
                    return Double.MAX_VALUE;
                }
                cost += hidden.get(cell) ? .01 : 1 + Math.log(value);
            }
        }
        return up + down >= width ? cost : Double.MAX_VALUE;
    }

    private List<Step> categories(int at, int total) {
        List<Step> steps = new ArrayList<>();
        for (int other = 0; other <= total; other++) {
            if (other != at) {
                steps.add(new Step(new int[] {at, other}, new int[] {1, at == total || other == total ? 1 : -1}));
            }
        }
        return steps;
    }

    private List<Step> places(int at) {
        List<Step> steps = new ArrayList<>();
        Cube.Place place = cube.places.get(at);
        if (place.children().isEmpty()) {
            for (int sibling : cube.places.get(place.parent()).children()) {
                if (sibling != at) {
                    steps.add(new Step(new int[] {at, sibling}, new int[] {1, -1}));
                }
            }
            steps.add(new Step(new int[] {at, place.parent(), 0}, new int[] {1, 1, 1}));
            return steps;
        }
        for (int child : place.children()) {
            if (at != 0) {
                steps.add(new Step(new int[] {at, child, 0}, new int[] {1, 1, 1}));
                continue;
            }
            for (int area : cube.places.get(child).children()) {
                steps.add(new Step(new int[] {at, child, area}, new int[] {1, 1, 1}));
            }
        }
        return steps;
    }
}
