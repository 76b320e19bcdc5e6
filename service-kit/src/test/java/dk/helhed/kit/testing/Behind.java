package dk.helhed.kit.testing;

import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A hand in the database behind the service's back, with the rights of its role. */
public final class Behind {

    private Behind() {}

    /** Opens a transaction on behalf of a municipality, to be committed or rolled back before it is closed. */
    public static Connection begin(String municipality) throws SQLException {
        Connection connection = CDI.current().select(DataSource.class).get().getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement tenant = connection.prepareStatement("select set_config('app.municipality', ?, true)")) {
            tenant.setString(1, municipality);
            tenant.execute();
        }
        return connection;
    }

    /** Changes rows on behalf of a municipality. */
    public static void change(String municipality, String sql) throws SQLException {
        try (Connection connection = begin(municipality);
                Statement statement = connection.createStatement()) {
            if (statement.executeUpdate(sql) == 0) {
                throw new AssertionError("no row was changed");
            }
            connection.commit();
        }
    }
}
