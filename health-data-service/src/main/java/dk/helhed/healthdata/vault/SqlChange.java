package dk.helhed.healthdata.vault;

import java.sql.Connection;
import java.sql.SQLException;

/** A change with a connection of the worker's role that has no result. */
@FunctionalInterface
public interface SqlChange {

    void with(Connection connection) throws SQLException;
}
