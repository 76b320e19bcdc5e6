package dk.helhed.kit.database;

import io.vertx.pgclient.PgException;
import java.io.FileNotFoundException;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Words why the database cannot be worked with: it names the setting to look at, and never its value. */
public final class DatabaseTrouble {

    private DatabaseTrouble() {}

    /** @param address the setting that says where the database is */
    public static String sentence(Throwable failure, String address) {
        return state(failure)
                .flatMap(state -> refused(state, address))
                .or(() -> isUnsafe(failure) ? Optional.of(unsafe(address)) : Optional.empty())
                .orElseGet(() -> "The database does not answer at " + address
                        + state(failure).map(" (SQL state %s)."::formatted).orElse("."));
    }

    private static Optional<String> refused(String state, String address) {
        if (state.startsWith("28")) {
            return Optional.of("The database refuses the role or its password: see quarkus.flyway.username and"
                    + " quarkus.flyway.password, or quarkus.datasource.username and quarkus.datasource.password.");
        }
        return Optional.ofNullable(
                switch (state) {
                    case "3D000" -> "The database that " + address + " names is not there.";
                    case "42501" -> "The role that works on the schema has not the right to.";
                    case "53100" -> "The disk of the database is full.";
                    case "53300" -> "The database has no connection left for this process: see its max_connections.";
                    case "57P03" -> "The database is starting or stopping, and takes no connection yet.";
                    default -> null;
                });
    }

    private static String unsafe(String address) {
        return "The connection to the database is not safe: see the certificates that the settings name, whether its own is"
                + " for the host in " + address + ", and whether it speaks TLS.";
    }

    private static Optional<String> state(Throwable failure) {
        Optional<String> state = Optional.empty();
        for (Throwable cause = failure; cause != null && state.isEmpty(); cause = cause.getCause()) {
            state = stateOf(cause);
        }
        return state;
    }

    /** The SQL state that a driver's failure itself has, whatever led to it. */
    public static Optional<String> stateOf(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case SQLException refused -> refused.getSQLState();
                    case PgException refused -> refused.getSqlState();
                    default -> null;
                });
    }

    /** The drivers have no state of their own for it. */
    private static boolean isUnsafe(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof SSLException
                    || cause instanceof FileNotFoundException
                    || message.contains("SSL")
                    || message.contains("could not be verified")) {
                return true;
            }
        }
        return false;
    }
}
