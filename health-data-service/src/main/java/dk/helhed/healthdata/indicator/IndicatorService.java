package dk.helhed.healthdata.indicator;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Changes of indicators; each method is one transaction. */
@ApplicationScoped
class IndicatorService {

    private final Changes changes;
    private final IndicatorRepository indicators;
    private final Indicators reader;
    private final Clock clock;

    IndicatorService(Changes changes, IndicatorRepository indicators, Indicators reader, Clock clock) {
        this.changes = changes;
        this.indicators = indicators;
        this.reader = reader;
        this.clock = clock;
    }

    Uni<Answer> describe(ChangeRequest request, IndicatorDraft draft) {
        return changes.once(request, draft, caller -> {
            Indicator indicator = Indicator.describe(draft, caller.requireMunicipality(), clock.instant());
            return indicators
                    .persist(indicator)
                    .call(indicators::flush)
                    .chain(reader::view)
                    .map(view -> Answer.created("/v1/indicators/" + indicator.code(), indicator.version(), view));
        });
    }

    Uni<Answer> change(ChangeRequest request, String code, IndicatorDraft draft) {
        long expected = request.expectedVersion();
        return changes.once(
                request,
                draft,
                caller -> indicators
                        .getOwn(code, caller.requireMunicipality())
                        .invoke(indicator -> {
                            indicator.expect(expected);
                            indicator.change(draft, clock.instant());
                        })
                        .call(indicators::flush)
                        .chain(indicator ->
                                reader.view(indicator).map(view -> Answer.changed(indicator.version(), view))));
    }
}
