package dk.helhed.kit.history;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;

/** The tests' database as those see it who need no API: its superuser, and the application's own role. */
public final class Database {

    private Database() {}

    /** Does what a superuser can do: row-level security does not hold it, and neither does any grant. */
    public static int asSuperuser(String sql) throws SQLException {
        return as("postgres", "", sql);
    }

    static int asApplication(String sql) throws SQLException {
        return as("app", "app", sql);
    }

    static String read(String sql) throws SQLException {
        try (Connection connection = connect("postgres", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getObject(1)) : "none";
        }
    }

    private static int as(String user, String password, String sql) throws SQLException {
        try (Connection connection = connect(user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return Math.max(0, statement.getUpdateCount());
        }
    }

    private static Connection connect(String user, String password) throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(url, user, password);
    }
}
