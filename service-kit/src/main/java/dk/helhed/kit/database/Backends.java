package dk.helhed.kit.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * This process's connections as PostgreSQL sees them, looked at through one of its own that blocks: it needs neither
 * the pool nor an event loop, so it works when those do not.
 */
@Singleton
class Backends implements AutoCloseable {

    static final String ADDRESS = "quarkus.datasource.jdbc.url";
    private static final String LOOK = """
            select pid, state = 'idle', extract(epoch from clock_timestamp() - state_change)::float8
            from pg_stat_activity where application_name = ?""";
    private static final String END = "select pg_terminate_backend(?)";
    private static final String SECONDS_TO_CONNECT = "2";
    private static final String SECONDS_TO_ANSWER = "5";

    private final String url;
    private final Properties properties = new Properties();
    private final Connections connections;
    private @Nullable Connection connection;

    Backends(
            @ConfigProperty(name = ADDRESS) String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            Connections connections) {
        this.url = url;
        this.connections = connections;
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.CONNECT_TIMEOUT.set(properties, SECONDS_TO_CONNECT);
        PGProperty.LOGIN_TIMEOUT.set(properties, SECONDS_TO_ANSWER);
        PGProperty.SOCKET_TIMEOUT.set(properties, SECONDS_TO_ANSWER);
        PGProperty.APPLICATION_NAME.set(properties, "watch");
    }

    /** @param idleSeconds for how long it has had no transaction; 0 while it has one */
    record Backend(int process, double idleSeconds) {}

    List<Backend> look() throws SQLException {
        List<Backend> backends = new ArrayList<>();
        try (PreparedStatement look = open().prepareStatement(LOOK)) {
            look.setString(1, connections.name());
            try (ResultSet rows = look.executeQuery()) {
                while (rows.next()) {
                    backends.add(new Backend(rows.getInt(1), rows.getBoolean(2) ? rows.getDouble(3) : 0));
                }
            }
        }
        return backends;
    }

    /** Ends a connection from the database's side: the pool then no longer counts it, whoever it was lent to. */
    void end(Backend backend) throws SQLException {
        try (PreparedStatement end = open().prepareStatement(END)) {
            end.setInt(1, backend.process());
            end.execute();
        }
    }

    @Override
    public void close() {
        try (Connection open = connection) {
            connection = null;
        } catch (SQLException e) {
            // It is gone already.
        }
    }

    private Connection open() throws SQLException {
        if (connection == null) {
            connection = Objects.requireNonNull(new Driver().connect(url, properties), "No address of PostgreSQL");
        }
        return connection;
    }
}
