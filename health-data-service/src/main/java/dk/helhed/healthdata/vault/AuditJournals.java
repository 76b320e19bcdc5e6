package dk.helhed.healthdata.vault;

import dk.helhed.healthdata.audit.JournalStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What audits have finished, behind the wall: whichever process takes a killed one up goes on from there. */
@ApplicationScoped
public class AuditJournals {

    private static final String READ =
            "select line from vault.audit_line where release_id = ? and repairs = ? order by line_no";
    private static final String CUT = """
            delete from vault.audit_line where (release_id, repairs, line_no) in (
                select release_id, repairs, line_no from vault.audit_line where release_id = ? and repairs = ?
                order by line_no offset ?)""";
    private static final String ADD = """
            insert into vault.audit_line (release_id, repairs, line_no, line)
            select ?, ?, coalesce(max(line_no), 0) + 1, ? from vault.audit_line where release_id = ? and repairs = ?""";

    private final Vault vault;

    AuditJournals(Vault vault) {
        this.vault = vault;
    }

    /** @param repairs how often the pattern was made wider before */
    public JournalStore of(UUID release, int repairs) {
        return new Lines(release, repairs);
    }

    private final class Lines implements JournalStore {

        private final UUID release;
        private final int repairs;

        Lines(UUID release, int repairs) {
            this.release = release;
            this.repairs = repairs;
        }

        @Override
        public List<String> lines() {
            return vault.inTransaction(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(READ)) {
                    about(statement, 1);
                    List<String> lines = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            lines.add(row.getString(1));
                        }
                    }
                    return lines;
                }
            });
        }

        @Override
        public void keepOnly(int count) {
            vault.change(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(CUT)) {
                    about(statement, 1);
                    statement.setInt(3, count);
                    statement.executeUpdate();
                }
            });
        }

        @Override
        public void add(String line) {
            vault.change(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                    about(statement, 1);
                    statement.setString(3, line);
                    about(statement, 4);
                    statement.executeUpdate();
                }
            });
        }

        private void about(PreparedStatement statement, int from) throws SQLException {
            statement.setObject(from, release);
            statement.setInt(from + 1, repairs);
        }
    }
}
