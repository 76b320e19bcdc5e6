package dk.helhed.initiatives.revision;

import dk.helhed.kit.page.Filters;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The budget versions in the database, which lets nobody change or remove one. */
@ApplicationScoped
public class BudgetVersionRepository implements PanacheRepositoryBase<BudgetVersion, UUID> {

    /** Keeps those that differ from the last version, in the transaction of the caller, who has locked the frame. */
    public Uni<Void> keep(List<BudgetVersion> stated) {
        if (stated.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<UUID> owners = stated.stream().map(one -> one.owner().id()).collect(Collectors.toSet());
        return list("initiativeId in ?1 or trackId in ?1 order by number", owners)
                .map(kept -> changed(kept, stated))
                .chain(changed -> changed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : persist(changed).chain(this::flush));
    }

    private static List<BudgetVersion> changed(List<BudgetVersion> kept, List<BudgetVersion> stated) {
        Map<BudgetOwner, BudgetVersion> last = new HashMap<>();
        kept.forEach(one -> last.put(one.owner(), one));
        return stated.stream().filter(one -> one.follows(last.get(one.owner()))).toList();
    }

    /** In the order of their numbers, those after the given one. */
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
