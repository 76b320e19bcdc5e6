package dk.helhed.healthdata.vault;

import java.sql.Connection;
import java.sql.SQLException;

/** What is changed with a connection of the worker's role, with nothing to tell of it. */
@FunctionalInterface
public interface SqlChange {

    void with(Connection connection) throws SQLException;
}
