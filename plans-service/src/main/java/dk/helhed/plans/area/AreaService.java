package dk.helhed.plans.area;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Changes of areas; each method is one transaction. */
@ApplicationScoped
class AreaService {

    private final Changes changes;
    private final AreaRepository areas;
    private final Outbox outbox;
    private final Clock clock;

    AreaService(Changes changes, AreaRepository areas, Outbox outbox, Clock clock) {
        this.changes = changes;
        this.areas = areas;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Answer> register(ChangeRequest request, AreaDraft draft) {
        return changes.create(request, draft)
                .of(areas, caller -> Area.register(draft, caller.requireMunicipality(), clock.instant()))
                .then(area -> outbox.add(AreaEvent.stated(area)))
                .answer(area -> "/v1/areas/" + area.code(), AreaView::of);
    }

    Uni<Answer> change(ChangeRequest request, String code, AreaDraft draft) {
        return changes.replace(request, draft)
                .of(areas, code)
                .apply(area -> area.change(draft, clock.instant()))
                .then(area -> outbox.add(AreaEvent.stated(area)))
                .answer(AreaView::of);
    }
}
