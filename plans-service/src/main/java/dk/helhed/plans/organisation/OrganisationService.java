package dk.helhed.plans.organisation;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.plans.graph.Edge;
import dk.helhed.plans.graph.Hierarchy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Changes of organisations; each method is one transaction. */
@ApplicationScoped
class OrganisationService {

    private static final Edge PARENT = new Edge("organisation", "parent_id", "/parentId");

    private final Changes changes;
    private final OrganisationRepository organisations;
    private final Hierarchy hierarchy;
    private final Clock clock;

    OrganisationService(Changes changes, OrganisationRepository organisations, Hierarchy hierarchy, Clock clock) {
        this.changes = changes;
        this.organisations = organisations;
        this.hierarchy = hierarchy;
        this.clock = clock;
    }

    Uni<Answer> register(ChangeRequest request, OrganisationDraft draft) {
        return changes.create(request, draft)
                .of(
                        organisations,
                        caller -> Organisation.register(draft, caller.requireMunicipality(), clock.instant()))
                .answer(organisation -> "/v1/organisations/" + organisation.id(), OrganisationView::of);
    }

    Uni<Answer> change(ChangeRequest request, UUID id, OrganisationDraft draft) {
        return changes.replace(request, draft)
                .of(organisations, id)
                .call(organisation -> hierarchy.refuseCycle(PARENT, id, draft.parentId()))
                .apply(organisation -> organisation.change(draft, clock.instant()))
                .answer(OrganisationView::of);
    }
}
