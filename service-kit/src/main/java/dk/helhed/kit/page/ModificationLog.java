package dk.helhed.kit.page;

import dk.helhed.kit.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What was modified when, in the order of PostgreSQL's transactions. A transaction may commit long after a later one:
 * so whoever reads up to now goes on from the oldest transaction that was still open, and misses nothing.
 */
@ApplicationScoped
class ModificationLog {

    // A database that was restored, or taken over by a standby, is on another timeline: it gives numbers again that the
    // one before may have given to others.
    private static final String WATERMARK = """
            select cast(pg_snapshot_xmin(now) as text), cast(pg_snapshot_xmax(now) as text),
                cast(system_identifier as text) || case timeline when '00000001' then '' else '-' || timeline end
            from pg_current_snapshot() as now, pg_control_system(),
                left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) as timeline""";

    // The order is by the numbers in the table: a bare "xid" would be the text that is selected, where 999 follows
    // 1000.
    private static final String SINCE = """
            select cast(m.xid as text), m.id, m.at from mark m
            where m.kind = $1 and (m.xid, m.id) > (cast(cast($2 as text) as xid8), $3) order by m.xid, m.id limit $4""";

    /** A thing that was modified, by which transaction and when. */
    record Mark(String xid, String id, Instant at) {}

    /**
     * @param xid every transaction below has ended
     * @param next no transaction has this number yet
     * @param database numbers of another database mean nothing here
     */
    record Watermark(String xid, String next, String database) {}

    Uni<Watermark> watermark() {
        return Sql.select(WATERMARK)
                .map(List::getFirst)
                .map(row -> new Watermark((String) row[0], (String) row[1], (String) row[2]));
    }

    Uni<List<Mark>> since(String kind, String xid, String id, int limit) {
        return Sql.select(SINCE, kind, xid, id, limit)
                .map(rows -> rows.stream()
                        .map(row -> new Mark((String) row[0], (String) row[1], ((OffsetDateTime) row[2]).toInstant()))
                        .toList());
    }
}
