package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.CellStatistics;
import dk.helhed.healthdata.reading.model.Figure;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * One cell of an answer with all its figures.
 *
 * @param at its running number
 * @param codes for each axis the place of the code; not to be kept
 * @param metric the place of the indicator in the shape
 * @param statistics null where none were asked for
 */
record Row(
        long at,
        int[] codes,
        int metric,
        Cell cell,
        @Nullable CellStatistics statistics) {

    /** What is done with each. */
    @FunctionalInterface
    interface Visitor {
        void visit(Row row) throws IOException;
    }

    /** NaN where it does not exist; of a cell that has no value nothing is told, whatever it holds. */
    double figure(Figure figure) {
        return cell.reason() == null || cell.reason().hasValue() ? cell.figure(figure) : Double.NaN;
    }

    /** Goes through all of them in the order of the answer. */
    static void forEach(Answer answer, Visitor visitor) throws IOException {
        forEach(answer, 0, Long.MAX_VALUE, visitor);
    }

    /** Goes through some of them. */
    static void forEach(Answer answer, long from, long limit, Visitor visitor) throws IOException {
        try {
            answer.slice().forEach(from, limit, (at, codes, metric, cell) -> {
                try {
                    visitor.visit(new Row(at, codes, metric, cell, answer.statistics(at)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
