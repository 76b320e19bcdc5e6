package dk.helhed.plans.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.helhed.kit.visibility.Whole;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agenda item as whoever may read it reads it. */
@Schema(name = "AgendaItem")
record AgendaItemView(
        UUID id,

        UUID caseId,

        String municipality,
        AgendaItemState state,
        @JsonUnwrapped AgendaItemDraft content,

        @Schema(description = "Once the body has dealt with it.") @Nullable
        AgendaDecision decision,

        long version,
        Instant changedAt)
        implements Whole {

    static AgendaItemView of(AgendaItem item) {
        return new AgendaItemView(
                item.id(),
                item.caseId(),
                item.municipality(),
                item.state(),
                item.content(),
                item.decision(),
                item.version(),
                item.changedAt());
    }
}
