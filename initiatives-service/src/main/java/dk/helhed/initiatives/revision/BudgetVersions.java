package dk.helhed.initiatives.revision;

import dk.helhed.kit.page.Filters;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The budgets that were stated; the database lets nobody change or remove one. */
@ApplicationScoped
public class BudgetVersions implements PanacheRepositoryBase<BudgetVersion, UUID> {

    /** Keeps what is stated now, if it is something new, in the transaction of the caller, who holds the frame. */
    public Uni<Void> keep(BudgetVersion stated) {
        return last(stated.owner())
                .chain(last -> stated.follows(last)
                        ? persist(stated).call(() -> written(stated)).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    /** The initiatives of a track keep its budget one after the other: each must see what the one before it kept. */
    private Uni<Void> written(BudgetVersion stated) {
        return stated.owner().trackId() == null ? Uni.createFrom().voidItem() : flush();
    }

    /** In the order they were stated, those after the number. */
    public Uni<List<BudgetVersionView>> page(BudgetOwner owner, @Nullable Long after, int limit) {
        Filters later = of(owner).and("number > :after", "after", after);
        return last(owner)
                .chain(last -> find(later.orderedBy("number"), later.parameters())
                        .page(0, limit)
                        .list()
                        .map(found -> found.stream()
                                .map(one -> one.view(last == null ? 0 : last.number()))
                                .toList()));
    }

    private Uni<@Nullable BudgetVersion> last(BudgetOwner owner) {
        Filters filters = of(owner);
        return find(filters.orderedBy("number desc"), filters.parameters()).firstResult();
    }

    private static Filters of(BudgetOwner owner) {
        return new Filters()
                .and("initiativeId = :initiative", "initiative", owner.initiativeId())
                .and("trackId = :track", "track", owner.trackId());
    }
}
