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
        int axes = question.codes().size();
        int[] chosen = new int[axes];
        int[] codes = new int[axes];
        long at = 0;
        for (long place = 0; place < question.places(); place++) {
            for (int axis = 0; axis < axes; axis++) {
                codes[axis] = question.codes().get(axis).get(chosen[axis]);
            }
            for (int metric : question.metrics()) {
                visitor.visit(at, codes, metric, cells.at(metric, codes));
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
}
