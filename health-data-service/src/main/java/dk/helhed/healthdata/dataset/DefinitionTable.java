package dk.helhed.healthdata.dataset;

import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.Structure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/** The definitions as they are read on threads that may wait. */
@ApplicationScoped
public class DefinitionTable {

    private static final String READ =
            "select structure, policy from dataset_definition where dataset_id = ? and number = ?";
    private static final String NEWEST = "select max(number) from dataset_definition where dataset_id = ?";

    private static final String READ_STRUCTURE =
            "select structure from dataset_definition where dataset_id = ? and number = ?";

    /** What a dataset's cube was made of, and how it is protected. */
    public record Read(Structure structure, Policy policy) {}

    public Read newest(Connection connection, UUID dataset) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST)) {
            statement.setObject(1, dataset);
            try (ResultSet row = statement.executeQuery()) {
                return read(connection, dataset, row.next() ? row.getInt(1) : 0);
            }
        }
    }

    public Read read(Connection connection, UUID dataset, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setObject(1, dataset);
            statement.setInt(2, number);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the definition is gone");
                }
                return new Read(
                        Objects.requireNonNull(new StructureText().convertToEntityAttribute(row.getString(1))),
                        Objects.requireNonNull(new PolicyText().convertToEntityAttribute(row.getString(2))));
            }
        }
    }

    /** What a dataset's cube was made of, for those who see no more of the definition. */
    public Structure structure(Connection connection, UUID dataset, int number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ_STRUCTURE)) {
            statement.setObject(1, dataset);
            statement.setInt(2, number);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the definition is gone");
                }
                return Objects.requireNonNull(new StructureText().convertToEntityAttribute(row.getString(1)));
            }
        }
    }
}
