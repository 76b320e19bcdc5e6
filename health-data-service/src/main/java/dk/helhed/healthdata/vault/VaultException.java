package dk.helhed.healthdata.vault;

import java.sql.SQLException;

/** The worker's database failed; the work is done again later. Its message is the state alone, for a message of the database may hold data. */
public final class VaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VaultException(SQLException cause) {
        super("the database refused the worker: SQLSTATE " + cause.getSQLState());
        setStackTrace(cause.getStackTrace());
    }
}
