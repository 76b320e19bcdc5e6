package dk.helhed.healthdata.reading.model;

/**
 * The cells that a question asks for, in its order: the axes in theirs, the last one fastest, and last the indicators.
 *
 * @param cells of the version that was asked
 */
public record Slice(Question question, Cells cells) {

    /** What is told of each cell. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * @param at the running number of the cell, from 0
         * @param codes for each axis the place of the code; the same array each time, not to be kept
         * @param metric the place of the indicator in the shape
         */
        void visit(long at, int[] codes, int metric, Cell cell);
    }

    public void forEach(Visitor visitor) {
        forEach(0, Long.MAX_VALUE, visitor);
    }

    /**
     * Goes through some of them.
     *
     * @param from the running number of the first
     * @param limit how many at most
     */
    public void forEach(long from, long limit, Visitor visitor) {
        if (question.cells() == 0) {
            return;
        }
        int axes = question.codes().size();
        int metrics = question.metrics().size();
        int[] chosen = chosen(from / metrics);
        int[] codes = new int[axes];
        long places = question.places();
        long end = from + Math.min(limit, places * metrics - from);
        long at = from / metrics * metrics;
        for (long place = from / metrics; place < places && at < end; place++) {
            for (int axis = 0; axis < axes; axis++) {
                codes[axis] = question.codes().get(axis).get(chosen[axis]);
            }
            for (int metric : question.metrics()) {
                if (at >= from && at < end) {
                    visitor.visit(at, codes, metric, cells.at(metric, codes));
                }
                at++;
            }
            for (int axis = axes - 1; axis >= 0; axis--) {
                chosen[axis]++;
                if (chosen[axis] < question.codes().get(axis).size()) {
                    break;
                }
                chosen[axis] = 0;
            }
        }
    }

    /** For each axis which of its chosen codes a place has. */
    private int[] chosen(long place) {
        int[] chosen = new int[question.codes().size()];
        long left = place;
        for (int axis = chosen.length - 1; axis >= 0; axis--) {
            int size = question.codes().get(axis).size();
            chosen[axis] = (int) (left % size);
            left /= size;
        }
        return chosen;
    }
}
