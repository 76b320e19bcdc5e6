package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.version.Concealment;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which versions can be read at this moment. */
@ApplicationScoped
class StandingTable {

    private static final String READABLE = """
            not exists (select 1 from release r where r.id = any (s.releases) and r.withdrawal = 'MUST_NOT_BE_SEEN')""";
    private static final String NEWEST = """
            select s.version from reading_shape s where s.dataset_id = ? and %s
            order by s.version desc limit 1""".formatted(READABLE);
    private static final String NEWEST_OF_ALL = """
            select distinct on (s.dataset_id) s.dataset_id, s.version from reading_shape s where %s
            order by s.dataset_id, s.version desc""".formatted(READABLE);
    private static final String NEWEST_ACT = "select max(number) from dataset_version where dataset_id = ?";
    private static final String ONE = """
            select exists (select 1 from reading_shape s where s.dataset_id = v.dataset_id and s.version = v.number),
                r.ended_at, r.reason,
                (select n.id from release n where n.dataset_id = v.dataset_id and n.state in ('PUBLISHED', 'SUPERSEDED')
                    order by n.number desc limit 1)
            from dataset_version v
                left join release r on r.dataset_id = v.dataset_id and r.withdrawal = 'MUST_NOT_BE_SEEN'
                    and cast(v.periods as jsonb) @@
                        cast('$[*].releases[*].id == "' || r.id || '"' as jsonpath)
            where v.dataset_id = ? and v.number = ?
            order by r.ended_at desc limit 1""";

    private final ReadingDatabase database;

    StandingTable(ReadingDatabase database) {
        this.database = database;
    }

    /** @param number null for the newest that can be read */
    Standing of(UUID dataset, @Nullable Integer number) {
        return database.inTransaction(
                connection -> number == null ? newest(connection, dataset) : one(connection, dataset, number));
    }

    List<VersionKey> newest() {
        return database.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(NEWEST_OF_ALL);
                    ResultSet row = statement.executeQuery()) {
                List<VersionKey> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new VersionKey(row.getObject(1, UUID.class), row.getInt(2)));
                }
                return found;
            }
        });
    }

    private static Standing newest(Connection connection, UUID dataset) throws SQLException {
        Integer packed = number(connection, NEWEST, dataset);
        if (packed != null) {
            return new Standing.Readable(new VersionKey(dataset, packed));
        }
        Integer act = number(connection, NEWEST_ACT, dataset);
        return act == null ? new Standing.None() : one(connection, dataset, act);
    }

    private static @Nullable Integer number(Connection connection, String query, UUID dataset) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, dataset);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getObject(1, Integer.class) : null;
            }
        }
    }

    private static Standing one(Connection connection, UUID dataset, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ONE)) {
            statement.setObject(1, dataset);
            statement.setInt(2, number);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return new Standing.None();
                }
                OffsetDateTime concealed = row.getObject(2, OffsetDateTime.class);
                if (concealed != null) {
                    return new Standing.Gone(
                            new Concealment(concealed.toInstant(), row.getString(3), row.getObject(4, UUID.class)));
                }
                return row.getBoolean(1)
                        ? new Standing.Readable(new VersionKey(dataset, number))
                        : new Standing.Waiting();
            }
        }
    }
}
