package dk.helhed.healthdata.reading.model;

import java.util.List;
import java.util.Set;

/**
 * A question of one version in its canonical form: whatever its order was when it was asked, its codes are in the order of
 * the code lists.
 *
 * @param codes for each axis the places of the chosen codes, ascending
 * @param metrics the places of the chosen indicators, ascending
 * @param figures in the order of {@link Figure}, at least one
 * @param compareTo codes of areas, or the words municipality, region, country; empty without {@link Include#COMPARE}
 * @param standardised whether rates are directly standardised by age
 */
public record Question(
        DatasetShape shape,
        List<List<Integer>> codes,
        List<Integer> metrics,
        List<Figure> figures,
        Set<Include> include,
        List<String> compareTo,
        boolean standardised) {

    /** What an answer holds beside its figures. */
    public enum Include {
        COMPARE,
        TREND,
        RANK
    }

    /** How many numbers the answer has: each chosen code of each axis with each indicator and figure. */
    public long cells() {
        return places() * metrics.size() * figures.size();
    }

    /** How many places it has: each chosen code of each axis with each other. */
    public long places() {
        return codes.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    }
}
