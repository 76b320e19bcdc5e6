package dk.helhed.kit.history;

import dk.helhed.kit.history.AuditVerification.Break;
import dk.helhed.kit.history.AuditVerification.Fault;
import dk.helhed.kit.history.AuditVerification.Place;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A municipality's chain in the database; it is checked a stretch at a time, so that no statement takes long. */
@ApplicationScoped
class Chain {

    private static final long STRETCH = 5_000;

    // The rows beyond the head in the same snapshot: there can be none, for a row and the head are committed together.
    private static final String HEAD = """
            select coalesce(h.position, 0), coalesce(encode(h.hash, 'hex'), ''),
                (select count(*) from history s where s.municipality = :municipality
                    and (s.position is null or s.position < 1 or s.position > coalesce(h.position, 0)))
            from (select 1) one left join history_head h on h.municipality = :municipality""";

    private static final String CHECK = """
            select count(*), min(place) filter (where position <> place),
                min(place) filter (where position = place and hash is distinct from computed),
                max(encode(hash, 'hex')) filter (where position = :to)
            from (
                select position, hash, :from + row_number() over w as place,
                    history_hash(coalesce(lag(hash) over w, decode(:previous, 'hex')), h) as computed
                from history h where municipality = :municipality and position > :from and position <= :to
                window w as (order by position)
            ) checked""";

    private static final String HASH =
            "select encode(hash, 'hex') from history where municipality = :municipality and position = :position";

    /** The end of a chain, and how many rows there are that are no part of it. */
    record Head(Place place, long strays) {}

    /** A stretch of a chain: its last hash, empty where there is none, and its first break, if it has one. */
    record Stretch(long to, String hash, @Nullable Break broken) {}

    Uni<Head> head(String municipality) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HEAD, Object[].class)
                        .setParameter("municipality", municipality)
                        .getSingleResult())
                .map(row -> new Head(new Place(number(row[0]), (String) row[1]), number(row[2])));
    }

    /** Checks what follows a stretch that was found whole, to the end or a good way towards it. */
    Uni<Stretch> check(String municipality, Stretch before, long end) {
        long from = before.to();
        long to = Math.min(end, from + STRETCH);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CHECK, Object[].class)
                        .setParameter("municipality", municipality)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("previous", before.hash())
                        .getSingleResult())
                .map(row -> new Stretch(to, row[3] == null ? "" : (String) row[3], broken(row, from, to)));
    }

    Uni<Boolean> holds(String municipality, Place anchor) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HASH, String.class)
                        .setParameter("municipality", municipality)
                        .setParameter("position", anchor.position())
                        .getResultList())
                .map(found -> found.equals(List.of(anchor.hash())));
    }

    private static @Nullable Break broken(Object[] row, long from, long to) {
        long lacking = from + number(row[0]) < to ? from + number(row[0]) + 1 : Long.MAX_VALUE;
        long missing = Math.min(lacking, row[1] == null ? Long.MAX_VALUE : number(row[1]));
        long changed = row[2] == null ? Long.MAX_VALUE : number(row[2]);
        if (Math.min(missing, changed) == Long.MAX_VALUE) {
            return null;
        }
        return missing < changed ? new Break(missing, Fault.MISSING) : new Break(changed, Fault.CHANGED);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
