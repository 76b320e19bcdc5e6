package dk.helhed.plans.staff;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.history.Effect;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.plans.subagreement.SubAgreements;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes and lists of staff resources; each method is one transaction. */
@ApplicationScoped
class StaffService {

    private final Changes changes;
    private final Transactions transactions;
    private final StaffRepository staff;
    private final SubAgreements agreements;
    private final Clock clock;

    StaffService(
            Changes changes, Transactions transactions, StaffRepository staff, SubAgreements agreements, Clock clock) {
        this.changes = changes;
        this.transactions = transactions;
        this.staff = staff;
        this.agreements = agreements;
        this.clock = clock;
    }

    Uni<Answer> create(ChangeRequest request, UUID subAgreementId, StaffResourceDraft draft) {
        return changes.create(request, draft)
                .from(
                        staff,
                        caller -> agreements
                                .forAddition(subAgreementId, caller, draft.isStated())
                                .map(agreement -> new StaffResource(agreement, draft, clock.instant())))
                .answer(resource -> "/v1/staff-resources/" + resource.id(), StaffResourceView::of);
    }

    Uni<Answer> change(ChangeRequest request, UUID id, StaffResourceDraft draft) {
        return changes.replace(request, draft)
                .of(staff, id)
                .call(resource -> agreements.forChange(resource.subAgreementId(), resource.municipality()))
                .apply(resource -> resource.change(draft, clock.instant()))
                .answer(StaffResourceView::of);
    }

    Uni<StaffResourceView> get(UUID id) {
        return transactions.read(caller -> staff.readable(id).map(StaffResourceView::of));
    }

    Uni<List<StaffResource>> page(UUID subAgreementId, @Nullable String externalId, PageRequest page) {
        return transactions.read(caller -> agreements
                .visible(subAgreementId)
                .chain(() -> staff.pageUnder("subAgreementId", subAgreementId, externalId, page)));
    }

    /** The staff resources, as a table of a plan's document. */
    @Produces
    PlanPart staff() {
        return PlanPart.of("staffResources", StaffResourceDraft.class)
                .under("subAgreements", "subAgreementId")
                .unique("staff_resource")
                .reading(staff, row -> new PartRow(row.id(), row.subAgreementId(), StaffResourceView.of(row)))
                .creating(
                        stretch -> agreements.make(
                                stretch,
                                StaffResourceDraft.class,
                                StaffResourceDraft::isStated,
                                (agreement, draft) -> new StaffResource(agreement, draft, clock.instant()),
                                StaffResource::id),
                        made -> new Effect(
                                "/v1/staff-resources/" + made.id(), made.version(), false, StaffResourceView.of(made)));
    }
}
