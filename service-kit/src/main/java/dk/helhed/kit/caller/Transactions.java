package dk.helhed.kit.caller;

import dk.helhed.kit.database.Admission;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one door to the database: every transaction first tells PostgreSQL on whose behalf it runs, and row-level
 * security keeps it to the rows of that municipality and to what is published.
 */
@ApplicationScoped
public class Transactions {

    private static final String SET_TENANT = """
            select coalesce(current_setting('app.municipality', true), ''),
                   set_config('app.municipality', :municipality, true), set_config('transaction_read_only', :readOnly, true),
                   pg_backend_pid()""";
    private static final String RESTORE_TENANT = "select set_config('app.municipality', :municipality, true)";

    private final Callers callers;
    private final Admission admission;

    Transactions(Callers callers, Admission admission) {
        this.callers = callers;
        this.admission = admission;
    }

    /** Reads as the caller; a caller without a token sees what is published. */
    public <T> Uni<T> read(Function<Caller, Uni<T>> work) {
        return callers.current().chain(caller -> {
            String municipality = caller.municipality() == null ? "" : caller.municipality();
            return begin(name(caller), municipality, "on", () -> work.apply(caller));
        });
    }

    /** Changes on behalf of the caller's municipality. */
    public <T> Uni<T> change(Function<Caller, Uni<T>> work) {
        return callers.current()
                .chain(caller -> begin(name(caller), caller.requireMunicipality(), "off", () -> work.apply(caller)));
    }

    /**
     * Changes on behalf of a municipality that no caller names: an event's. Inside another transaction it takes part in
     * that one, and the tenant is as before when the work is done.
     */
    public <T> Uni<T> in(String municipality, Supplier<Uni<T>> work) {
        return begin(null, municipality, "off", work);
    }

    private <T> Uni<T> begin(@Nullable String caller, String municipality, String readOnly, Supplier<Uni<T>> work) {
        return admission.admit(
                caller,
                () -> Panache.withTransaction(() -> setTenant(municipality, readOnly)
                        .chain(before ->
                                before.isEmpty() ? work.get() : work.get().call(() -> restoreTenant(before)))));
    }

    /** Whose turn it is; those without a token are told apart by their address. */
    private static @Nullable String name(Caller caller) {
        return caller.equals(Caller.ANONYMOUS) ? null : caller.municipality() + "/" + caller.client();
    }

    /** Gives the tenant that a surrounding transaction had, empty where there is none. */
    private Uni<String> setTenant(String municipality, String readOnly) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SET_TENANT, Object[].class)
                        .setParameter("municipality", municipality)
                        .setParameter("readOnly", readOnly)
                        .getSingleResult())
                .map(row -> {
                    admission.connected((Integer) row[3]);
                    return (String) row[0];
                });
    }

    private static Uni<?> restoreTenant(String municipality) {
        // What was changed on behalf of the other tenant must be written on its behalf too.
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery(RESTORE_TENANT)
                        .setParameter("municipality", municipality)
                        .getSingleResult());
    }
}
