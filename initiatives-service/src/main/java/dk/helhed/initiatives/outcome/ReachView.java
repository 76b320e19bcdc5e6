package dk.helhed.initiatives.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many an initiative reached, as all may read it. */
@Schema(name = "Reach")
record ReachView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0f4")
        UUID id,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d4")
        UUID initiativeId,

        @Schema(description = "Kommunekode, four digits.", examples = "0751")
        String municipality,

        @Schema(examples = "2021-01-01") LocalDate from,
        @Schema(examples = "2021-12-31") LocalDate to,

        @Schema(examples = "udsatte og hjemløse, der søger arbejde")
        String targetGroup,

        @Schema(examples = "50") @Nullable Integer targetNumber,

        @Schema(description = "Null where it is under the threshold of disclosure.", examples = "42") @Nullable
        Integer reached,

        @Schema(description = "The number, or that it is under the threshold.", examples = "42")
        String reachedText,

        @Schema(examples = "1") long version,
        @Schema(examples = "2024-01-04T09:30:00Z") Instant changedAt) {}
