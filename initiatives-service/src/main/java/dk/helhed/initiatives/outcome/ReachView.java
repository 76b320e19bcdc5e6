package dk.helhed.initiatives.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many an initiative reached, as all may read it. */
@Schema(name = "Reach")
record ReachView(
        UUID id,

        UUID initiativeId,

        String municipality,

        LocalDate from,
        LocalDate to,

        @Schema(examples = "udsatte og hjemløse, der søger arbejde")
        String targetGroup,

        @Schema(examples = "50") @Nullable Integer targetNumber,

        @Schema(description = "Null where it is under the threshold of disclosure.", examples = "42") @Nullable
        Integer reached,

        @Schema(description = "The number, or that it is under the threshold.", examples = "42")
        String reachedText,

        long version,
        Instant changedAt) {}
