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
        return changes.once(request, draft, caller -> {
            Area area = Area.register(draft, caller.requireMunicipality(), clock.instant());
            return areas.persist(area)
                    .call(areas::flush)
                    .call(() -> outbox.add(AreaEvent.stated(area)))
                    .map(stored -> Answer.created("/v1/areas/" + area.code(), area.version(), AreaView.of(area)));
        });
    }

    Uni<Answer> change(ChangeRequest request, String code, AreaDraft draft) {
        long expected = request.expectedVersion();
        return changes.once(
                request,
                draft,
                caller -> areas.getOwn(code, caller.requireMunicipality())
                        .invoke(area -> {
                            area.expect(expected);
                            area.change(draft, clock.instant());
                        })
                        .call(areas::flush)
                        .call(area -> outbox.add(AreaEvent.stated(area)))
                        .map(area -> Answer.changed(area.version(), AreaView.of(area))));
    }
}
