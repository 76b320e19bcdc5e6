package dk.helhed.plans.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.helhed.kit.visibility.Whole;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision paper as whoever may read it reads it: as it was entered, and by whom. */
@Schema(name = "DecisionPaper")
record DecisionPaperView(
        UUID id, String municipality, @JsonUnwrapped DecisionPaperDraft content, long version, Instant changedAt)
        implements Whole {

    static DecisionPaperView of(DecisionPaper entered) {
        return new DecisionPaperView(
                entered.id(), entered.municipality(), entered.content(), entered.version(), entered.changedAt());
    }
}
