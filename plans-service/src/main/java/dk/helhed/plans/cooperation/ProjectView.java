package dk.helhed.plans.cooperation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cooperation project as whoever may read it reads it: as it was entered, and by whom. */
@Schema(name = "CooperationProject")
record ProjectView(
        UUID id, String municipality, @JsonUnwrapped ProjectDraft content, long version, Instant changedAt) {

    static ProjectView of(Project entered) {
        return new ProjectView(
                entered.id(), entered.municipality(), entered.content(), entered.version(), entered.changedAt());
    }
}
