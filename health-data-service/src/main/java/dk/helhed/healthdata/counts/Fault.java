package dk.helhed.healthdata.counts;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a submission. It never holds a count, nor a text that was submitted.
 *
 * @param row the number of the row, 0 where it is about no row
 * @param column the dimension or measure, null where it is about the row as a whole
 * @param place the coordinate, in codes of the dataset, where there is no row to point at
 */
public record Fault(
        int row,
        @Nullable String column,
        String code,
        @Nullable String place) {

    static Fault at(int row, @Nullable String column, String code) {
        return new Fault(row, column, code, null);
    }
}
