package dk.helhed.plans.mandate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a proposal does besides a removal that is looked at.
 *
 * @param removed all that it takes away
 * @param changed what it makes of other things, by their ids: the drafts
 * @param added what it adds
 */
public record OtherChanges(Set<UUID> removed, Map<UUID, Object> changed, List<Addition> added) {

    /** A draft under a sub-agreement. */
    public record Addition(UUID subAgreementId, Object draft) {}

    public OtherChanges {
        removed = Set.copyOf(removed);
        changed = Map.copyOf(changed);
        added = List.copyOf(added);
    }

    /** Where everything else is done already. */
    public static OtherChanges removing(Set<UUID> removed) {
        return new OtherChanges(removed, Map.of(), List.of());
    }

    /** Whether it leaves a thing as it is. */
    public boolean leaves(UUID id) {
        return !removed.contains(id) && !changed.containsKey(id);
    }

    /** The drafts of one kind of thing that it brings, new or changed. */
    public <D> Stream<D> drafts(Class<D> kind) {
        return Stream.concat(changed.values().stream(), added.stream().map(Addition::draft))
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
