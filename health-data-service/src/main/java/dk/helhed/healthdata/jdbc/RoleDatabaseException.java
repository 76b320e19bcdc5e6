package dk.helhed.healthdata.jdbc;

import java.sql.SQLException;

/** The database refused a role of its own; the work is done again later. The message is the state alone, for one of the database may hold data. */
public final class RoleDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RoleDatabaseException(SQLException cause) {
        super("the database refused: SQLSTATE " + cause.getSQLState());
        setStackTrace(cause.getStackTrace());
    }
}
