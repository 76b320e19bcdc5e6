package dk.helhed.plans.amendment;

import dk.helhed.kit.history.FieldChange;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.work.Sequential;
import dk.helhed.plans.mandate.Amendable;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.Amended;
import dk.helhed.plans.mandate.AmendmentTarget;
import dk.helhed.plans.mandate.ChangeScope;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.subagreement.SubAgreements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the approved changes, all or none, in the transaction of the caller. */
@ApplicationScoped
class ProposalApplication {

    private final AmendableKinds kinds;
    private final SubAgreements agreements;
    private final PlanRegister plans;
    private final ProposalRemovals removals;
    private final ContentJson json;
    private final Clock clock;

    ProposalApplication(
            AmendableKinds kinds,
            SubAgreements agreements,
            PlanRegister plans,
            ProposalRemovals removals,
            ContentJson json,
            Clock clock) {
        this.kinds = kinds;
        this.agreements = agreements;
        this.plans = plans;
        this.removals = removals;
        this.json = json;
        this.clock = clock;
    }

    Uni<List<Amended>> apply(ChangeProposal proposal) {
        List<IndexedChange> places = IndexedChange.of(proposal);
        List<UUID> under = places.stream()
                .map(place -> place.change().subAgreementId())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        // Sub-agreements, then registers, then the plan: the order in which everyone takes these locks.
        return Sequential.each(
                        under,
                        id -> agreements.lock(id, proposal.municipality()).replaceWith(true))
                .chain(() -> Sequential.each(places, place -> lock(proposal, place)))
                .chain(() -> plans.requireOwn(proposal.planId(), proposal.municipality()))
                .invoke(PlanSummary::requireRunning)
                .chain(plan -> apply(proposal, places, under).call(() -> publish(plan, places)));
    }

    private Uni<List<Amended>> apply(ChangeProposal proposal, List<IndexedChange> places, List<UUID> under) {
        return refuseChanged(proposal, places)
                .chain(() -> Sequential.each(
                        places.stream().filter(place -> !place.removes()).toList(), place -> apply(proposal, place)))
                .chain(amended -> remove(proposal, places)
                        .map(gone -> Stream.concat(amended.stream().flatMap(Amended::all), gone.stream())
                                .toList()))
                .chain(amended -> Sequential.each(untouched(places, under), id -> agreements.renew(id, clock.instant()))
                        .map(renewed -> Stream.concat(amended.stream(), renewed.stream())
                                .toList()));
    }

    /** Once, however many of its parts have changed. */
    private Uni<Void> publish(PlanSummary plan, List<IndexedChange> places) {
        return places.stream().anyMatch(place -> kinds.of(place.change().kind()).isPublishedWithPlan())
                ? plans.publish(plan.id(), plan.published())
                : Uni.createFrom().voidItem();
    }

    /** Last, when nothing that the proposal changes points at it any more. */
    private Uni<List<Amended>> remove(ChangeProposal proposal, List<IndexedChange> places) {
        return removals.stillInTheWay(places, proposal.planId())
                .invoke(problems -> {
                    if (!problems.isEmpty()) {
                        throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
                    }
                })
                .chain(() -> removals.remove(places, proposal.planId()));
    }

    /** Sub-agreements whose parts change get a new version too. */
    private static List<UUID> untouched(List<IndexedChange> places, List<UUID> under) {
        Set<UUID> changed = places.stream()
                .filter(place -> place.change().kind() == AmendableKind.SUB_AGREEMENT)
                .map(place -> place.change().id())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return under.stream().filter(id -> !changed.contains(id)).toList();
    }

    private Uni<Boolean> lock(ChangeProposal proposal, IndexedChange place) {
        return lock(kinds.of(place.change().kind()), proposal, place.change()).replaceWith(true);
    }

    private <D> Uni<Void> lock(Amendable<D> kind, ChangeProposal proposal, ChangeSnapshot change) {
        return kind.lock(target(proposal, change), json.bind(change.lastSaid(), kind.draft()));
    }

    /** What a change was drawn up against must still be so: nobody's change is undone unseen. */
    private Uni<Void> refuseChanged(ChangeProposal proposal, List<IndexedChange> places) {
        return Sequential.each(places, place -> changed(proposal, place))
                .invoke(found -> {
                    List<FieldProblem> changed =
                            found.stream().flatMap(List::stream).toList();
                    if (!changed.isEmpty()) {
                        throw Problem.of(ProblemType.CONFLICT, "proposal-outdated")
                                .with(changed);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<List<FieldProblem>> changed(ChangeProposal proposal, IndexedChange place) {
        ChangeSnapshot change = place.change();
        if (change.id() == null || change.before() == null) {
            return Uni.createFrom().item(List.of());
        }
        String before = change.before();
        return kinds.of(change.kind())
                .find(change.id(), proposal.municipality())
                .map(thing -> json.between(before, json.write(thing.content())).stream()
                        .map(field -> FieldProblem.body(place.pointer() + "/content" + field.pointer(), "changed-since")
                                .at(change.kind().href(thing.id())))
                        .toList());
    }

    private Uni<Amended> apply(ChangeProposal proposal, IndexedChange place) {
        return apply(kinds.of(place.change().kind()), proposal, place);
    }

    private <D> Uni<Amended> apply(Amendable<D> kind, ChangeProposal proposal, IndexedChange place) {
        ChangeSnapshot change = place.change();
        AmendmentTarget target = target(proposal, change);
        D draft = json.bind(change.lastSaid(), kind.draft());
        List<String> pointers = json.between(change.before(), change.after()).stream()
                .map(FieldChange::pointer)
                .toList();
        return kind.touches(target, draft, pointers)
                .invoke(touches -> requireDecided(proposal, touches))
                .chain(() -> kind.apply(target, draft))
                .onFailure()
                .transform(failure -> Relocated.under(place.pointer() + "/content", failure));
    }

    /** By what it stands under now, it may touch more than those decided who have approved it. */
    private static void requireDecided(ChangeProposal proposal, Set<ChangeScope> touches) {
        if (!proposal.content().touches().containsAll(touches)) {
            throw Problem.of(ProblemType.CONFLICT, "proposal-outdated").with(FieldProblem.body("", "touches-more-now"));
        }
    }

    private static AmendmentTarget target(ChangeProposal proposal, ChangeSnapshot change) {
        return new AmendmentTarget(proposal.municipality(), proposal.planId(), change.subAgreementId(), change.id());
    }
}
