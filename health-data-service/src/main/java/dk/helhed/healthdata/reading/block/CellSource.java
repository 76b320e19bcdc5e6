package dk.helhed.healthdata.reading.block;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Makes blocks of the published counts of a release, period by period in one pass. */
@ApplicationScoped
class CellSource {

    private static final String READ = """
            select key, measure, period, value from release_cell
            where release_id = ? and period = any (?) and measure = any (?) order by no""";
    // Every coordinate has each measure, and no structure has more of them.
    private static final String MEASURES =
            "select distinct measure from release_cell where release_id = ? and no <= 40 order by measure";
    private static final int FETCH = 10_000;

    /** Takes the blocks of one period, by measure. */
    @FunctionalInterface
    interface Taker {
        void take(String period, Map<String, Block> blocks);
    }

    List<String> measures(Connection connection, UUID release) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MEASURES)) {
            statement.setObject(1, release);
            try (ResultSet row = statement.executeQuery()) {
                List<String> measures = new ArrayList<>();
                while (row.next()) {
                    measures.add(row.getString(1));
                }
                return List.copyOf(measures);
            }
        }
    }

    void read(
            Connection connection,
            UUID release,
            Layout layout,
            Collection<String> periods,
            Collection<String> measures,
            Taker taker)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setObject(1, release);
            statement.setArray(2, connection.createArrayOf("text", periods.toArray()));
            statement.setArray(3, connection.createArrayOf("text", measures.toArray()));
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery()) {
                Pass pass = new Pass(layout, taker);
                while (row.next()) {
                    Long shown = row.getObject(4, Long.class);
                    pass.add(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            shown == null ? Block.HIDDEN : shown);
                }
                pass.end();
            }
        }
    }

    /** The counts are numbered by period, then by coordinate, then by measure. */
    private static final class Pass {

        private final Layout layout;
        private final Taker taker;
        private final Map<String, long[]> counts = new HashMap<>();
        private final Set<String> ended = new HashSet<>();
        private String period = "";
        private String key = "";
        private int place;

        Pass(Layout layout, Taker taker) {
            this.layout = layout;
            this.taker = taker;
        }

        void add(String ofKey, String measure, String ofPeriod, long count) {
            if (!ofPeriod.equals(period)) {
                end();
                period = ofPeriod;
            }
            if (!ofKey.equals(key)) {
                key = ofKey;
                place = layout.at(key);
            }
            if (place < 0) {
                throw new IllegalStateException("a count at a place that the definition does not have");
            }
            counts.computeIfAbsent(measure, none -> absent())[place] = count;
        }

        private long[] absent() {
            long[] all = new long[layout.size()];
            Arrays.fill(all, Block.ABSENT);
            return all;
        }

        void end() {
            if (!counts.isEmpty()) {
                if (!ended.add(period)) {
                    throw new IllegalStateException("the counts of a period are not together");
                }
                Map<String, Block> blocks = new TreeMap<>();
                counts.forEach((measure, all) -> blocks.put(measure, Block.of(all)));
                counts.clear();
                taker.take(period, blocks);
            }
        }
    }
}
