package dk.helhed.healthdata.protection;

import dk.helhed.healthdata.cube.Figures;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Function;

/**
 * What the design of a table is judged by.
 *
 * @param primaries which figures are primary, each judged by the counts of its own group alone
 * @param mostPrimaryPercent the most of a hundred figures that may be
 * @param ordered the dimensions whose neighbouring codes can be made one, as ages can
 * @param fixed the dimensions that stay as they are
 */
public record DesignRules(
        Function<Figures, BitSet> primaries, int mostPrimaryPercent, Set<String> ordered, Set<String> fixed) {

    PrimaryShare share(Figures figures) {
        BitSet primary = primaries.apply(figures);
        int cells = 0;
        int primaries = 0;
        for (int cell = 0; cell < figures.cube().cells(); cell++) {
            if (figures.isFigure(cell)) {
                cells++;
                primaries += primary.get(cell) ? 1 : 0;
            }
        }
        return new PrimaryShare(cells, primaries);
    }

    boolean allow(PrimaryShare share) {
        return 100L * share.primaries() <= (long) mostPrimaryPercent * share.cells();
    }
}
