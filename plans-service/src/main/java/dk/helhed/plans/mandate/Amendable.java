package dk.helhed.plans.mandate;

import dk.helhed.kit.problem.FieldProblem;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a feature offers so that change proposals can change its things; each method in the transaction of the caller.
 *
 * @param <D> the draft by which such a thing is stated
 */
public interface Amendable<D> {

    AmendableKind kind();

    Class<D> draft();

    /** The municipality's own thing as it is now; any other is 404. */
    Uni<AmendableThing> find(UUID id, String municipality);

    /** What a change of these places touches. */
    Set<ChangeScope> touches(Collection<String> pointers);

    /** The same, where what it touches also depends on what it says and on what that stands under. */
    default Uni<Set<ChangeScope>> touches(AmendmentTarget target, D draft, Collection<String> pointers) {
        return Uni.createFrom().item(touches(pointers));
    }

    /** What would stand in the way of the new content, at its places in the draft. */
    Uni<List<FieldProblem>> problems(AmendmentTarget target, D draft);

    /** Takes the locks that come before the plan's; most need none. */
    default Uni<Void> lock(AmendmentTarget target, D draft) {
        return Uni.createFrom().voidItem();
    }

    /** Whether the plan is published again when such a thing has changed: once, after all changes of a proposal. */
    default boolean isPublishedWithPlan() {
        return false;
    }

    /** Changes the thing, or adds it; publishing the plan is for whoever applies the proposal. */
    Uni<Amended> apply(AmendmentTarget target, D draft);
}
