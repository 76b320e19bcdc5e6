package dk.helhed.healthdata.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** A piece of work that no other process takes up while this one is open. */
public final class WorkLock implements AutoCloseable {

    private static final String LET_GO = "select pg_advisory_unlock(hashtextextended(?, 0))";

    private final Connection connection;
    private final UUID work;

    WorkLock(Connection connection, UUID work) {
        this.connection = connection;
        this.work = work;
    }

    @Override
    public void close() {
        try (connection;
                PreparedStatement statement = connection.prepareStatement(LET_GO)) {
            statement.setString(1, work.toString());
            statement.execute();
        } catch (SQLException e) {
            throw new RoleDatabaseException(e);
        }
    }
}
