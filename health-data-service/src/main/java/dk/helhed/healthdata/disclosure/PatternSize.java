package dk.helhed.healthdata.disclosure;

import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.EarlierRelease;
import java.util.List;

/**
 * How large a pattern is, by what everyone can count: the cells of the linked table would tell how many hidden counts are the
 * same in two releases, and its equations what they add up to.
 */
record PatternSize(int cells, int equations, int hidden) {

    static PatternSize of(Cube cube, boolean[][] shown, List<EarlierRelease> earlier) {
        PatternSize size = of(cube, shown);
        for (EarlierRelease release : earlier) {
            size = size.plus(of(release.cube(), release.shown()));
        }
        return size;
    }

    private static PatternSize of(Cube cube, boolean[][] shown) {
        int hidden = 0;
        for (boolean[] ofMeasure : shown) {
            for (boolean isShown : ofMeasure) {
                hidden += isShown ? 0 : 1;
            }
        }
        return new PatternSize(
                cube.measures() * cube.shape().size(), cube.shape().equations(), hidden);
    }

    private PatternSize plus(PatternSize other) {
        return new PatternSize(cells + other.cells, equations + other.equations, hidden + other.hidden);
    }
}
