package dk.helhed.healthdata.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done with a connection of a role. */
@FunctionalInterface
public interface SqlWork<T> {

    T with(Connection connection) throws SQLException;
}
