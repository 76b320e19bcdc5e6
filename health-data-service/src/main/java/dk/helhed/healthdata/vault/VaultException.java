package dk.helhed.healthdata.vault;

import java.sql.SQLException;

/** The database failed the worker; the work is taken up again. Its message is the state alone, for a message of the database may hold data. */
public final class VaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VaultException(SQLException cause) {
        super("the database refused the worker: SQLSTATE " + cause.getSQLState());
        setStackTrace(cause.getStackTrace());
    }
}
