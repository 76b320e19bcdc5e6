package dk.helhed.plans.amendment;

import dk.helhed.kit.history.FieldChange;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.work.Sequential;
import dk.helhed.plans.mandate.Amendable;
import dk.helhed.plans.mandate.AmendableThing;
import dk.helhed.plans.mandate.AmendmentTarget;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.subagreement.SubAgreements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws up what a proposal says against things as they are now, or refuses with all that does not fit. */
@ApplicationScoped
class ProposalDrafter {

    private final AmendableKinds kinds;
    private final SubAgreements agreements;
    private final PlanRegister plans;
    private final ProposalRemovals removals;
    private final ContentJson json;

    ProposalDrafter(
            AmendableKinds kinds,
            SubAgreements agreements,
            PlanRegister plans,
            ProposalRemovals removals,
            ContentJson json) {
        this.kinds = kinds;
        this.plans = plans;
        this.agreements = agreements;
        this.removals = removals;
        this.json = json;
    }

    Uni<ProposalContent> draw(PlanSummary plan, ProposalDraft draft) {
        refuseMalformed(draft);
        List<FieldProblem> problems = new ArrayList<>();
        List<Integer> places =
                IntStream.range(0, draft.changes().size()).boxed().toList();
        return plans.bindingGoals(plan.id())
                .invoke(binding -> problems.addAll(goals(plan, draft, binding)))
                .chain(() ->
                        Sequential.each(places, at -> draw(plan, draft.changes().get(at), "/changes/" + at)))
                .call(drawn -> removals.inTheWay(places(drawn), plan.id()).invoke(problems::addAll))
                .map(drawn -> {
                    drawn.forEach(one -> problems.addAll(one.problems()));
                    problems.addAll(doubles(draft));
                    if (!problems.isEmpty()) {
                        throw Problem.of(ProblemType.RULE_VIOLATED).with(problems);
                    }
                    return content(draft, drawn);
                });
    }

    private static ProposalContent content(ProposalDraft draft, List<Drawn> drawn) {
        return new ProposalContent(
                draft.externalId(),
                draft.title(),
                draft.reasoning(),
                draft.suggestedClass(),
                draft.goals(),
                draft.evidence() == null ? List.of() : draft.evidence(),
                drawn.stream()
                        .map(one -> Objects.requireNonNull(one.change(), "what has no problems is drawn"))
                        .toList());
    }

