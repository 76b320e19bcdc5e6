package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.counts.Fault;
import dk.helhed.healthdata.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The worker's side of the submissions: how far each has come, and what is wrong with it. */
@ApplicationScoped
class SubmissionTable {

    /** The faults that are kept of one submission; the others are only counted. */
    static final int MOST_FAULTS = 100_000;

    // A submission that is being received is locked; one that was just begun will be locked in a moment.
    private static final String OPEN = """
            select id, state from submission where state in ('QUEUED', 'CHECKING')
                or (state = 'RECEIVING' and changed_at < now() - interval '30 seconds') order by id""";
    private static final String PROGRESS = """
            update submission set bytes_read = ?, rows_read = ?, rows_rejected = ?, rows_per_second = ?, percent = ?
            where id = ?""";
    private static final String RECEIVED = """
            update submission set bytes_read = ?, rows_read = ?, rows_rejected = ?, rows_per_second = ?, percent = 100,
                faults = ?, changed_at = now() where id = ?""";
    private static final String MOVE = """
            update submission set state = ?, percent = ?, version = version + 1, changed_at = now() where id = ?""";
    private static final String ADD_FAULTS = """
            insert into submission_fault (submission_id, no, municipality, row_no, column_name, code, place)
            select s.id, ? + f.no, s.municipality, nullif(f.row_no, 0), f.column_name, f.code, f.place
            from unnest(?, ?, ?, ?) with ordinality as f (row_no, column_name, code, place, no), submission s
            where s.id = ?""";

    private final Vault vault;

    SubmissionTable(Vault vault) {
        this.vault = vault;
    }

    record Waiting(UUID id, SubmissionState state) {}

    List<Waiting> open() {
        return vault.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(OPEN);
                    ResultSet row = statement.executeQuery()) {
                List<Waiting> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Waiting(row.getObject(1, UUID.class), SubmissionState.valueOf(row.getString(2))));
                }
                return found;
            }
        });
    }

    /** Visible at once, while the rows themselves are not committed yet. */
    void progress(UUID id, Meter meter, int percent) {
        vault.change(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
                statement.setLong(1, meter.bytes());
                statement.setLong(2, meter.rows());
                statement.setLong(3, meter.rejected());
                statement.setLong(4, meter.rowsPerSecond());
                statement.setInt(5, percent);
                statement.setObject(6, id);
                statement.executeUpdate();
            }
        });
    }

    void received(Connection connection, UUID id, Meter meter, long faults) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECEIVED)) {
            statement.setLong(1, meter.bytes());
            statement.setLong(2, meter.rows());
            statement.setLong(3, meter.rejected());
            statement.setLong(4, meter.rowsPerSecond());
            statement.setLong(5, faults);
            statement.setObject(6, id);
            int updated = statement.executeUpdate();
            if (updated != 1) {
                throw new IllegalStateException("the submission is gone");
            }
        }
    }

    void move(Connection connection, UUID id, SubmissionState state) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
            statement.setString(1, state.name());
            statement.setInt(2, state.isOpen() ? 0 : 100);
            statement.setObject(3, id);
            int updated = statement.executeUpdate();
            if (updated != 1) {
                throw new IllegalStateException("the submission is gone");
            }
        }
    }

    /** With one statement: there may be a hundred thousand. */
    void addFaults(Connection connection, UUID id, long before, List<Fault> faults) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD_FAULTS)) {
            statement.setLong(1, before);
            statement.setArray(2, array(connection, "int4", faults, Fault::row));
            statement.setArray(3, array(connection, "text", faults, Fault::column));
            statement.setArray(4, array(connection, "text", faults, Fault::code));
            statement.setArray(5, array(connection, "text", faults, Fault::place));
            statement.setObject(6, id);
            if (statement.executeUpdate() != faults.size()) {
                throw new IllegalStateException("faults are missing");
            }
        }
    }

    private static Array array(
            Connection connection, String type, List<Fault> faults, Function<Fault, @Nullable Object> of)
            throws SQLException {
        return connection.createArrayOf(type, faults.stream().map(of).toArray());
    }

    void finish(Connection connection, UUID id, long faults, @Nullable String design, @Nullable UUID release)
            throws SQLException {
        String sql = "update submission set faults = ?, design = ?, release_id = ? where id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, faults);
            statement.setString(2, design);
            statement.setObject(3, release);
            statement.setObject(4, id);
            int updated = statement.executeUpdate();
            if (updated != 1) {
                throw new IllegalStateException("the submission is gone");
            }
        }
    }
}
