package dk.helhed.healthdata.vault;

import dk.helhed.healthdata.counts.CountRow;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows with COPY, which is several times as quick as statements. */
public final class CountRowWriter implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final CopyIn copy;
    private final UUID submission;
    private final StringBuilder buffer = new StringBuilder(BUFFER + 1024);

    CountRowWriter(Connection connection, UUID submission) throws SQLException {
        this.copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy vault.count_row (submission_id, row_no, period, codes, counts) from stdin");
        this.submission = submission;
    }

    /** The period must be one that was checked: it is written as it is. */
    public void write(CountRow row) throws SQLException {
        buffer.append(submission)
                .append('\t')
                .append(row.row())
                .append('\t')
                .append(row.period())
                .append("\t{");
        for (int i = 0; i < row.codes().length; i++) {
            buffer.append(i == 0 ? "" : ",").append(row.codes()[i]);
        }
        buffer.append("}\t{");
        for (int i = 0; i < row.counts().length; i++) {
            buffer.append(i == 0 ? "" : ",").append(row.counts()[i]);
        }
        buffer.append("}\n");
        if (buffer.length() > BUFFER) {
            flush();
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.US_ASCII);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    public void finish() throws SQLException {
        flush();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
