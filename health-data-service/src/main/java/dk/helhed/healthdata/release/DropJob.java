package dk.helhed.healthdata.release;

import dk.helhed.healthdata.job.Job;
import dk.helhed.healthdata.vault.CountRows;
import dk.helhed.healthdata.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.UUID;

/** Forgets true counts that no one needs: of rejected releases, and of published ones whose policy does not keep them. */
@ApplicationScoped
class DropJob implements Job {

    private static final String NEXT = """
            select r.submission_id from release r
                join dataset_definition d on d.dataset_id = r.dataset_id and d.number = r.definition
            where (r.state = 'REJECTED'
                    or (r.published_at is not null and not cast(d.policy::jsonb ->> 'keepTrueCounts' as boolean)))
                and exists (select 1 from vault.count_row c where c.submission_id = r.submission_id)
            limit 1""";

    private final Vault vault;
    private final CountRows rows;

    DropJob(Vault vault, CountRows rows) {
        this.vault = vault;
        this.rows = rows;
    }

    @Override
    public boolean doOne() {
        return vault.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(NEXT);
                    ResultSet row = statement.executeQuery()) {
                return row.next() && rows.drop(connection, row.getObject(1, UUID.class)) > 0;
            }
        });
    }
}
