package dk.helhed.plans.strategic;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.history.Effect;
import dk.helhed.kit.work.Sequential;
import dk.helhed.plans.organisation.OrganisationFacts;
import dk.helhed.plans.organisation.OrganisationRegister;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.plan.PlanSummary;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import dk.helhed.plans.transfer.Stretch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Changes of strategic agreements; each method is one transaction. */
@ApplicationScoped
class StrategicAgreementService {

    private final Changes changes;
    private final StrategicAgreementRepository agreements;
    private final SignatureRepository signatures;
    private final StrategicAgreementReader reader;
    private final PlanRegister plans;
    private final OrganisationRegister organisations;
    private final Clock clock;

    StrategicAgreementService(
            Changes changes,
            StrategicAgreementRepository agreements,
            SignatureRepository signatures,
            StrategicAgreementReader reader,
            PlanRegister plans,
            OrganisationRegister organisations,
            Clock clock) {
        this.changes = changes;
        this.agreements = agreements;
        this.signatures = signatures;
        this.reader = reader;
        this.plans = plans;
        this.organisations = organisations;
        this.clock = clock;
    }

    Uni<Answer> create(ChangeRequest request, UUID planId, StrategicAgreementDraft draft) {
        return changes.create(request, draft)
                .from(
                        agreements,
                        caller -> plans.requireOwn(planId, caller.requireMunicipality())
                                .chain(plan -> context(plan, draft)
                                        .map(context -> StrategicAgreement.of(plan, draft, context, clock.instant()))))
                .answerWith(agreement -> reader.view(agreement)
                        .chain(view -> plans.disclosed(
                                planId,
                                Answer.created("/v1/strategic-agreements/" + view.id(), view.version(), view))));
    }

    /** Locked: two signatures, or a signature and another text, come one after the other. */
    Uni<Answer> change(ChangeRequest request, UUID id, StrategicAgreementDraft draft) {
        return changes.replace(request, draft)
                .locking(agreements, id)
                .call(agreement -> plans.requireOwn(agreement.planId(), agreement.municipality())
                        .chain(plan -> context(plan, draft))
                        .invoke(context -> agreement.change(draft, context, clock.instant())))
                .answerWith(this::changed);
    }

    Uni<StrategicContext> context(PlanSummary plan, StrategicAgreementDraft draft) {
        return organisations
                .known(draft.organisations(), plan.municipality())
                .map(known -> new StrategicContext(
                        plan.goalIds(),
                        known.stream().map(OrganisationFacts::id).collect(Collectors.toUnmodifiableSet())));
    }

    Uni<Answer> sign(ChangeRequest request, UUID id, SignatureDraft draft) {
        return changes.replace(request, draft)
                .locking(agreements, id)
                .call(agreement -> plans.requireOwn(agreement.planId(), agreement.municipality())
                        .invoke(PlanSummary::requireUnended))
                .call(agreement -> signatures.of(id).chain(signed -> sign(agreement, draft, signed)))
                .answerWith(this::changed);
    }

    private Uni<Void> sign(StrategicAgreement agreement, SignatureDraft draft, Signatures signed) {
        Signature signature = agreement.sign(draft, signed, LocalDate.now(clock), clock.instant());
        boolean complete = agreement.state(signed.and(signature)) == AgreementState.SIGNED;
        return signatures
                .persist(signature)
                .call(signatures::flush)
                .chain(() -> complete
                        ? plans.report(
                                agreement.planId(),
                                "STRATEGIC_AGREEMENT_SIGNED",
                                "approver",
                                Map.of("strategicAgreementId", agreement.id()))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Answer> changed(StrategicAgreement agreement) {
        return reader.view(agreement)
                .chain(view -> plans.disclosed(agreement.planId(), Answer.changed(agreement.version(), view)));
    }

    /** The strategic agreement, as a table of a plan's document; who signed it is no part of it, for that was done here. */
    @Produces
    PlanPart agreements() {
        return PlanPart.of("strategicAgreements", StrategicAgreementDraft.class)
                .after("goals")
                .oneOfAPlan()
                .unique("strategic_agreement")
                .reading(agreements, row -> new PartRow(row.id(), row.planId(), row.content()))
                .creating(stretch -> plans.requireOwn(stretch.plan(), stretch.municipality())
                        .chain(plan ->
                                make(stretch, plan).chain(made -> Sequential.each(made, one -> effect(one, plan)))));
    }

    private Uni<List<StrategicAgreement>> make(Stretch stretch, PlanSummary plan) {
        return organisations
                .knownIds(stretch.named(), stretch.municipality())
                .chain(known -> stretch.make(
                        StrategicAgreementDraft.class,
                        (under, draft) -> StrategicAgreement.of(
                                plan, draft, new StrategicContext(plan.goalIds(), known), clock.instant()),
                        StrategicAgreement::id));
    }

    private Uni<Effect> effect(StrategicAgreement made, PlanSummary plan) {
        return reader.view(made)
                .map(view ->
                        new Effect("/v1/strategic-agreements/" + view.id(), view.version(), plan.published(), view));
    }
}
