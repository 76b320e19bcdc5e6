package dk.helhed.healthdata.vault;

import dk.helhed.healthdata.counts.CountRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The true counts, row by row as they were submitted. */
@ApplicationScoped
public class CountRows {

    private static final String READ =
            "select row_no, period, codes, counts from vault.count_row where submission_id = ? order by row_no";
    private static final int FETCH = 5_000;

    /** A stream of rows into the database; nothing of it is there before the connection's transaction commits. */
    public CountRowWriter write(Connection connection, UUID submission) throws SQLException {
        return new CountRowWriter(connection, submission);
    }

    public List<CountRow> read(Connection connection, UUID submission) throws SQLException {
        List<CountRow> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setObject(1, submission);
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new CountRow(
                            row.getInt(1), row.getString(2), ints(row.getArray(3)), longs(row.getArray(4))));
                }
            }
        }
        return rows;
    }

    /** Deletes them: the submission was refused or was only tried, or its release is sealed and stays whole without. */
    public int drop(Connection connection, UUID submission) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from vault.count_row where submission_id = ?")) {
            statement.setObject(1, submission);
            return statement.executeUpdate();
        }
    }

    private static int[] ints(Array array) throws SQLException {
        Integer[] boxed = (Integer[]) array.getArray();
        int[] plain = new int[boxed.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = boxed[i];
        }
        return plain;
    }

    private static long[] longs(Array array) throws SQLException {
        Long[] boxed = (Long[]) array.getArray();
        long[] plain = new long[boxed.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = boxed[i];
        }
        return plain;
    }
}
