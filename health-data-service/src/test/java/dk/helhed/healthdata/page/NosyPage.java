package dk.helhed.healthdata.page;

import java.sql.Connection;

/** A counter-example: a page that looks into the database by itself. */
public final class NosyPage {

    private final Connection connection;

    NosyPage(Connection connection) {
        this.connection = connection;
    }

    boolean isOpen() throws java.sql.SQLException {
        return !connection.isClosed();
    }
}
