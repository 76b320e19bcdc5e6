package dk.helhed.healthdata.release.worker;

import dk.helhed.healthdata.release.ReleaseState;
import dk.helhed.healthdata.vault.CountRows;
import dk.helhed.healthdata.vault.Vault;
import dk.helhed.kit.job.Job;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.UUID;

/**
 * Deletes what no one needs behind the wall: journals of audits that are done, and the true counts of rejected releases
 * and of published ones whose policy does not keep them.
 */
@ApplicationScoped
class DropJob implements Job {

    private static final String NEXT = """
            select r.submission_id from release r
                join dataset_definition d on d.dataset_id = r.dataset_id and d.number = r.definition
            where (r.state = '%s'
                    or (r.published_at is not null and not cast(d.policy::jsonb ->> 'keepTrueCounts' as boolean)))
                and exists (select 1 from vault.count_row c where c.submission_id = r.submission_id)
            limit 1""".formatted(ReleaseState.REJECTED);

    private static final String JOURNALS = """
            delete from vault.audit_line l using release r
            where r.id = l.release_id and r.state not in %s""".formatted(ReleaseState.sql(ReleaseState.IN_WORK));

    private final Vault vault;
    private final CountRows rows;

    DropJob(Vault vault, CountRows rows) {
        this.vault = vault;
        this.rows = rows;
    }

    @Override
    public boolean doOne() {
        return vault.inTransaction(connection -> {
            try (PreparedStatement journals = connection.prepareStatement(JOURNALS);
                    PreparedStatement statement = connection.prepareStatement(NEXT);
                    ResultSet row = statement.executeQuery()) {
                journals.executeUpdate();
                return row.next() && rows.drop(connection, row.getObject(1, UUID.class)) > 0;
            }
        });
    }
}
