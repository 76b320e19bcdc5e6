package dk.helhed.healthdata.reading.block;

import com.fasterxml.jackson.core.type.TypeReference;
import dk.helhed.healthdata.source.JsonText;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.healthdata.version.PeriodReleases;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The versions of datasets as the acts wrote them, for who packs them. */
@ApplicationScoped
class VersionTable {

    // What rests on a concealed release is never packed: nobody may see it any more.
    private static final String WAITING = """
            select v.dataset_id, v.number from dataset_version v
            where not exists (select 1 from reading_shape s where s.dataset_id = v.dataset_id and s.version = v.number)
                and not exists (
                    select 1 from jsonb_path_query(cast(v.periods as jsonb), '$[*].releases[*].id') as id (id)
                        join release r on r.id = cast(id.id #>> '{}' as uuid)
                    where r.withdrawal = 'MUST_NOT_BE_SEEN')
            order by v.created_at desc, v.number desc""";
    private static final String READ = """
            select v.sha256, v.created_at, v.periods,
                (select max(b.definition) from dataset_version b
                    where b.dataset_id = v.dataset_id and b.number <= v.number),
                d.municipality, d.title_da, d.title_en, d.publisher, d.protection = 'SYNTHETIC',
                coalesce(cast(d.evidence as jsonb) ->> 'citation', d.data_provider), d.indicators
            from dataset_version v join dataset d on d.id = v.dataset_id
            where v.dataset_id = ? and v.number = ?""";
    private static final String DEFINITIONS = "select id, definition from release where id = any (?)";

    private static final JsonText<List<PeriodReleases>> PERIODS = new JsonText<>(new TypeReference<>() {}) {};

    private final ReadingDatabase database;

    VersionTable(ReadingDatabase database) {
        this.database = database;
    }

    /** Those that are not packed, the newest first. */
    List<VersionKey> waiting() {
        return database.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(WAITING);
                    ResultSet row = statement.executeQuery()) {
                List<VersionKey> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new VersionKey(row.getObject(1, UUID.class), row.getInt(2)));
                }
                return found;
            }
        });
    }

    VersionRow read(Connection connection, VersionKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setObject(1, key.dataset());
            statement.setInt(2, key.number());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the version is gone");
                }
                return new VersionRow(
                        key,
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        Objects.requireNonNull(PERIODS.convertToEntityAttribute(row.getString(3))),
                        row.getObject(4, Integer.class),
                        row.getString(5),
                        new Bilingual(row.getString(6), row.getString(7)),
                        row.getString(8),
                        row.getBoolean(9),
                        row.getString(10),
                        List.of((String[]) row.getArray(11).getArray()));
            }
        }
    }

    /** The definition that each release of a cube was made under. */
    Map<UUID, Integer> definitions(Connection connection, List<UUID> releases) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DEFINITIONS)) {
            statement.setArray(1, connection.createArrayOf("uuid", releases.toArray()));
            Map<UUID, Integer> found = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Integer definition = row.getObject(2, Integer.class);
                    if (definition != null) {
                        found.put(row.getObject(1, UUID.class), definition);
                    }
                }
            }
            return found;
        }
    }
}
