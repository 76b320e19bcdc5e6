package dk.helhed.kit.inbox;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to become of a dead letter. */
@Schema(name = "DeadLetterSettlement")
record DeadLetterSettlement(@NotNull To to) {

    /** The two ways out. */
    @Schema(name = "DeadLetterOutcome")
    enum To {
        REPLAYED,
        DISCARDED;

        DeadLetter.State state() {
            return DeadLetter.State.valueOf(name());
        }
    }
}
