package dk.helhed.kit.start;

import dk.helhed.kit.database.DatabaseTrouble;
import io.vertx.core.VertxException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Words why the database refuses a connection. It names the settings and never a value. */
final class ConnectionFailure {

    private static final String CONNECTION_FAILED = "08006";
    private static final String NO_TLS_THERE = "08004";

    private ConnectionFailure() {}

    /**
     * Empty when the database is merely away, or full: that passes.
     *
     * @param role what the settings of the role begin with
     * @param address the setting of the address
     * @param authority the setting that names the certificate of the database's authority
     */
    static Optional<String> refusal(List<Throwable> causes, String role, String address, String authority) {
        return causes.stream()
                .map(ConnectionFailure::state)
                .filter(state -> state.startsWith("28") || state.equals("3D000"))
                .findFirst()
                .map(state -> switch (state) {
                    case "3D000" -> "The database that " + address + " names is not there.";
                    case "28P01" ->
                        "The database refuses the role or its password: see " + role + ".username and " + role
                                + ".password.";
                    default ->
                        "The database does not let the role in as it comes: see " + role + ".username, and whether "
                                + address + " asks for TLS.";
                })
                .or(() -> tls(causes, address, authority));
    }

    private static Optional<String> tls(List<Throwable> causes, String address, String authority) {
        if (causes.stream()
                .anyMatch(cause -> cause instanceof NoSuchFileException || cause instanceof FileNotFoundException)) {
            return Optional.of("The file that " + authority + " names cannot be read.");
        }
        // The driver gives no cause when a good certificate is for another host.
        boolean isOfAnotherHost =
                causes.stream().anyMatch(cause -> state(cause).equals(CONNECTION_FAILED) && cause.getCause() == null);
        if (isOfAnotherHost || causes.stream().anyMatch(ConnectionFailure::isHandshake)) {
            return Optional.of("The database's certificate is not of the authority in " + authority
                    + ", or not for the host in " + address + ".");
        }
        return causes.stream().anyMatch(cause -> state(cause).equals(NO_TLS_THERE))
                ? Optional.of("The database at " + address + " speaks no TLS.")
                : Optional.empty();
    }

    /** The reactive client says it by its text alone. */
    private static boolean isHandshake(Throwable cause) {
        return cause instanceof SSLException
                || cause instanceof VertxException
                        && String.valueOf(cause.getMessage()).startsWith("SSL handshake");
    }

    private static String state(Throwable failure) {
        return DatabaseTrouble.stateOf(failure).orElse("");
    }
}
