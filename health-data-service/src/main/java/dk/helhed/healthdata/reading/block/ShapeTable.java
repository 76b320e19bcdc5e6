package dk.helhed.healthdata.reading.block;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.helhed.healthdata.dataset.DefinitionTable;
import dk.helhed.healthdata.reading.model.DatasetShape;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The packed versions in the database: how each looks and where its figures are; none is ever changed. */
@ApplicationScoped
class ShapeTable {

    private static final String READ = "select shape, sources from reading_shape where dataset_id = ? and version = ?";
    private static final String WRITE = """
            insert into reading_shape (dataset_id, version, shape, sources, releases) values (?, ?, ?, ?, ?)
            on conflict do nothing""";

    private static final Source.Text SOURCES = new Source.Text();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // A process of the version before reads what one of the next wrote.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final DefinitionTable definitions;

    ShapeTable(DefinitionTable definitions) {
        this.definitions = definitions;
    }

    /** @param releases every one that the version rests on */
    void write(Connection connection, DatasetShape shape, List<Source> sources, List<UUID> releases)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setObject(1, shape.dataset());
            statement.setInt(2, shape.version());
            statement.setString(3, JSON.writeValueAsString(shape));
            statement.setString(4, SOURCES.convertToDatabaseColumn(sources));
            statement.setArray(5, connection.createArrayOf("uuid", releases.toArray()));
            statement.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null where it is not packed. */
    @Nullable
    LoadedVersion read(Connection connection, VersionKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setObject(1, key.dataset());
            statement.setInt(2, key.number());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                String shape = row.getString(1);
                List<Source> sources = Objects.requireNonNull(SOURCES.convertToEntityAttribute(row.getString(2)));
                return LoadedVersion.of(
                        JSON.readValue(shape, DatasetShape.class),
                        sources,
                        layouts(connection, key.dataset(), sources),
                        shape.length());
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<Integer, Layout> layouts(Connection connection, UUID dataset, List<Source> sources) throws SQLException {
        Map<Integer, Layout> layouts = new HashMap<>();
        for (Source source : sources) {
            if (source.definition() != null && !layouts.containsKey(source.definition())) {
                layouts.put(
                        source.definition(),
                        Layout.of(definitions.structure(connection, dataset, source.definition())));
            }
        }
        return layouts;
    }
}
