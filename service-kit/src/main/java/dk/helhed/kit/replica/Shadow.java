package dk.helhed.kit.replica;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A second replica beside the live one, as a temporary table of the transaction at hand: it has the live table's shape, is
 * seen by nobody else, and is gone with the transaction.
 */
final class Shadow {

    private static final String PRIMARY_KEY = """
            select cast(a.attname as text) from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.conrelid = to_regclass(:table) and c.contype = 'p' and cardinality(c.conkey) = 1""";
    private static final String DIGEST = """
            select count(*), encode(sha256(convert_to(
                coalesce(string_agg(r.hash, chr(10) order by r.key collate "C"), ''), 'UTF8')), 'hex')
            from (select cast(t.%2$s as text) as key,
                encode(sha256(convert_to(cast(to_jsonb(t) as text), 'UTF8')), 'hex') as hash from %1$s t) r""";
    private static final String KEEP = """
            insert into %1$s_shadow select l.* from %1$s l
            where (l.deleted or cast(l.%2$s as text) in
                (select jsonb_array_elements_text(cast(cast(:keys as text) as jsonb))))
            and not exists (select from %1$s_shadow s where s.%2$s = l.%2$s)""";
    private static final String COMPARE = """
            create temporary table %1$s_change on commit drop as
            select coalesce(l.%2$s, s.%2$s) as key, l.municipality as live, s.municipality as rebuilt
            from %1$s l full join %1$s_shadow s on s.%2$s = l.%2$s
            where cast(to_jsonb(l) as text) is distinct from cast(to_jsonb(s) as text)""";
    private static final String CHANGES = "select cast(key as text), live, rebuilt from %1$s_change order by 1";
    private static final String REMOVE = """
            delete from %1$s where municipality = :municipality
            and %2$s in (select key from %1$s_change where live = :municipality)""";
    private static final String ADD = """
            insert into %1$s select s.* from %1$s_shadow s join %1$s_change c on c.key = s.%2$s
            where s.municipality = :municipality""";

    private final String table;
    private final String key;

    private Shadow(String table, String key) {
        this.table = table;
        this.key = key;
    }

    static Uni<Shadow> of(String table) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PRIMARY_KEY, String.class)
                        .setParameter("table", table)
                        .getSingleResult())
                .map(key -> new Shadow(table, key))
                .call(shadow -> execute("create temporary table %s (like %s including all) on commit drop"
                        .formatted(shadow.name(), table)));
    }

    /** Where to fold. */
    String name() {
        return table + "_shadow";
    }

    /**
     * Ends the folding. Marks of what is gone are kept, for the broker forgets a tombstone after a while, and so are the
     * rows whose newest record nobody can read.
     *
     * @param unreadableKeys a JSON array
     */
    Uni<ReplicaComparison> compareKeeping(String unreadableKeys) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql(KEEP))
                        .setParameter("keys", unreadableKeys)
                        .executeUpdate())
                .chain(() -> compare());
    }

    /** Row-level security hides in silence what it does not let be removed: better to give up than to leave half of it. */
    Uni<Void> expectFixed() {
        return compare()
                .invoke(comparison -> {
                    if (!comparison.isEqual()) {
                        throw new RebuildRefused("the replica could not be replaced");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<ReplicaComparison> compare() {
        return Uni.combine()
                .all()
                .unis(digest(table), digest(name()))
                .usingConcurrencyOf(1)
                .with(ReplicaComparison::new);
    }

    private Uni<ReplicaComparison.Digest> digest(String of) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DIGEST.formatted(of, key), Object[].class)
                        .getSingleResult())
                .map(row -> new ReplicaComparison.Digest(((Number) row[0]).longValue(), (String) row[1]));
    }

    /** The rows in which the two replicas differ, in the order of their keys. */
    Uni<List<RowDifference>> changes() {
        return execute(sql(COMPARE))
                .chain(() -> Panache.getSession())
                .chain(session ->
                        session.createNativeQuery(sql(CHANGES), Object[].class).getResultList())
                .map(rows -> rows.stream().map(Shadow::change).toList());
    }

    private static RowDifference change(Object[] row) {
        return new RowDifference(Objects.requireNonNull((String) row[0]), text(row[1]), text(row[2]));
    }

    private static @Nullable String text(@Nullable Object value) {
        return (String) value;
    }

    /** Takes the municipality's wrong rows out of the live replica, on its behalf. */
    Uni<Void> remove(String municipality) {
        return forMunicipality(REMOVE, municipality);
    }

    /** Puts the municipality's right rows into the live replica, on its behalf. */
    Uni<Void> add(String municipality) {
        return forMunicipality(ADD, municipality);
    }

    private Uni<Void> forMunicipality(String sql, String municipality) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql(sql))
                        .setParameter("municipality", municipality)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String sql(String template) {
        return template.formatted(table, key);
    }

    static Uni<Void> execute(String sql) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql).executeUpdate())
                .replaceWithVoid();
    }
}
