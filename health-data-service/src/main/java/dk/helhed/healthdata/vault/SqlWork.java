package dk.helhed.healthdata.vault;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done with a connection of the worker's role. */
@FunctionalInterface
public interface SqlWork<T> {

    T with(Connection connection) throws SQLException;
}
