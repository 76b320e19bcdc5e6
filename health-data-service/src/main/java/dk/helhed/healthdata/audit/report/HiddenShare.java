package dk.helhed.healthdata.audit.report;

import org.jspecify.annotations.Nullable;

/**
 * What is hidden of one group of cells, and how tight it is there.
 *
 * @param by what the cells are grouped by
 * @param narrowest the narrowest range of a primary in it, or null when it has none
 */
public record HiddenShare(
        String by,
        String label,
        int cells,
        int hidden,
        int primaries,
        @Nullable Long narrowest) {

    /** Both groups as one, under this name. */
    public HiddenShare plus(HiddenShare other) {
        Long least = narrowest;
        if (least == null || (other.narrowest != null && other.narrowest < least)) {
            least = other.narrowest;
        }
        return new HiddenShare(
                by, label, cells + other.cells, hidden + other.hidden, primaries + other.primaries, least);
    }
}
