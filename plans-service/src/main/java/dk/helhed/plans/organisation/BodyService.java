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

/** Changes of bodies; each method is one transaction. */
@ApplicationScoped
class BodyService {

    private static final Edge DELEGATION = new Edge("body", "delegated_from_id", "/delegatedFromId");
    private static final Edge SERVICE = new Edge("body", "serves_id", "/servesId");

    private final Changes changes;
    private final BodyRepository bodies;
    private final Hierarchy hierarchy;
    private final Clock clock;

    BodyService(Changes changes, BodyRepository bodies, Hierarchy hierarchy, Clock clock) {
        this.changes = changes;
        this.bodies = bodies;
        this.hierarchy = hierarchy;
        this.clock = clock;
    }

    Uni<Answer> register(ChangeRequest request, BodyDraft draft) {
        return changes.create(request, draft)
                .of(bodies, caller -> Body.register(draft, caller.requireMunicipality(), clock.instant()))
                .answer(body -> "/v1/bodies/" + body.id(), BodyView::of);
    }

    Uni<Answer> change(ChangeRequest request, UUID id, BodyDraft draft) {
        return changes.replace(request, draft)
                .of(bodies, id)
                .call(body -> hierarchy.refuseCycle(DELEGATION, id, draft.delegatedFromId()))
                .call(body -> hierarchy.refuseCycle(SERVICE, id, draft.servesId()))
                .apply(body -> body.change(draft, clock.instant()))
                .answer(BodyView::of);
    }
}
