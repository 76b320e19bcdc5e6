package dk.helhed.kit.history;

import dk.helhed.kit.json.Json;
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

    Uni<List<AuditEntry>> page(Filters filters, int limit) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(ENTRIES + filters.orderedBy("position"), Object[].class);
                    filters.parameters().forEach(query::setParameter);
                    return query.setMaxResults(limit).getResultList();
                })
                .map(rows -> rows.stream().map(AuditTable::entry).toList());
    }

    private static AuditEntry entry(Object[] row) {
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
                row[11] == null ? null : List.of(Json.read((String) row[11], ClosedItem[].class)),
                (String) row[10]);
    }
}
