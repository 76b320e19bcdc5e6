package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.vault.CountRows;
import dk.helhed.healthdata.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.UUID;

/** Makes an interrupted submission void: nothing of it stays but the fact that it was begun. */
@ApplicationScoped
class VoidSubmission {

    private final Vault vault;
    private final CountRows rows;
    private final SubmissionTable table;

    VoidSubmission(Vault vault, CountRows rows, SubmissionTable table) {
        this.vault = vault;
        this.rows = rows;
        this.table = table;
    }

    void accept(UUID id) {
        vault.change(connection -> {
            try (PreparedStatement faults =
                    connection.prepareStatement("delete from submission_fault where submission_id = ?")) {
                faults.setObject(1, id);
                faults.executeUpdate();
            }
            table.move(connection, id, SubmissionState.VOID);
            int dropped = rows.drop(connection, id);
        });
    }
}
