package dk.helhed.local;

import dk.helhed.local.prove.Target;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * One database per service, each with two roles: the owner, who migrates, and the application, who may only use. Figures
 * have two more: the worker, who alone may see true counts, and the reader, who sees nothing but what was published.
 */
record Databases(Ports ports, Secrets secrets) {
    static final String SUPERUSER = "postgres";
    static final String FIGURES = "health_data";
    static final List<String> NAMES = List.of("plans", "initiatives", FIGURES);
    private static final String NO_POWERS = " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";

    static List<String> roles() {
        return Stream.concat(
                        Stream.of(SUPERUSER, worker(FIGURES), reading(FIGURES)),
                        NAMES.stream().flatMap(name -> Stream.of(owner(name), app(name))))
                .toList();
    }

    static String owner(String database) {
        return database + "_owner";
    }

    static String app(String database) {
        return database + "_app";
    }

    static String worker(String database) {
        return database + "_worker";
    }

    static String reading(String database) {
        return database + "_reading";
    }

    String url(String database) {
        return "postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
    }

    /** Gives the server's own version, as proof that it answers. */
    String serverVersion() throws SQLException {
        try (Connection connection = connect(SUPERUSER)) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    /** Makes what is missing of roles, databases and rights; harmless when all is there. */
    void layOut() {
        try (Connection connection = connect(SUPERUSER);
                Statement sql = connection.createStatement()) {
            for (String name : NAMES) {
                role(sql, owner(name));
                role(sql, app(name));
                database(sql, name);
            }
            for (String role : List.of(worker(FIGURES), reading(FIGURES))) {
                role(sql, role);
                sql.execute("GRANT CONNECT ON DATABASE " + FIGURES + " TO " + role);
            }
        } catch (SQLException e) {
            String full = DiskSpace.isToldOf(String.valueOf(e.getMessage()))
                    ? "\nThe disk is full: make room, then run ./helhed up again."
                    : "";
            throw new Trouble("The databases could not be laid out: " + e.getMessage() + full);
        }
    }

    /** Keeps all readers of a table out for that long; the thread ends when they are let in again. */
    Thread lock(Target target, Duration time) {
        String database = target.name().replace("-service", "").replace('-', '_');
        CountDownLatch locked = new CountDownLatch(1);
        Thread holding = Thread.ofPlatform().start(() -> {
            try (Connection connection = connect(database);
                    Statement sql = connection.createStatement()) {
                connection.setAutoCommit(false);
                sql.execute("LOCK TABLE " + target.table() + " IN ACCESS EXCLUSIVE MODE");
                locked.countDown();
                Thread.sleep(time);
                connection.rollback();
            } catch (SQLException e) {
                throw new Trouble("The table " + target.table() + " cannot be locked: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                locked.countDown();
            }
        });
        try {
            locked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return holding;
    }

    private void role(Statement sql, String role) throws SQLException {
        if (!exists(sql, "SELECT FROM pg_roles WHERE rolname = '" + role + "'")) {
            sql.execute("CREATE ROLE " + role);
        }
        sql.execute("ALTER ROLE " + role + NO_POWERS + " PASSWORD '" + secrets.of(role) + "'");
    }

    private void database(Statement sql, String name) throws SQLException {
        if (!exists(sql, "SELECT FROM pg_database WHERE datname = '" + name + "'")) {
            sql.execute("CREATE DATABASE " + name + " OWNER " + owner(name));
        }
        sql.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        sql.execute("GRANT CONNECT ON DATABASE " + name + " TO " + app(name));
        try (Connection inside = connect(name);
                Statement schema = inside.createStatement()) {
            schema.execute("ALTER SCHEMA public OWNER TO " + owner(name));
            schema.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            // What the application may do with a table is said by the migration that makes the table.
            schema.execute("GRANT USAGE ON SCHEMA public TO " + app(name));
        }
    }

    /** A connection as the service's own role, which takes every parameter for what the server finds it to be. */
    Connection asService(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", app(database));
        properties.setProperty("password", secrets.of(app(database)));
        properties.setProperty("stringtype", "unspecified");
        properties.setProperty("prepareThreshold", "1");
        return DriverManager.getConnection("jdbc:" + url(database), properties);
    }

    /** Whether the server logs every statement. */
    void logStatements(boolean all) throws SQLException {
        try (Connection connection = connect(SUPERUSER);
                Statement sql = connection.createStatement()) {
            sql.execute(all ? "ALTER SYSTEM SET log_statement = 'all'" : "ALTER SYSTEM RESET log_statement");
            sql.execute("SELECT pg_reload_conf()");
        }
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (ResultSet found = sql.executeQuery(query)) {
            return found.next();
        }
    }

    /** As the superuser, for as long as it takes. */
    Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:" + url(database), SUPERUSER, secrets.of(SUPERUSER));
    }

    private Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", secrets.of(SUPERUSER));
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "20");
        return DriverManager.getConnection("jdbc:" + url(database), properties);
    }
}
