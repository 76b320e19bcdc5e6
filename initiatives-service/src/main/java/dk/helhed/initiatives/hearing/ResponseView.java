package dk.helhed.initiatives.hearing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A response to a hearing as it is read. */
@Schema(name = "HearingResponse")
record ResponseView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0f2")
        UUID id,

        @Schema(examples = "response-1") @Nullable String externalId,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0f1")
        UUID hearingId,

        @Schema(examples = "SAND") String respondent,
        @Schema(examples = "Vi bakker op om initiativet.") String text,
        @Schema(examples = "2021-02-17") LocalDate receivedOn,
        @Schema(examples = "PUBLISHED") ResponseState state,

        @Schema(examples = "It tells of a person.") @Nullable
        String reason,

        @Schema(examples = "1") long version,
        @Schema(examples = "2021-02-18T09:30:00Z") Instant changedAt) {}
