package dk.helhed.initiatives.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A response to a hearing as it is read. */
@Schema(name = "HearingResponse")
record ResponseView(
        UUID id,

        @Schema(examples = "response-1") @Nullable String externalId,

        UUID hearingId,

        @Schema(examples = "SAND") String respondent,
        @Schema(examples = "Vi bakker op om initiativet.") String text,
        LocalDate receivedOn,
        ResponseState state,

        @Schema(examples = "It is about a person.") @Nullable
        String reason,

        long version,
        Instant changedAt) {}
