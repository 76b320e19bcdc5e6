package dk.helhed.plans.milestone;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Takes a running transaction from one municipality to the next. An event belongs to the municipality of its register
 * and concerns the milestones of others; row-level security lets each be touched only in its own turn.
 */
@ApplicationScoped
class MunicipalityTurns {

    private static final String SET_TENANT = "select set_config('app.municipality', :municipality, true)";

    /**
     * @param home the municipality that the transaction began with, and ends with
     * @param work leaves nothing unflushed behind: it would be written in another's turn
     */
    <T> Uni<Void> each(String home, Map<String, T> byMunicipality, BiFunction<String, T, Uni<Void>> work) {
        if (byMunicipality.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(byMunicipality.entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        turn -> take(turn.getKey()).chain(() -> work.apply(turn.getKey(), turn.getValue())))
                .collect()
                .asList()
                .chain(() -> take(home));
    }

    private static Uni<Void> take(String municipality) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SET_TENANT, String.class)
                        .setParameter("municipality", municipality)
                        .getSingleResult())
                .replaceWithVoid();
    }
}