    private static List<IndexedChange> places(List<Drawn> drawn) {
        List<IndexedChange> places = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            ChangeSnapshot change = drawn.get(i).change();
            if (change != null) {
                places.add(new IndexedChange(change, "/changes/" + i));
            }
        }
        return places;
    }

    private void refuseMalformed(ProposalDraft draft) {
        List<FieldProblem> malformed = new ArrayList<>();
        for (int i = 0; i < draft.changes().size(); i++) {
            ChangeDraft change = draft.changes().get(i);
            malformed.addAll(change.problems("/changes/" + i));
            if (change.content() != null) {
                malformed.addAll(
                        json.problems(change.content(), kinds.of(change.kind()).draft(), "/changes/" + i + "/content"));
            }
        }
        if (!malformed.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_REQUEST).with(malformed);
        }
    }

    private static List<FieldProblem> goals(PlanSummary plan, ProposalDraft draft, Set<UUID> binding) {
        return IntStream.range(0, draft.goals().size())
                .filter(at -> !binding.contains(draft.goals().get(at)))
                .mapToObj(at -> FieldProblem.body(
                        "/supportsGoalIds/" + at,
                        plan.goalIds().contains(draft.goals().get(at)) ? "goal-not-binding" : "unknown-reference"))
                .toList();
    }

    private static List<FieldProblem> doubles(ProposalDraft draft) {
        Set<UUID> seen = new HashSet<>();
        return IntStream.range(0, draft.changes().size())
                .filter(at -> draft.changes().get(at).id() != null
                        && !seen.add(draft.changes().get(at).id()))
                .mapToObj(at -> FieldProblem.body("/changes/" + at + "/id", "duplicate-element"))
                .toList();
    }

    /** What became of one change. */
    private record Drawn(@Nullable ChangeSnapshot change, List<FieldProblem> problems) {

        static Drawn refused(String pointer, String code) {
            return new Drawn(null, List.of(FieldProblem.body(pointer, code)));
        }
    }

    private Uni<Drawn> draw(PlanSummary plan, ChangeDraft change, String pointer) {
        Amendable<?> kind = kinds.of(change.kind());
        if (change.id() == null) {
            return add(plan, change, kind, pointer);
        }
        return kind.find(change.id(), plan.municipality())
                .chain(thing -> {
                    if (!thing.planId().equals(plan.id())) {
                        return Uni.createFrom().item(Drawn.refused(pointer + "/id", "unknown-reference"));
                    }
                    if (!thing.decided()) {
                        return Uni.createFrom().item(Drawn.refused(pointer + "/id", "not-decided"));
                    }
                    AmendmentTarget target =
                            new AmendmentTarget(plan.municipality(), plan.id(), thing.subAgreementId(), thing.id());
                    String before = json.write(thing.content());
                    return change.removes()
                            ? Uni.createFrom().item(new Drawn(removed(kind, target, thing, before), List.of()))
                            : drawn(kind, target, change, before, thing.version(), pointer);
                })
                .onFailure(ProposalDrafter::isUnknown)
                .recoverWithItem(Drawn.refused(pointer + "/id", "unknown-reference"));
    }

    private ChangeSnapshot removed(Amendable<?> kind, AmendmentTarget target, AmendableThing thing, String before) {
        List<String> pointers =
                json.between(before, null).stream().map(FieldChange::pointer).toList();
        return new ChangeSnapshot(
                kind.kind(),
                target.id(),
                target.subAgreementId(),
                thing.version(),
                before,
                null,
                kind.touches(pointers));
    }

    private Uni<Drawn> add(PlanSummary plan, ChangeDraft change, Amendable<?> kind, String pointer) {
        AmendmentTarget target = new AmendmentTarget(plan.municipality(), plan.id(), change.subAgreementId(), null);
        if (change.subAgreementId() == null) {
            return plan.amendedOnly()
                    ? drawn(kind, target, change, null, null, pointer)
                    : Uni.createFrom().item(Drawn.refused(pointer + "/kind", "not-decided"));
        }
        return agreements
                .toAmend(change.subAgreementId(), plan.municipality())
                .chain(agreement -> agreement.facts().planId().equals(plan.id())
                        ? agreement.adopted()
                                ? drawn(kind, target, change, null, null, pointer)
                                : Uni.createFrom().item(Drawn.refused(pointer + "/subAgreementId", "not-decided"))
                        : Uni.createFrom().item(Drawn.refused(pointer + "/subAgreementId", "unknown-reference")))
                .onFailure(ProposalDrafter::isUnknown)
                .recoverWithItem(Drawn.refused(pointer + "/subAgreementId", "unknown-reference"));
    }

    private <D> Uni<Drawn> drawn(
            Amendable<D> kind,
            AmendmentTarget target,
            ChangeDraft change,
            @Nullable String before,
            @Nullable Long version,
            String pointer) {
        D draft = json.bind(change.requireContent(), kind.draft());
        String after = json.write(draft);
        List<String> pointers =
                json.between(before, after).stream().map(FieldChange::pointer).toList();
        if (pointers.isEmpty()) {
            return Uni.createFrom().item(Drawn.refused(pointer + "/content", "no-change"));
        }
        return kind.problems(target, draft)
                .chain(problems -> kind.touches(target, draft, pointers)
                        .map(touches -> new Drawn(
                                new ChangeSnapshot(
                                        kind.kind(),
                                        target.id(),
                                        target.subAgreementId(),
                                        version,
                                        before,
                                        after,
                                        new TreeSet<>(touches)),
                                problems.stream()
                                        .map(problem -> Relocated.under(pointer + "/content", problem))
                                        .toList())));
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof Problem problem && problem.type() == ProblemType.NOT_FOUND;
    }
}
