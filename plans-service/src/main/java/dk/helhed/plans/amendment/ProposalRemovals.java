package dk.helhed.plans.amendment;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.work.Sequential;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.Amended;
import dk.helhed.plans.mandate.OtherChanges;
import dk.helhed.plans.mandate.Removal;
import dk.helhed.plans.mandate.RemovalGuard;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes away what a proposal takes away, or says all that stands in the way; in the transaction of the caller. */
@ApplicationScoped
class ProposalRemovals {

    private final AmendableKinds kinds;
    private final List<RemovalGuard> guards;
    private final ContentJson json;

    ProposalRemovals(AmendableKinds kinds, @All List<RemovalGuard> guards, ContentJson json) {
        this.kinds = kinds;
        this.guards = guards;
        this.json = json;
    }

    /** While the proposal is drawn up: its other changes are not made yet, but they count. */
    Uni<List<FieldProblem>> inTheWay(List<IndexedChange> places, UUID planId) {
        Map<UUID, Object> changed = new HashMap<>();
        List<OtherChanges.Addition> added = new ArrayList<>();
        for (IndexedChange place : places) {
            ChangeSnapshot change = place.change();
            if (!change.removes()) {
                Object draft =
                        json.bind(change.lastSaid(), kinds.of(change.kind()).draft());
                if (change.id() != null) {
                    changed.put(change.id(), draft);
                } else if (change.subAgreementId() != null) {
                    added.add(new OtherChanges.Addition(change.subAgreementId(), draft));
                }
            }
        }
        return inTheWay(places, planId, new OtherChanges(removed(places), changed, added));
    }

    /** When the proposal is applied: its other changes are made. */
    Uni<List<FieldProblem>> stillInTheWay(List<IndexedChange> places, UUID planId) {
        return inTheWay(places, planId, OtherChanges.removing(removed(places)));
    }

    private Uni<List<FieldProblem>> inTheWay(List<IndexedChange> places, UUID planId, OtherChanges others) {
        List<IndexedChange> removals =
                places.stream().filter(IndexedChange::removes).toList();
        return Sequential.each(removals, place -> inTheWay(place, planId, others))
                .map(all -> all.stream().flatMap(List::stream).toList());
    }

    private Uni<List<FieldProblem>> inTheWay(IndexedChange place, UUID planId, OtherChanges others) {
        Removal removal = place.change().removal(planId);
        return Sequential.each(guards, guard -> guard.inTheWay(removal, others))
                .map(found -> found.stream()
                        .flatMap(List::stream)
                        .map(problem -> Relocated.under(place.pointer() + "/remove", problem))
                        .toList());
    }

    /** Kind by kind: milestones before what they rest on. */
    Uni<List<Amended>> remove(List<IndexedChange> places, UUID planId) {
        TreeMap<AmendableKind, List<UUID>> byKind = places.stream()
                .filter(IndexedChange::removes)
                .map(place -> place.change().removal(planId))
                .collect(Collectors.groupingBy(
                        Removal::kind, TreeMap::new, Collectors.mapping(Removal::id, Collectors.toList())));
        return Sequential.each(
                        List.copyOf(byKind.entrySet()),
                        entry -> kinds.removable(entry.getKey())
                                .remove(entry.getValue(), planId)
                                .replaceWith(entry.getValue().stream()
                                        .map(id -> Amended.gone(entry.getKey(), id))
                                        .toList()))
                .map(all -> all.stream().flatMap(List::stream).toList());
    }

    private static Set<UUID> removed(List<IndexedChange> places) {
        return places.stream()
                .filter(IndexedChange::removes)
                .map(place -> Objects.requireNonNull(place.change().id()))
                .collect(Collectors.toSet());
    }
}
