package dk.helhed.healthdata.protection;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A way to make a table coarser.
 *
 * @param steps what is done, one dimension after the other
 * @param cells how many figures are left
 * @param primaryPercent how many of a hundred of them would be primary
 */
public record Coarsening(List<Step> steps, int cells, double primaryPercent) {

    /**
     * One dimension made coarser.
     *
     * @param without the codes that are left out
     * @param bands what the finest codes become, in their order; empty where some are left out instead
     */
    public record Step(String dimension, List<String> without, List<List<String>> bands) {

        /** A message may name so many codes. */
        private static final int MOST_NAMES = 12;

        static Step leavingOut(String dimension, List<String> codes) {
            return new Step(dimension, codes, List.of());
        }

        static Step merging(String dimension, List<List<String>> bands) {
            return new Step(dimension, List.of(), bands);
        }

        private String few() {
            return "its " + without.size() + " finest codes, " + without.get(0) + " and the like";
        }

        private String words() {
            return bands.isEmpty()
                    ? dimension + " without " + (without.size() <= MOST_NAMES ? String.join(", ", without) : few())
                    : dimension + " as "
                            + bands.stream().map(band -> String.join("+", band)).collect(Collectors.joining(", "));
        }
    }

    public String words() {
        return steps.stream().map(Step::words).collect(Collectors.joining("; "));
    }
}
