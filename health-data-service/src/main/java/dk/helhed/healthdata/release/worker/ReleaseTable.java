package dk.helhed.healthdata.release.worker;

import dk.helhed.healthdata.release.EmbargoService;
import dk.helhed.healthdata.release.ReleaseState;
import dk.helhed.healthdata.release.ReleaseStep;
import dk.helhed.healthdata.vault.Vault;
import dk.helhed.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The worker's side of releases of cubes: drafts, how far each has come, and why one goes no further. */
@ApplicationScoped
public class ReleaseTable {

    private static final String DRAFT = """
            insert into release (id, municipality, dataset_id, state, supersedes, periods, value_count, synthetic,
                submitted_by, submission_id, definition, percent, version, created_at, changed_at)
            select ?, d.municipality, d.id, 'DRAFT', ?, ?, 0, d.protection = 'SYNTHETIC', ?, ?, ?, 0, 0, now(), now()
            from dataset d where d.id = ?""";
    private static final String OPEN = """
            select id from release where submission_id is not null and state in %s
                and problem is null order by id""".formatted(ReleaseState.sql(ReleaseState.IN_WORK));
    private static final String READ = """
            select r.id, r.dataset_id, r.definition, r.submission_id, r.state, r.periods, r.number, r.municipality,
                s.definition, r.supersedes
            from release r join submission s on s.id = r.submission_id where r.id = ?""";
    private static final String PUBLISHED = """
            select r.id, r.dataset_id, r.definition, r.submission_id, r.state, r.periods, r.number, r.municipality,
                s.definition, r.supersedes
            from release r join submission s on s.id = r.submission_id
            where r.dataset_id = ? and r.published_at is not null and r.periods && ?
            order by r.number""";
    private static final String LINKED = "select id from linked_releases(?, ?)";
    private static final String KEEP_LINKED = "update release set linked_releases = ? where id = ?";
    private static final String NEWEST = "select coalesce(max(number), 0) from release where dataset_id = ?";
    private static final String UNSEAL = """
            update release set checksum = null, hidden_percent = null, audited_after = null, value_count = 0,
                version = version + 1, changed_at = now()
            where id = ? and state = 'DRAFT' and submission_id is not null and checksum is not null""";
    private static final String TO_PROTECTED =
            """
            update release set state = '%s', percent = 0, version = version + 1, changed_at = now()
            where id = ? and state in %s""".formatted(ReleaseStep.PROTECT.to(), ReleaseState.sql(ReleaseStep.PROTECT.from()));
    private static final String PROBLEM = """
            update release set problem = ?, version = version + 1, changed_at = now()
            where id = ? and state in %s""".formatted(ReleaseState.sql(ReleaseState.IN_WORK));
    private static final String PROGRESS = "update release set percent = ? where id = ?";

    private static final String DUE = """
            select id, dataset_id, municipality from release
            where state in %s and problem is null and embargo_until <= ?
            order by embargo_until, id""".formatted(ReleaseState.sql(ReleaseStep.PUBLISH_CUBE.from()));

    private final Vault vault;

    ReleaseTable(Vault vault) {
        this.vault = vault;
    }

    /**
     * @param definition whose policy protects it
     * @param number null before it is published
     * @param structuredBy the definition that its rows were read by
     * @param supersedes the release that it revises
     */
    record Row(
            UUID id,
            UUID dataset,
            int definition,
            UUID submission,
            ReleaseState state,
            List<String> periods,
            @Nullable Integer number,
            String municipality,
            int structuredBy,
            @Nullable UUID supersedes) {}

    /** Makes a draft release of a submission that was accepted, in the transaction that accepts it. */
    public UUID draft(
            Connection connection,
            UUID dataset,
            int definition,
            UUID submission,
            @Nullable UUID supersedes,
            Collection<String> periods,
            String submitter)
            throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement statement = connection.prepareStatement(DRAFT)) {
            statement.setObject(1, id);
            statement.setObject(2, supersedes);
            statement.setArray(
                    3,
                    connection.createArrayOf("text", periods.stream().sorted().toArray()));
            statement.setString(4, submitter);
            statement.setObject(5, submission);
            statement.setInt(6, definition);
            statement.setObject(7, dataset);
            requireOne(statement);
        }
        return id;
    }

    List<UUID> open() {
        return vault.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(OPEN);
                    ResultSet row = statement.executeQuery()) {
                List<UUID> found = new ArrayList<>();
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
                return found;
            }
        });
    }

    /** What was approved with an embargo that is over. */
    public List<EmbargoService.Due> due(Instant now) {
        return vault.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(DUE)) {
                statement.setObject(1, now.atOffset(ZoneOffset.UTC));
                List<EmbargoService.Due> due = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        due.add(new EmbargoService.Due(
                                row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)));
                    }
                }
                return due;
            }
        });
    }

    Row read(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the release is gone");
                }
                return row(row);
            }
        }
    }

    /** Every release of the dataset that holds one of the periods and was published at some time. */
    List<Row> published(Connection connection, UUID dataset, Collection<String> periods) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PUBLISHED)) {
            statement.setObject(1, dataset);
            statement.setArray(2, connection.createArrayOf("text", periods.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (row.next()) {
                    found.add(row(row));
                }
                return found;
            }
        }
    }

    /** The published releases of other datasets whose measures count the same people in one of the periods. */
    List<UUID> linked(Connection connection, UUID dataset, Collection<String> periods) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LINKED)) {
            statement.setObject(1, dataset);
            statement.setArray(2, connection.createArrayOf("text", periods.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                List<UUID> found = new ArrayList<>();
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
                return found;
            }
        }
    }

    /** Keeps what a draft is protected together with. */
    void keepLinked(UUID id, List<UUID> linked) {
        vault.change(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(KEEP_LINKED)) {
                statement.setArray(1, connection.createArrayOf("text", linked.toArray()));
                statement.setObject(2, id);
                requireOne(statement);
            }
        });
    }

    int newestNumber(Connection connection, UUID dataset) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST)) {
            statement.setObject(1, dataset);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /** Removes the seal of a draft that is to be protected again; returns whether it had one. */
    boolean unseal(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNSEAL)) {
            statement.setObject(1, id);
            return statement.executeUpdate() > 0;
        }
    }

    /** What is hidden is decided; the audit comes next. */
    void markProtected(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TO_PROTECTED)) {
            statement.setObject(1, id);
            requireOne(statement);
        }
    }

    /** Nothing is published and nothing is lost: it waits for a supplier who tries again, or an approver who rejects it. */
    void refuse(UUID id, String problem) {
        vault.change(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PROBLEM)) {
                statement.setString(1, problem);
                statement.setObject(2, id);
                statement.executeUpdate();
            }
        });
    }

    void progress(UUID id, int percent) {
        vault.change(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
                statement.setInt(1, percent);
                statement.setObject(2, id);
                statement.executeUpdate();
            }
        });
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getObject(4, UUID.class),
                ReleaseState.valueOf(row.getString(5)),
                Arrays.asList((String[]) row.getArray(6).getArray()),
                row.getObject(7, Integer.class),
                row.getString(8),
                row.getInt(9),
                row.getObject(10, UUID.class));
    }

    private static void requireOne(PreparedStatement statement) throws SQLException {
        int changed = statement.executeUpdate();
        if (changed != 1) {
            throw new IllegalStateException("the release is not where it was");
        }
    }
}
