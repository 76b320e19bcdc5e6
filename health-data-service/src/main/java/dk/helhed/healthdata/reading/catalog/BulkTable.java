package dk.helhed.healthdata.reading.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.helhed.healthdata.reading.block.ReadingDatabase;
import dk.helhed.healthdata.reading.model.DatasetShape;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which files of versions are made. */
@ApplicationScoped
class BulkTable {

    private static final String READ = """
            select f.dataset_id, f.version, f.name, f.size, f.sha256
            from unnest(?, ?) as v (dataset_id, version)
                join bulk_file f on f.dataset_id = v.dataset_id and f.version = v.version
            order by f.name""";
    private static final int MOST_KEPT = 10_000;

    private record Key(UUID dataset, int version) {

        static Key of(DatasetShape shape) {
            return new Key(shape.dataset(), shape.version());
        }
    }

    private final ReadingDatabase database;
    // All of a version are written at once, and none is ever changed.
    private final Cache<Key, List<BulkFile>> made =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    BulkTable(ReadingDatabase database) {
        this.database = database;
    }

    /** Waits, unless it knows of all of them. */
    List<Listed> of(List<DatasetShape> shapes) {
        List<Key> unknown = shapes.stream()
                .map(Key::of)
                .filter(key -> made.getIfPresent(key) == null)
                .toList();
        if (!unknown.isEmpty()) {
            made.putAll(database.inTransaction(connection -> read(connection, unknown)));
        }
        return shapes.stream()
                .map(shape -> new Listed(shape, known(Key.of(shape))))
                .toList();
    }

    private List<BulkFile> known(Key key) {
        List<BulkFile> files = made.getIfPresent(key);
        return files == null ? List.of() : files;
    }

    private static Map<Key, List<BulkFile>> read(Connection connection, List<Key> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", keys.stream().map(Key::dataset).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "integer", keys.stream().map(Key::version).toArray()));
            Map<Key, List<BulkFile>> found = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(
                                    new Key(row.getObject(1, UUID.class), row.getInt(2)), none -> new ArrayList<>())
                            .add(new BulkFile(row.getString(3), row.getLong(4), row.getString(5)));
                }
            }
            return found;
        }
    }
}
