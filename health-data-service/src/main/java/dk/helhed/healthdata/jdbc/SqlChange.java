package dk.helhed.healthdata.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** A change with a connection of a role that has no result. */
@FunctionalInterface
public interface SqlChange {

    void with(Connection connection) throws SQLException;
}
