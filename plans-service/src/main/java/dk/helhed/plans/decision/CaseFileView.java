package dk.helhed.plans.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.helhed.kit.visibility.Whole;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as whoever may read it reads it: as it was entered, and by whom. */
@Schema(name = "CaseFile")
record CaseFileView(
        UUID id, String municipality, @JsonUnwrapped CaseDraft content, long version, Instant changedAt)
        implements Whole {

    static CaseFileView of(CaseFile entered) {
        return new CaseFileView(
                entered.id(), entered.municipality(), entered.content(), entered.version(), entered.changedAt());
    }
}
