package dk.helhed.healthdata.reading.model;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that an answer says, before it is written in a format.
 *
 * @param href the canonical address of the question, from the configured base
 * @param permalink the same with the version in it
 * @param licence the address of the licence
 * @param cite a line to cite it by
 * @param warnings whole sentences in the language of the answer; never about how a cell is hidden
 * @param statistics by the running number of the cell, as {@link Slice#forEach} counts; empty where none were asked for
 * @param window which rows are written in formats that have pages; null for all
 */
public record Answer(
        Slice slice,
        Language language,
        URI href,
        URI permalink,
        URI licence,
        String cite,
        List<String> warnings,
        Map<Long, CellStatistics> statistics,
        @Nullable Window window) {

    /**
     * @param from the running number of the first cell
     * @param limit how many
     * @param nextCursor null on the last page
     */
    public record Window(long from, int limit, @Nullable String nextCursor) {}

    public DatasetShape shape() {
        return slice.question().shape();
    }

    public Question question() {
        return slice.question();
    }

    /** What is told of a cell beside its figures; null where nothing was asked for. */
    public @Nullable CellStatistics statistics(long at) {
        return statistics.get(at);
    }
}
