package dk.helhed.kit.caller;

import dk.helhed.kit.database.Admission;
import dk.helhed.kit.database.Sql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.jspecify.annotations.Nullable;

/**
 * The one door to the database: every transaction first names to PostgreSQL on whose behalf it runs, and row-level
 * security keeps it to the rows of that municipality and to what is published.
 */
@ApplicationScoped
public class Transactions {

    private static final String SET_TENANT = """
            select coalesce(current_setting('app.municipality', true), ''), coalesce(current_setting('app.reads_closed', true), ''),
                   set_config('app.municipality', $1, true), set_config('app.reads_closed', $2, true),
                   set_config('transaction_read_only', $3, true), pg_backend_pid(), cast(pg_current_snapshot() as text)""";
    private static final String READ_ONLY = "on";
    private static final String RESTORE_TENANT =
            "select set_config('app.municipality', $1, true), set_config('app.reads_closed', $2, true)";

    /** Whose rows a transaction sees, and how much of what is closed among them. */
    private record View(String municipality, String closed) {}

    /** The view that a surrounding transaction had, of no municipality where there is none; and what state it reads. */
    private record Begun(View before, String state) {}

    private final Callers callers;
    private final ClosedItemAccess closed;
    private final Admission admission;

    Transactions(Callers callers, ClosedItemAccess closed, Admission admission) {
        this.callers = callers;
        this.closed = closed;
        this.admission = admission;
    }

    /** Reads as the caller; a caller without a token sees what is published. What it sees of what is closed is on record. */
    public <T> Uni<T> read(Function<Caller, Uni<T>> work) {
        return callers.current().chain(caller -> {
            String municipality = caller.readerMunicipality();
            // Two transactions: one that has read cannot begin to write, and only few reads show anything closed.
            return begin(name(caller), new View(municipality, closed.of(caller)), READ_ONLY, state -> {
                        ReadSnapshot.note(caller, state);
                        return closed.watch(caller, () -> work.apply(caller));
                    })
                    .call(seen -> seen.isClosed()
                            ? record(caller, municipality, seen)
                            : Uni.createFrom().voidItem())
                    .map(ClosedItemAccess.Seen::answer);
        });
    }

    private Uni<Void> record(Caller caller, String municipality, ClosedItemAccess.Seen<?> seen) {
        ReadSnapshot.mustBeRepeated();
        return begin(
                name(caller),
                new View(municipality, ClosedItemAccess.ALL),
                "off",
                state -> closed.record(caller, seen));
    }

    /** Changes on behalf of the caller's municipality; what is closed to the caller is not there for it. */
    public <T> Uni<T> change(Function<Caller, Uni<T>> work) {
        return callers.current()
                .chain(caller -> begin(
                        name(caller),
                        new View(caller.requireMunicipality(), closed.of(caller)),
                        "off",
                        state -> work.apply(caller)));
    }

    /**
     * Changes on behalf of a municipality that no caller names: an event's. Inside another transaction it takes part in
     * that one, and the tenant is as before when the work is done.
     */
    public <T> Uni<T> in(String municipality, Supplier<Uni<T>> work) {
        return begin(null, new View(municipality, ClosedItemAccess.ALL), "off", state -> work.get());
    }

    private <T> Uni<T> begin(@Nullable String caller, View view, String readOnly, Function<String, Uni<T>> work) {
        return admission.admit(
                caller,
                () -> Panache.withTransaction(() -> prepare(readOnly)
                        .chain(() -> set(view, readOnly))
                        .chain(begun -> begun.before().municipality().isEmpty()
                                ? work.apply(begun.state())
                                : work.apply(begun.state()).call(() -> restore(begun.before())))));
    }

    /** Whose turn it is; those without a token are distinguished by their address. */
    private static @Nullable String name(Caller caller) {
        return caller.equals(Caller.ANONYMOUS) ? null : caller.municipality() + "/" + caller.client();
    }

    /** What is only read needs no copy to find changes by, and costs half. */
    private static Uni<Void> prepare(String readOnly) {
        return readOnly.equals(READ_ONLY)
                ? Panache.getSession()
                        .invoke(session -> session.setDefaultReadOnly(true).setFlushMode(FlushMode.MANUAL))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Begun> set(View view, String readOnly) {
        return Sql.select(SET_TENANT, view.municipality(), view.closed(), readOnly)
                .map(rows -> {
                    Object[] row = rows.getFirst();
                    admission.connected((Integer) row[5]);
                    return new Begun(new View((String) row[0], (String) row[1]), (String) row[6]);
                });
    }

    private static Uni<?> restore(View view) {
        // What was changed on behalf of the other tenant must be written on its behalf too.
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(() -> Sql.select(RESTORE_TENANT, view.municipality(), view.closed()));
    }
}
