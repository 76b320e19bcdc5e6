package dk.helhed.kit.replica;

import dk.helhed.kit.database.Sql;
import dk.helhed.kit.inbox.BadRecordException;
import dk.helhed.kit.inbox.Received;
import dk.helhed.kit.json.Json;
import io.smallrye.mutiny.Uni;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a replica an event gives, and the statement that writes them where the event is newer than the row.
 * Besides the declared ones a row has {@code municipality}, {@code deleted}, {@code source_version} and {@code as_of}; a
 * tombstone leaves its version behind, so that a late event brings nothing back.
 */
public final class Fold<P> {

    // PostgreSQL reads each member as the type of its column, in the table and in the shadow of a rebuild alike.
    private static final String UPSERT = """
            insert into %1$s as t (%2$s)
            select %2$s from jsonb_populate_record(cast(null as %1$s), cast(cast($1 as text) as jsonb))
            on conflict (%3$s) do update set %4$s
            where excluded.source_version > t.source_version""";

    private record Column<P>(String name, Function<Received<P>, @Nullable Object> value) {}

    private final String table;
    private final String key;
    private final Class<P> payload;
    private final Consumer<Received<P>> check;
    private final List<Column<P>> columns;

    private Fold(String table, String key, Class<P> payload, Consumer<Received<P>> check, List<Column<P>> columns) {
        this.table = table;
        this.key = key;
        this.payload = payload;
        this.check = check;
        this.columns = columns;
    }

    /**
     * @param table without its schema; every municipality may read it
     * @param key the column of its primary key, which is the key of the record
     */
    public static <P> Fold<P> into(String table, String key, Class<P> payload) {
        return new Fold<P>(table, key, payload, event -> {}, List.of())
                .with(new Column<>(key, Received::key))
                .with(new Column<>("municipality", Received::tenant))
                .with(new Column<>("deleted", event -> event.payload() == null))
                .with(new Column<>("source_version", Received::version))
                // What is finer PostgreSQL would round up.
                .with(new Column<>(
                        "as_of",
                        event -> event.time().truncatedTo(ChronoUnit.MICROS).toString()));
    }

    /** The same for a table whose primary key is the UUID {@code id}; a record with another key is a bad one. */
    public static <P> Fold<P> byId(String table, Class<P> payload) {
        return into(table, "id", payload).checking(event -> {
            UUID unused = id(event.key());
        });
    }

    /** @throws BadRecordException where the key is no UUID */
    public static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new BadRecordException("the key is not an id");
        }
    }

    /** A column that is null once the thing is gone. */
    public Fold<P> column(String name, Function<P, @Nullable Object> value) {
        return with(new Column<>(name, event -> event.payload() == null ? null : value.apply(event.payload())));
    }

    /**
     * A column that says something as long as the thing is there; a record that does not is a bad one. Left to the
     * database's constraint, it would end every rebuild of the replica.
     */
    public Fold<P> required(String name, Function<P, @Nullable Object> value) {
        return checking(event -> {
                    P state = event.payload();
                    if (state != null && value.apply(state) == null) {
                        throw new BadRecordException("it lacks " + name);
                    }
                })
                .column(name, value);
    }

    /** A column that says something else than null once the thing is gone. */
    public Fold<P> column(String name, Function<P, @Nullable Object> value, Object onceGone) {
        return with(new Column<>(name, event -> event.payload() == null ? onceGone : value.apply(event.payload())));
    }

    /** A column that follows from the key, also once the thing is gone. */
    public Fold<P> keyColumn(String name, Function<String, Object> value) {
        return with(new Column<>(name, event -> value.apply(event.key())));
    }

    /** Looks at each event first. @param check throws {@link BadRecordException} for what can never be applied */
    public Fold<P> checking(Consumer<Received<P>> check) {
        return new Fold<>(table, key, payload, this.check.andThen(check), columns);
    }

    private Fold<P> with(Column<P> column) {
        List<Column<P>> all = new ArrayList<>(columns);
        all.add(column);
        return new Fold<>(table, key, payload, check, List.copyOf(all));
    }

    String table() {
        return table;
    }

    Class<P> payload() {
        return payload;
    }

    /**
     * Writes the event where it is newer than what is there.
     *
     * @param target the table, or a shadow of the same shape
     * @return whether it was newer
     */
    public Uni<Boolean> write(Received<P> event, String target) {
        check.accept(event);
        return Sql.update(statement(target), Json.write(row(event))).map(rows -> rows == 1);
    }

    String statement(String target) {
        return UPSERT.formatted(
                target,
                columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                key,
                columns.stream()
                        .map(Column::name)
                        .filter(name -> !name.equals(key))
                        .map(name -> name + " = excluded." + name)
                        .collect(Collectors.joining(", ")));
    }

    Map<String, @Nullable Object> row(Received<P> event) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        columns.forEach(column -> row.put(column.name(), column.value().apply(event)));
        return row;
    }
}
