package dk.helhed.kit.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.kit.page.Filters;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;

/** The audit trail in the database, in the order of its commits. */
@ApplicationScoped
class AuditTable {

    private static final String ENTRIES = """
            select position, kind, subject, version, at, client, array_to_string(roles, ','), reason, request_id, operation,
                encode(hash, 'hex'), case kind when 'reads' then cast(state -> 'items' as text) end
            from history\s""";

    private final ObjectMapper json;

    AuditTable(ObjectMapper json) {
        this.json = json;
    }

    Uni<List<AuditEntry>> page(Filters filters, int limit) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(ENTRIES + filters.orderedBy("position"), Object[].class);
                    filters.parameters().forEach(query::setParameter);
                    return query.setMaxResults(limit).getResultList();
                })
                .map(rows -> rows.stream().map(this::entry).toList());
    }

    private AuditEntry entry(Object[] row) {
        return new AuditEntry(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                row[3] == null ? null : ((Number) row[3]).longValue(),
                ((OffsetDateTime) row[4]).toInstant(),
                (String) row[5],
                List.of(((String) row[6]).split(",")),
                (String) row[7],
                (String) row[8],
                (String) row[9],
                row[11] == null ? null : items((String) row[11]),
                (String) row[10]);
    }

    private List<ClosedItem> items(String shown) {
        try {
            return List.of(json.readValue(shown, ClosedItem[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
