package dk.helhed.healthdata.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.healthdata.disclosure.AuditSummary;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The audits of releases: the worker keeps of the newest of each what may leave the vault, and those whose work it is read it. */
@ApplicationScoped
public class AuditTable {

    private static final String KEEP = """
            insert into release_audit (release_id, municipality, report, created_at)
            select id, municipality, ?, now() from release where id = ?
            on conflict (release_id) do update set report = excluded.report, created_at = excluded.created_at""";

    private final ObjectMapper json;

    AuditTable(ObjectMapper json) {
        this.json = json;
    }

    public void keep(Connection connection, UUID release, AuditSummary audit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, json.writeValueAsString(ReleaseAudit.of(audit)));
            statement.setObject(2, release);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("the release is gone");
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Uni<Optional<ReleaseAudit>> find(UUID release) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select report from release_audit where release_id = :release", String.class)
                        .setParameter("release", release)
                        .getSingleResultOrNull())
                .map(text -> Optional.ofNullable(text).map(this::read));
    }

    private ReleaseAudit read(String text) {
        try {
            return json.readValue(text, ReleaseAudit.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
