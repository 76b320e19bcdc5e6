package dk.helhed.healthdata.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The database as one role may see it; it waits and is for threads that may wait. */
public abstract class RoleDatabase {

    private static final String HOLD = "select pg_try_advisory_lock(hashtextextended(?, 0))";

    private final DataSource database;

    protected RoleDatabase(DataSource database) {
        this.database = database;
    }

    /** All of the work or none of it. */
    public <T> T inTransaction(SqlWork<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T done = work.with(connection);
                connection.commit();
                return done;
            } catch (Throwable e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new RoleDatabaseException(e);
        }
    }

    /** As above, for a change that has no result. */
    public void change(SqlChange work) {
        Boolean done = inTransaction(connection -> {
            work.with(connection);
            return true;
        });
    }

    /**
     * Takes hold of a piece of work, empty where another process has it. The database frees it when the process
     * that holds it dies.
     */
    public Optional<WorkLock> hold(UUID work) {
        try {
            Connection connection = database.getConnection();
            try (PreparedStatement statement = connection.prepareStatement(HOLD)) {
                statement.setString(1, work.toString());
                if (isTrue(statement)) {
                    return Optional.of(new WorkLock(connection, work));
                }
                connection.close();
                return Optional.empty();
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new RoleDatabaseException(e);
        }
    }

    private static boolean isTrue(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
