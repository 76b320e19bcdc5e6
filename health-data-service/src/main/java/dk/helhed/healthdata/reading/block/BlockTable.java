package dk.helhed.healthdata.reading.block;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The blocks in the database; one that is lost or damaged is made again from its release. */
// From the start, so that its count stands at 0 before the first damage: an alert sees no rise of what was not there.
@Startup
@ApplicationScoped
class BlockTable {

    private static final Logger LOG = Logger.getLogger(BlockTable.class);

    private static final String READ = """
            select release_id, measure, period, counts, sha256 from reading_block
            where (release_id, measure, period) in (select * from unnest(?, ?, ?))""";
    private static final String WRITE = """
            insert into reading_block (release_id, measure, period, counts, sha256) values (?, ?, ?, ?, ?)
            on conflict do nothing""";
    private static final String REMOVE = """
            delete from reading_block
            where (release_id, measure, period) in (select * from unnest(?, ?, ?))""";
    private static final String THERE = "select measure, period from reading_block where release_id = ?";

    private final ReadingDatabase database;
    private final CellSource cells;
    private final Counter damaged;

    BlockTable(ReadingDatabase database, CellSource cells, MeterRegistry meters) {
        this.database = database;
        this.cells = cells;
        this.damaged = meters.counter("helhed.reading.blocks.damaged");
    }

    /** Those of the blocks that may be seen; the others are of a release that nobody may see any more. */
    Map<BlockKey, Block> read(Set<? extends BlockKey> keys, Map<UUID, Layout> layouts) {
        return database.inTransaction(connection -> {
            Map<BlockKey, Block> found = new HashMap<>();
            Set<BlockKey> bad = new HashSet<>();
            try (PreparedStatement statement = connection.prepareStatement(READ)) {
                name(connection, statement, keys);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        BlockKey key = new BlockKey(row.getObject(1, UUID.class), row.getString(2), row.getString(3));
                        Optional<Block> block = new PackedBlock(row.getBytes(4), row.getBytes(5))
                                .open(layout(layouts, key).size());
                        block.ifPresentOrElse(good -> found.put(key, good), () -> bad.add(key));
                    }
                }
            }
            throwAway(connection, bad);
            Set<BlockKey> missing = new HashSet<>(keys);
            missing.removeAll(found.keySet());
            found.putAll(makeAgain(connection, missing, layouts));
            return found;
        });
    }

    private static Layout layout(Map<UUID, Layout> layouts, BlockKey key) {
        Layout layout = layouts.get(key.release());
        if (layout == null) {
            throw new IllegalStateException("a block of another version");
        }
        return layout;
    }

    private void throwAway(Connection connection, Set<BlockKey> bad) throws SQLException {
        if (!bad.isEmpty()) {
            LOG.errorf("%d damaged blocks are thrown away and made again", bad.size());
            damaged.increment(bad.size());
            try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
                name(connection, statement, bad);
                statement.executeUpdate();
            }
        }
    }

    private Map<BlockKey, Block> makeAgain(Connection connection, Set<BlockKey> missing, Map<UUID, Layout> layouts)
            throws SQLException {
        Map<BlockKey, Block> made = new HashMap<>();
        Map<UUID, List<BlockKey>> byRelease = missing.stream().collect(Collectors.groupingBy(BlockKey::release));
        for (Map.Entry<UUID, List<BlockKey>> entry : byRelease.entrySet()) {
            UUID release = entry.getKey();
            cells.read(
                    connection,
                    release,
                    layout(layouts, entry.getValue().getFirst()),
                    each(entry.getValue(), BlockKey::period),
                    each(entry.getValue(), BlockKey::measure),
                    (period, blocks) -> blocks.forEach(
                            (measure, block) -> made.put(new BlockKey(release, measure, period), block)));
        }
        made.keySet().retainAll(missing);
        write(connection, made);
        return made;
    }

    private static Set<String> each(List<BlockKey> keys, Function<BlockKey, String> part) {
        return keys.stream().map(part).collect(Collectors.toSet());
    }

    void write(Connection connection, Map<BlockKey, Block> blocks) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            for (Map.Entry<BlockKey, Block> entry : blocks.entrySet()) {
                PackedBlock packed = PackedBlock.of(entry.getValue());
                statement.setObject(1, entry.getKey().release());
                statement.setString(2, entry.getKey().measure());
                statement.setString(3, entry.getKey().period());
                statement.setBytes(4, packed.counts());
                statement.setBytes(5, packed.sha256());
                statement.addBatch();
            }
            int[] written = statement.executeBatch();
            if (written.length != blocks.size()) {
                throw new IllegalStateException("blocks are missing");
            }
        }
    }

    /** The periods of which each measure has its block. */
    Set<String> packed(Connection connection, UUID release, Collection<String> measures) throws SQLException {
        Map<String, Set<String>> byPeriod = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(THERE)) {
            statement.setObject(1, release);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    byPeriod.computeIfAbsent(row.getString(2), none -> new HashSet<>())
                            .add(row.getString(1));
                }
            }
        }
        return byPeriod.entrySet().stream()
                .filter(entry -> entry.getValue().containsAll(measures))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static void name(Connection connection, PreparedStatement statement, Set<? extends BlockKey> keys)
            throws SQLException {
        List<BlockKey> all = List.copyOf(keys);
        statement.setArray(
                1,
                connection.createArrayOf(
                        "uuid", all.stream().map(BlockKey::release).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text", all.stream().map(BlockKey::measure).toArray()));
        statement.setArray(
                3,
                connection.createArrayOf(
                        "text", all.stream().map(BlockKey::period).toArray()));
    }
}
