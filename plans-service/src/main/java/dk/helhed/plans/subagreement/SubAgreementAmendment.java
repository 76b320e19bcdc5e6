package dk.helhed.plans.subagreement;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.mandate.Amendable;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.AmendableThing;
import dk.helhed.plans.mandate.Amended;
import dk.helhed.plans.mandate.AmendmentTarget;
import dk.helhed.plans.mandate.ChangeScope;
import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets change proposals change what sub-agreements state. */
@ApplicationScoped
class SubAgreementAmendment implements Amendable<SubAgreementDraft> {

    private static final Set<String> PERIOD = Set.of("validFrom", "validTo", "asPrinted");

    private final SubAgreementRepository agreements;
    private final SubAgreementService service;
    private final SubAgreementReader reader;
    private final PlanRegister plans;
    private final Clock clock;

    SubAgreementAmendment(
            SubAgreementRepository agreements,
            SubAgreementService service,
            SubAgreementReader reader,
            PlanRegister plans,
            Clock clock) {
        this.agreements = agreements;
        this.service = service;
        this.reader = reader;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public AmendableKind kind() {
        return AmendableKind.SUB_AGREEMENT;
    }

    @Override
    public Class<SubAgreementDraft> draft() {
        return SubAgreementDraft.class;
    }

    @Override
    public Uni<AmendableThing> find(UUID id, String municipality) {
        return agreements
                .own(id, municipality)
                .map(agreement -> new AmendableThing(
                        id,
                        agreement.planId(),
                        id,
                        agreement.version(),
                        agreement.isAdopted(),
                        SubAgreementDraft.of(agreement)));
    }

    @Override
    public Set<ChangeScope> touches(Collection<String> pointers) {
        return pointers.stream()
                .map(pointer -> pointer.split("/", -1)[1])
                .map(SubAgreementAmendment::touched)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ChangeScope touched(String member) {
        if (PERIOD.contains(member)) {
            return ChangeScope.PERIOD;
        }
        return member.equals("parties") ? ChangeScope.PARTIES : ChangeScope.TERMS;
    }

    @Override
    public Uni<List<FieldProblem>> problems(AmendmentTarget target, SubAgreementDraft draft) {
        if (draft.recordedAs() != null) {
            return Uni.createFrom().item(List.of(FieldProblem.body("/recordedAs", "immutable")));
        }
        return agreements
                .own(target.requireId(), target.municipality())
                .chain(agreement -> plans.requireOwn(target.planId(), target.municipality())
                        .chain(plan -> service.context(plan, draft)
                                .map(context -> agreement.problemsOfAmendment(plan, draft, context))));
    }

    @Override
    public Uni<Amended> apply(AmendmentTarget target, SubAgreementDraft draft) {
        return agreements
                .lockOwn(target.requireId(), target.municipality())
                .call(agreement -> plans.requireOwn(target.planId(), target.municipality())
                        .chain(plan -> service.context(plan, draft)
                                .invoke(context -> agreement.amend(plan, draft, context, clock.instant()))))
                .call(agreements::flush)
                .chain(agreement -> reader.view(agreement)
                        .map(view -> new Amended(kind(), agreement.id(), agreement.version(), view)));
    }
}
