package dk.helhed.plans.staff;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.AmendableThing;
import dk.helhed.plans.mandate.Amended;
import dk.helhed.plans.mandate.AmendmentTarget;
import dk.helhed.plans.mandate.ChangeScope;
import dk.helhed.plans.mandate.Removable;
import dk.helhed.plans.subagreement.SubAgreementFacts;
import dk.helhed.plans.subagreement.SubAgreements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lets change proposals change, add and remove staff resources. */
@ApplicationScoped
class StaffAmendment implements Removable<StaffResourceDraft> {

    private final StaffRepository staff;
    private final SubAgreements agreements;
    private final Clock clock;

    StaffAmendment(StaffRepository staff, SubAgreements agreements, Clock clock) {
        this.staff = staff;
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public AmendableKind kind() {
        return AmendableKind.STAFF_RESOURCE;
    }

    @Override
    public Class<StaffResourceDraft> draft() {
        return StaffResourceDraft.class;
    }

    @Override
    public Uni<AmendableThing> find(UUID id, String municipality) {
        return staff.own(id, municipality)
                .chain(resource -> agreements
                        .toAmend(resource.subAgreementId(), municipality)
                        .map(agreement -> new AmendableThing(
                                id,
                                agreement.facts().planId(),
                                resource.subAgreementId(),
                                resource.version(),
                                agreement.adopted(),
                                StaffResourceDraft.of(resource))));
    }

    @Override
    public Set<ChangeScope> touches(Collection<String> pointers) {
        return Set.of(ChangeScope.STAFF);
    }

    @Override
    public Uni<List<FieldProblem>> problems(AmendmentTarget target, StaffResourceDraft draft) {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<Amended> apply(AmendmentTarget target, StaffResourceDraft draft) {
        return (target.id() == null ? add(target, draft) : change(target, draft))
                .call(staff::flush)
                .map(resource ->
                        new Amended(kind(), resource.id(), resource.version(), StaffResourceView.of(resource)));
    }

    @Override
    public Uni<Void> remove(Collection<UUID> ids, UUID planId) {
        return staff.remove(ids);
    }

    private Uni<StaffResource> add(AmendmentTarget target, StaffResourceDraft draft) {
        SubAgreementFacts agreement =
                new SubAgreementFacts(target.requireSubAgreementId(), target.planId(), target.municipality());
        return staff.persist(new StaffResource(agreement, draft, clock.instant()));
    }

    private Uni<StaffResource> change(AmendmentTarget target, StaffResourceDraft draft) {
        return staff.own(target.requireId(), target.municipality())
                .invoke(resource -> resource.change(draft, clock.instant()));
    }
}
