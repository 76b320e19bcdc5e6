package dk.helhed.healthdata.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Submissions as the worker reads them. */
@ApplicationScoped
class SubmissionSource {

    private static final String READ = """
            select dataset_id, definition, municipality, dry_run, revises, submitted_by, faults
            from submission where id = ?""";

    /** @param faults how many its rows have, each by itself */
    record Read(
            UUID id,
            UUID dataset,
            int definition,
            String municipality,
            boolean dryRun,
            @Nullable UUID revises,
            String submittedBy,
            long faults) {}

    Read read(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the submission is gone");
                }
                return new Read(
                        id,
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getObject(5, UUID.class),
                        row.getString(6),
                        row.getLong(7));
            }
        }
    }
}
