package dk.helhed.plans.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.helhed.kit.visibility.Whole;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as whoever may read it reads it: as it was entered, and by whom. */
@Schema(name = "CaseFile")
record CaseFileView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0e1")
        UUID id,

        @Schema(examples = "0751") String municipality,
        @JsonUnwrapped CaseDraft content,
        @Schema(examples = "1") long version,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant changedAt)
        implements Whole {

    static CaseFileView of(CaseFile entered) {
        return new CaseFileView(
                entered.id(), entered.municipality(), entered.content(), entered.version(), entered.changedAt());
    }
}
