package dk.helhed.plans.mandate;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/**
 * What a feature offers so that change proposals can also take its things away. Whether anything stands in the way is for
 * those to say who point at them ({@link RemovalGuard}).
 *
 * @param <D> the draft by which such a thing is stated
 */
public interface Removable<D> extends Amendable<D> {

    /** Takes the plan's things of these ids away, in the transaction of the caller. */
    Uni<Void> remove(Collection<UUID> ids, UUID planId);
}
