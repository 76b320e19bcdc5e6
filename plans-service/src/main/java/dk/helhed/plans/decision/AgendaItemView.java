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
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0e3")
        UUID id,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0e1")
        UUID caseId,

        @Schema(examples = "0707") String municipality,
        @Schema(examples = "DECIDED") AgendaItemState state,
        @JsonUnwrapped AgendaItemDraft content,

        @Schema(description = "Once the body has dealt with it.") @Nullable
        AgendaDecision decision,

        @Schema(examples = "1") long version,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant changedAt)
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
