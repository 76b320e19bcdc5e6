package dk.helhed.kit.testing;

import dk.helhed.kit.job.WaitingRoom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** As many jobs as may wait for a municipality, held so that no worker takes them up; gone when it is closed. */
public final class FullWaitingRoom implements AutoCloseable {

    private final Connection database = Copies.database();
    private final List<UUID> waiting = new ArrayList<>();
    private final String jobs;

    /** @param jobs the name that the tables begin with */
    public FullWaitingRoom(String jobs, String municipality) throws SQLException {
        this.jobs = jobs;
        for (int i = 0; i < WaitingRoom.MOST; i++) {
            UUID id = UUID.randomUUID();
            waiting.add(id);
            run("select pg_advisory_lock(hashtextextended(?, 0))", jobs + "/" + id);
            run(
                    "insert into " + jobs + "_progress (job_id, municipality, attempts, rows_read, rows_per_second,"
                            + " percent, waits) values (?, ?, 0, 0, 0, 0, true)",
                    id,
                    municipality);
        }
    }

    private void run(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        for (UUID id : waiting) {
            run("delete from " + jobs + "_progress where job_id = ?", id);
        }
        database.close();
    }
}
